import { describe, expect, it } from "vitest";
import type { DocumentLanguage } from "../../src/documents/languages.ts";
import { caseAt, rulesOf } from "./checking.ts";

const DEMO = caseAt("../../cases/demo/case.yaml");
const ELECT = "2021-06-25";
const PRESIDENT = "2021-09-01";
const DEAD = "2024-06-20";
type Row = readonly [DocumentLanguage, string, string, ...string[]];

/** Language, day of the document, a sentence on the demonstration case, and the rules that name it. */
const rows: readonly Row[] = [
  // The law, on its day.
  ["en", PRESIDENT, "Any state can arrest him [@law].", "law-unsupported"],
  ["en", PRESIDENT, "Any state can arrest him now.", "uncited", "law-unsupported", "relative-time"],
  ["en", PRESIDENT, "Every country may put Ebrahim Raisi on trial [@law].", "law-unsupported"],
  ["en", PRESIDENT, "Switzerland could arrest him if he came [@law.CH.on-arrival].", "law-unsupported"],
  ["en", PRESIDENT, "Switzerland could not arrest him if he came [@law.CH.on-arrival]."],
  ["en", ELECT, "Germany could open an investigation [@law.DE.investigate]."],
  ["en", ELECT, "Germany could not open an investigation [@law.DE.investigate].", "law-unsupported"],
  ["en", ELECT, "Germany could open an investigation.", "uncited", "law-uncited"],
  ["en", DEAD, "Germany could issue a warrant [@law.DE.warrant].", "law-unsupported"],
  ["en", ELECT, "No state may arrest him if he enters its territory [@law].", "law-unsupported"],
  ["fr", PRESIDENT, "Tout État peut arrêter l’accusé s’il entre sur son territoire [@law].", "law-unsupported"],
  ["fr", ELECT, "L’Allemagne peut ouvrir une enquête [@law.DE.investigate]."],
  ["de", PRESIDENT, "Jeder Staat kann ihn festnehmen [@law].", "law-unsupported"],
  ["de", ELECT, "Deutschland kann Ermittlungen führen [@law.DE.investigate]."],
  ["es", PRESIDENT, "Cualquier Estado puede detener al acusado [@law].", "law-unsupported"],
  ["es", ELECT, "Alemania puede abrir una investigación [@law.DE.investigate]."],
  ["fa", PRESIDENT, "هر دولتی می‌تواند او را بازداشت کند [@law].", "law-unsupported"],
  ["fa", ELECT, "آلمان می‌تواند تحقیقات را آغاز کند [@law.DE.investigate]."],
  ["ar", PRESIDENT, "يمكن لأي دولة اعتقاله [@law].", "law-unsupported"],
  ["ar", ELECT, "يمكن لألمانيا فتح تحقيق [@law.DE.investigate]."],
  ["en", ELECT, "A rule of the law book bars this [@law.NO-SUCH-RULE].", "unknown-citation"],

  // Figures that hide the range, or lie outside of it.
  ["en", ELECT, "According to opposition groups, over 30,000 prisoners were executed [@executions-1988.victims.counts].", "figure-contested"],
  ["en", ELECT, "Between 2,000 and 30,000 prisoners were executed, depending on the source [@executions-1988.victims.counts]."],
  ["en", ELECT, "Reuters reported about 1,500 people killed [@november-2019.victims.counts].", "figure-contested"],
  ["en", ELECT, "Reuters reported about 1,500 people killed; Amnesty International at least 304 [@november-2019.victims.counts]."],
  [
    "en",
    ELECT,
    "Amnesty International counted at least 340 people killed, and Reuters 1,500 [@november-2019.victims.counts].",
    "figure-differs",
    "figure-contested",
  ],
  ["fr", ELECT, "Selon Reuters, environ 1 500 personnes ont été tuées ; selon Amnesty International, au moins 304 [@november-2019.victims.counts]."],
  ["fr", ELECT, "Selon Reuters, environ 1 800 personnes ont été tuées [@november-2019.victims.counts].", "figure-differs"],
  ["de", ELECT, "Laut Reuters wurden etwa 1.500 Menschen getötet, laut Amnesty International mindestens 304 [@november-2019.victims.counts]."],
  ["de", ELECT, "Laut Reuters wurden etwa 1.500 Menschen getötet [@november-2019.victims.counts].", "figure-contested"],
  ["es", ELECT, "Según Reuters murieron unas 1.500 personas; según Amnistía Internacional, al menos 304 [@november-2019.victims.counts]."],
  ["es", ELECT, "Según Reuters murieron unas 1.500 personas [@november-2019.victims.counts].", "figure-contested"],
  ["fa", ELECT, "به گزارش رویترز حدود ۱٬۵۰۰ نفر و به گزارش عفو بین‌الملل دست‌کم ۳۰۴ نفر کشته شدند [@november-2019.victims.counts]."],
  ["fa", ELECT, "به گزارش رویترز حدود ۱۵۰۰ نفر کشته شدند [@november-2019.victims.counts].", "figure-contested"],
  ["ar", ELECT, "وفق رويترز قُتل نحو ١٥٠٠ شخص، ووفق منظمة العفو الدولية ٣٠٤ على الأقل [@november-2019.victims.counts]."],
  ["ar", ELECT, "وفق رويترز قُتل نحو ١٥٠٠ شخص [@november-2019.victims.counts].", "figure-contested"],
  ["en", ELECT, "All 176 people on board were killed [@ps752.victims.counts.1]."],
  ["en", ELECT, "All 167 people on board were killed [@ps752.victims.counts.1].", "figure-differs"],
  ["fa", ELECT, "همهٔ ۱۷۶ سرنشین کشته شدند [@ps752.victims.counts.1]."],

  // Accusations.
  ["en", ELECT, "Raisi sat on the commission of 1988 [@commission-membership].", "allegation-as-finding"],
  ["en", ELECT, "Amnesty International reports that Raisi sat on the commission of 1988 [@commission-membership]."],
  ["en", ELECT, "He ordered the executions [@executions-murder].", "allegation-as-finding"],
  ["fr", ELECT, "Raisi a ordonné les exécutions [@executions-murder].", "allegation-as-finding"],
  ["fr", ELECT, "Raisi est accusé d’avoir ordonné les exécutions [@executions-murder]."],
  ["de", ELECT, "Raisi hat die Hinrichtungen befohlen [@executions-murder].", "allegation-as-finding"],
  ["de", ELECT, "Raisi soll die Hinrichtungen befohlen haben [@executions-murder]."],
  ["es", ELECT, "Raisi ordenó las ejecuciones [@executions-murder].", "allegation-as-finding"],
  ["es", ELECT, "Raisi habría ordenado las ejecuciones [@executions-murder]."],
  ["fa", ELECT, "رئیسی دستور اعدام‌ها را داد [@executions-murder].", "allegation-as-finding"],
  ["fa", ELECT, "رئیسی متهم است که دستور اعدام‌ها را داد [@executions-murder]."],
  ["ar", ELECT, "أصدر رئيسي أمرا بالإعدامات [@executions-murder].", "allegation-as-finding"],
  ["ar", ELECT, "يُشتبه في أن رئيسي أصدر أمرا بالإعدامات [@executions-murder]."],
  ["en", ELECT, "The hangman of Tehran is president-elect [@president-elect].", "guilt-asserted", "single-source"],
  ["fr", ELECT, "Le bourreau de Téhéran est président élu, selon la presse [@president-elect].", "guilt-asserted"],
  ["de", ELECT, "Der Massenmörder Raisi ist gewählt [@president-elect].", "guilt-asserted", "single-source"],
  ["es", ELECT, "El verdugo Raisi es presidente electo [@president-elect].", "guilt-asserted", "single-source"],
  ["fa", ELECT, "جلاد تهران رئیس‌جمهور منتخب است [@president-elect].", "guilt-asserted", "single-source"],
  ["ar", ELECT, "السفاح رئيسي رئيس منتخب [@president-elect].", "guilt-asserted", "single-source"],
  ["en", ELECT, "The Ontario court convicted him [@ps752-intentional].", "guilt-asserted"],
  ["en", DEAD, "Hamid Noury was sentenced to life imprisonment by a court in Stockholm [@proceedings.5]."],
  ["en", ELECT, "The missiles were fired on purpose, the Ontario court found; it was a civil judgment by default [@ps752-intentional]."],

  // Dates and days.
  ["en", ELECT, "Press reports say that he was elected on 18 June 2021 [@president-elect].", "date-differs"],
  ["en", ELECT, "Press reports say that he was elected on 19 June 2021 [@president-elect]."],
  ["fr", ELECT, "Selon la presse, il a été élu le 19 juin 2021 [@president-elect]."],
  ["de", ELECT, "Laut Presse wurde er am 19. Juni 2021 gewählt [@president-elect]."],
  ["de", ELECT, "Laut Presse wurde er am 19. Juli 2021 gewählt [@president-elect].", "date-differs"],
  ["es", ELECT, "Según la prensa fue elegido el 19 de junio de 2021 [@president-elect]."],
  ["fa", ELECT, "به نوشتهٔ مطبوعات او در ۲۹ خرداد ۱۴۰۰ انتخاب شد [@president-elect]."],
  ["fa", ELECT, "به نوشتهٔ مطبوعات او در ۳۰ خرداد ۱۴۰۰ انتخاب شد [@president-elect].", "date-differs"],
  ["ar", ELECT, "وفق الصحافة انتُخب في 19 يونيو 2021 [@president-elect]."],
  ["ar", ELECT, "وفق الصحافة انتُخب في 19 حزيران 2021 [@president-elect]."],
  ["en", ELECT, "The Special Rapporteur reports crimes against humanity [@rapporteur-qualification].", "source-later"],
  ["en", ELECT, "Press reports say that Hamid Noury was released [@noury-released].", "source-later"],

  // Neither cited nor marked, in every language.
  ["en", ELECT, "The bodies were never returned.", "uncited"],
  ["fr", ELECT, "Les corps n’ont jamais été rendus.", "uncited"],
  ["de", ELECT, "Die Leichen wurden nie übergeben.", "uncited"],
  ["es", ELECT, "Los cuerpos nunca fueron devueltos.", "uncited"],
  ["fa", ELECT, "پیکرها هرگز بازگردانده نشدند.", "uncited"],
  ["ar", ELECT, "لم تُسلَّم الجثامين قط.", "uncited"],

  // What is asked and thought.
  ["en", ELECT, ":::demand\nArrest him if he enters your territory.\n:::"],
  ["en", PRESIDENT, ":::demand\nArrest him if he enters your territory.\n:::", "demand-barred"],
  ["en", DEAD, ":::demand\nArrest him if he enters your territory.\n:::", "demand-barred"],
  ["en", ELECT, ":::demand\nInvestigate the murder of 30,000 prisoners.\n:::", "fact-in-demand"],
  ["en", ELECT, ":::opinion\nIt is a shame that he is received.\n:::"],
  ["en", ELECT, ":::opinion\nIt is a shame that Raisi executed prisoners.\n:::", "fact-in-demand"],
  ["en", ELECT, ":::opinion\nIt is a shame that a murderer is received.\n:::", "guilt-asserted"],
  ["fa", PRESIDENT, ":::demand\nاگر وارد خاکتان شد او را بازداشت کنید.\n:::", "demand-barred"],
  ["en", ELECT, ":::formal\nYours faithfully\n:::"],
];

describe("sentences on the demonstration case", () => {
  it.each(rows.map(([language, date, sentence, ...rules]) => ({ language, date, sentence, rules })))(
    "$language $date: $sentence",
    ({ language, date, sentence, rules }) => {
      expect(rulesOf(sentence, DEMO, { language, date }).toSorted()).toEqual(rules.toSorted());
    },
  );
});
