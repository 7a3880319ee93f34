import { describe, expect, it } from "vitest";
import type { DocumentLanguage } from "../../src/documents/languages.ts";
import { caseAt, rulesOf } from "./checking.ts";

const QALANDAR = caseAt("qalandar.yaml");
const SQUARE = caseAt("square.yaml");
type Row = readonly [DocumentLanguage, string, ...string[]];

/** A sentence, and the rules that name it. */
const qalandar: readonly Row[] = [
  ["en", "Forty-one people were killed in Qalandar on 4 March 2031.", "uncited"],
  ["en", "At least 41 people were killed in Qalandar on 4 March 2031 [@deaths].", "status-too-low", "figure-contested"],
  ["en", "According to the mission, at least 41 people were killed in Qalandar on 4 March 2031 [@deaths].", "figure-contested"],
  ["en", "Between 41 and 68 people were killed, depending on the source [@deaths]."],
  ["en", "Colonel Davor Varga ordered the killing of prisoners [@order].", "allegation-as-finding"],
  ["en", "Colonel Davor Varga allegedly ordered the killing of prisoners [@order]."],
  ["en", "The war criminal Davor Varga will travel to Geneva [@travel].", "guilt-asserted"],
  ["en", "We call on your Government to open an investigation.", "uncited"],
  ["en", "We call on your Government to investigate the murder of 300 prisoners.", "uncited"],
  ["en", "“We were told to shoot anyone who ran,” the officer said [@shouted, 00:12].", "quotation-differs"],
  ["en", "“We were told to shoot at anyone who ran,” the officer said [@shouted, 00:12]."],
  ["en", "“We were told to shoot at […] who ran,” the officer said [@radio, 00:12]."],
  ["en", "Mina Sorbandi saw the trucks leave [@truck].", "protected-name"],
  ["en", "According to M. Sorbandi, trucks left the prison [@truck].", "protected-name"],
  ["fa", "مينا سربندي خروج کامیون‌ها را دید [@truck].", "protected-name"],
  ["fr", "Mme Sorbandi Mina a vu partir les camions [@truck].", "protected-name"],
  ["de", "Die Lastwagen fuhren laut „Mīnā Sarbandī“ ab [@truck].", "protected-name"],
  ["en", "The court of Lorn convicted Pavel Korb in 2029 [@convicted]."],
  ["en", "The prison held 300 detainees [@held].", "withdrawn"],
  ["en", "Impunity is a moral failure of our time.", "uncited"],
  ["fa", "در ۱۳ اسفند ۱۴۰۹ دست‌کم ۴۱ نفر در قلندر کشته شدند.", "uncited"],
  ["fa", "به گفتهٔ شاهدان، در ۱۳ اسفند ۱۴۰۹ میان ۴۱ تا ۶۸ نفر در قلندر کشته شدند [@deaths]."],
  ["fa", "به گفتهٔ شاهدان، در ۱۴ اسفند ۱۴۰۹ میان ۴۱ تا ۶۸ نفر در قلندر کشته شدند [@deaths].", "date-differs"],
  ["fa", "ما از دولت شما می‌خواهیم تحقیقات را آغاز کند.", "uncited"],
  ["fa", "سرهنگ داور وارگا دستور کشتن زندانیان را داد [@order].", "allegation-as-finding"],
  ["fa", "به گفتهٔ شاهدان، سرهنگ داور وارگا دستور کشتن زندانیان را داد [@order]."],
  ["fr", "Le colonel Varga aurait ordonné l’exécution de détenus [@order]."],
  ["fr", "Le colonel Varga a ordonné l’exécution de détenus [@order].", "allegation-as-finding"],
  ["fr", "Nous demandons à votre gouvernement d’ouvrir une enquête.", "uncited"],
  ["fr", "Entre 41 et 68 personnes ont été tuées selon les sources [@deaths]."],
  ["de", "Am 4. März 2031 wurden in Qalandar 41 Menschen getötet.", "uncited"],
  ["de", "Oberst Varga soll die Tötung von Gefangenen befohlen haben [@order]."],
  ["de", "Oberst Varga hat die Tötung von Gefangenen befohlen [@order].", "allegation-as-finding"],
  ["de", "Wir fordern Ihre Regierung auf, Ermittlungen einzuleiten.", "uncited"],
];

const square: readonly Row[] = [
  ["en", "Thirty-one people died in the square on 3 March 2021 [@deaths, p. 4].", "status-too-low", "figure-differs", "figure-contested"],
  ["en", "Between 24 and 45 people died in the square on 3 Mar. 2021; the figure is disputed [@deaths]."],
  ["en", "Colonel Arvid Testmann ordered the shooting [@order].", "allegation-as-finding"],
  ["en", "Two witnesses allege that Col. Arvid Testmann ordered the shooting [@order].", "figure-differs"],
  ["en", "The guards beat prisoners in Block C.", "uncited"],
  ["en", "We call on your Government to open an investigation.", "uncited"],
  ["fa", "سرهنگ آروید تست‌مان دستور تیراندازی داد [@order].", "allegation-as-finding"],
  ["fa", "سرهنگ تستمان دستور تیراندازی داد [@order].", "allegation-as-finding"],
  ["fa", "به گفتهٔ شاهدان، سرهنگ آروید تست‌مان دستور تیراندازی داد [@order]."],
  ["fa", "سارا خیالی گفت که در بازداشتگاه شکنجه شد [@torture].", "protected-name"],
  ["fa", "سارا خيالي گفت که بازداشت شد [@torture].", "protected-name"],
  ["en", "S. Fictiva was there [@arrest].", "protected-name"],
  ["fa", "شاهد «ش-۳» گفت که در بازداشتگاه شکنجه شد [@torture]."],
  ["fa", "دست‌کم ۳۱ نفر در ۱۲ اسفند ۱۳۹۹ کشته شدند.", "uncited"],
  ["fr", "Jeanne Exemple a été arrêtée le 3 janv. 2021 à l’aube.", "uncited"],
  ["fr", "Jeanne Exemple a été arrêtée le 3 janv. 2021 à l’aube [@arrest].", "date-differs"],
  ["fr", "Le colonel Testmann est un assassin.", "uncited", "guilt-asserted"],
  ["fr", "« Ils tiraient sur la foule », a déclaré un témoin [@fired, p. 2].", "quotation-differs"],
  ["fr", "« Ils ont tiré sur la foule », a déclaré un témoin [@fired, p. 2]."],
  ["fr", "Selon la mission, 24 à 45 personnes seraient mortes [@deaths]."],
  ["fr", "Il est intolérable que rien ne soit fait.", "uncited"],
  ["de", "Am 3. März 2021 wurde Dr. Jeanne Exemple gem. Art. 5 Abs. 1 Nr. 2 festgenommen [@arrest]."],
  ["de", "Oberst Testmann soll den Schusswaffeneinsatz befohlen haben [@order]."],
  ["de", "Oberst Testmann hat den Schusswaffeneinsatz befohlen [@order].", "allegation-as-finding"],
  ["de", "Die Zahl von 31 Toten ist belegt [@old].", "withdrawn"],
  ["en", "Thirty-one people never came home.", "uncited"],
  ["en", "The minister knew about Block C.", "uncited"],
  ["de", "Der Kommandeur wusste davon.", "uncited"],
  ["de", "Der Kommandeur wusste davon [@arrest].", "mind-asserted"],
  ["de", "Er wird total ignoriert [@arrest]."],
  ["fa", "کشتی در بندر ماند [@arrest]."],
  ["fr", "Les morts-terrains sont durs [@arrest]."],
  ["en", "She may have said so [@arrest]."],
  ["en", "Between May and June Testmann was there [@arrest]."],
  ["en", "He said: “We fired. Nobody moved.” Then he left [@fired, p. 2].", "quotation-differs"],
  // Nothing of these stands out: no number, date, name or listed verb. They are named all the same.
  ["en", "His brother was taken from the house at night.", "uncited"],
  ["fr", "Le tribunal a rejeté tous les recours.", "uncited"],
  ["de", "Die Familien wurden bedroht.", "uncited"],
  ["fa", "برادر او را شبانه بردند.", "uncited"],
];

describe("sentences about Qalandar", () => {
  it.each(qalandar.map(([language, sentence, ...rules]) => ({ language, sentence, rules })))("$language: $sentence", ({ language, sentence, rules }) => {
    expect(rulesOf(sentence, QALANDAR, { language }).toSorted()).toEqual(rules.toSorted());
  });
});

describe("sentences about the square", () => {
  it.each(square.map(([language, sentence, ...rules]) => ({ language, sentence, rules })))("$language: $sentence", ({ language, sentence, rules }) => {
    expect(rulesOf(sentence, SQUARE, { language }).toSorted()).toEqual(rules.toSorted());
  });
});
