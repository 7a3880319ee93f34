import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from "../languages.ts";
import { namedStates, stateWords, type StateWords } from "./names.ts";

const CODES = namedStates("en");
const all = (language: DocumentLanguage) => CODES.map((code) => [code, stateWords(code, language)] as const);
const texts = ({ short, formal, of, in: where, government }: StateWords) => [short, formal, of, where, government];

/** The states in which a language does something, for messages that name them. */
const where = (language: DocumentLanguage, is: (words: StateWords) => boolean) => all(language).flatMap(([code, words]) => (is(words) ? [code] : []));

describe("names of states", () => {
  it("are there for every state of the law book in every language, in the same order", () => {
    const { forums } = parse(readFileSync(new URL("../../../law/forums.yaml", import.meta.url), "utf8")) as { forums: { state: string; un?: string }[] };
    expect(CODES.toSorted()).toEqual(forums.flatMap(({ state, un }) => (un === undefined ? [] : [state])).toSorted());
    for (const language of DOCUMENT_LANGUAGES) expect(namedStates(language), language).toEqual(CODES);
  });

  it.each(DOCUMENT_LANGUAGES)("in %s are composed letters without spare spaces, and typographic apostrophes", (language) => {
    const wrong = where(language, (words) => texts(words).some((text) => text !== text.normalize("NFC") || text !== text.trim() || /\s\s|['"`]/u.test(text)));
    expect(wrong).toEqual([]);
  });

  it.each(["fa", "ar"] as const)("in %s have no letters of another script or language", (language) => {
    const foreign = language === "fa" ? /\p{Script=Latin}|[يكة]/u : /\p{Script=Latin}|[یکگپچژ\u200C]/u;
    expect(where(language, (words) => texts(words).some((text) => foreign.test(text)))).toEqual([]);
  });

  it("in English have an article in sentences where they have one, and none in an address", () => {
    const plural = /^(?:Netherlands|Philippines|Comoros|Bahamas|United |Cook Islands|Marshall Islands|.* (?:Republic|Federation|Confederation)$)/u;
    expect(where("en", ({ short, in: place }) => plural.test(short) && place !== `in the ${short}`)).toEqual([]);
    expect(where("en", ({ formal }) => /^the /iu.test(formal))).toEqual([]);
    expect(where("en", ({ formal, of }) => of !== `of ${formal}` && of !== `of the ${formal}`)).toEqual([]);
    const common =
      /^(?:Republic|Kingdom|State|Federa|Federal|Commonwealth|Union|Principality|.* (?:Republic|Kingdom|Confederation|States|State|Federation)\b)/u;
    expect(where("en", ({ formal, of }) => common.test(formal) && !of.startsWith("of the "))).toEqual([]);
  });

  it("in French contract and elide", () => {
    const uncontracted = /(?<!\p{L})(?:de le|de les|à le|à les|en les?|au la)(?!\p{L})|(?<!\p{L})(?:de|la|le) [aeiouéèêîôhâ]/iu;
    const aspirated = new Set(["HU"]);
    expect(all("fr").flatMap(([code, words]) => (!aspirated.has(code) && [words.of, words.in].some((text) => uncontracted.test(text)) ? [code] : []))).toEqual(
      [],
    );
    expect(where("fr", ({ formal, of }) => !["de ", "d’", "du ", "des ", "de la ", "de l’"].some((before) => of === before + formal))).toEqual([]);
    expect(where("fr", ({ formal, of }) => /^(?:République|Principauté|Confédération|Fédération)/u.test(formal) && !of.startsWith("de la "))).toEqual([]);
    expect(where("fr", ({ formal, of }) => /^(?:Royaume|Sultanat|Grand-Duché|Commonwealth)/u.test(formal) && !of.startsWith("du "))).toEqual([]);
    expect(where("fr", ({ formal, of }) => /^(?:État |Union )/u.test(formal) && !of.startsWith("de l’"))).toEqual([]);
    expect(where("fr", ({ formal, of }) => /^(?:États|Émirats|Îles)/u.test(formal) && !of.startsWith("des "))).toEqual([]);
    expect(where("fr", ({ in: place }) => !/^(?:en|au|aux|à|à la|dans l’)\s?(?=\p{Lu})/u.test(place))).toEqual([]);
  });

  it("in German stand in the genitive and the dative", () => {
    expect(where("de", ({ of, formal }) => !/^(?:der|des|von) /u.test(of) && of !== `${formal}s`)).toEqual([]);
    expect(
      where("de", ({ of, formal }) => /^(?:Königreich|Fürstentum|Großherzogtum|Staat|Sultanat|Commonwealth)/u.test(formal) && !of.startsWith("des ")),
    ).toEqual([]);
    expect(where("de", ({ of, formal }) => /(?:Republik|republik|Union|Föderation)/u.test(formal) && !of.startsWith("der "))).toEqual([]);
    // An adjective after "der" or "des" ends in -en.
    expect(where("de", ({ of }) => /^de[rs] (?:\p{Lu}\p{L}+ )*\p{Lu}\p{L}*(?:isch|inigt|iert|iv|national|hängig)e[rs]? /u.test(of))).toEqual([]);
    expect(where("de", ({ in: place }) => !/^(?:in|im|in der|in den|auf den|auf) \p{Lu}/u.test(place))).toEqual([]);
  });

  it("in Spanish contract, but not with an article that belongs to the name", () => {
    expect(where("es", ({ of, in: place }) => /(?<!\p{L})(?:de el|a el)(?!\p{L})/u.test(of) || place.startsWith("en del "))).toEqual([]);
    expect(where("es", ({ of }) => of.includes("de El "))).toEqual(["SV"]);
    expect(where("es", ({ of, formal }) => !["de ", "del ", "de la ", "de las ", "de los "].some((before) => of === before + formal))).toEqual([]);
    expect(where("es", ({ formal, of }) => formal.startsWith("República") && !of.startsWith("de la "))).toEqual([]);
    expect(where("es", ({ formal, of }) => /^(?:Reino|Estado|Principado|Gran Ducado|Commonwealth)\b/u.test(formal) && !of.startsWith("del "))).toEqual([]);
  });

  it("in Persian never say the word for government twice, and write their ezafe after a silent h", () => {
    expect(where("fa", ({ government }) => government.includes("دولت دولت"))).toEqual([]);
    expect(where("fa", (words) => texts(words).some((text) => /(?:گینه|متحده|اتحادیه) \p{L}/u.test(text)))).toEqual([]);
  });

  it("in Arabic keep the definite article after the preposition", () => {
    expect(where("ar", ({ short, in: place }) => place !== `في ${short}`)).toEqual(["VA"]);
  });

  it("say of a state that is not known where a name would be written", () => {
    expect(() => stateWords("ZZ", "fr")).toThrow(/names\/fr\.yaml/u);
  });
});

type Form = keyof StateWords;
const HARD: readonly (readonly [DocumentLanguage, string, Form, string])[] = [
  ["en", "NL", "government", "the Government of the Kingdom of the Netherlands"],
  ["en", "CZ", "short", "Czechia"],
  ["en", "TR", "of", "of the Republic of Türkiye"],
  ["en", "SZ", "formal", "Kingdom of Eswatini"],
  ["en", "CV", "in", "in Cabo Verde"],
  ["en", "CI", "in", "in Côte d’Ivoire"],
  ["en", "GM", "in", "in the Gambia"],
  ["en", "UA", "in", "in Ukraine"],
  ["en", "VA", "government", "the Secretariat of State of the Holy See"],
  ["en", "TW", "government", "the authorities in Taipei"],
  ["fr", "FR", "of", "de la République française"],
  ["fr", "IL", "of", "de l’État d’Israël"],
  ["fr", "CA", "in", "au Canada"],
  ["fr", "NL", "in", "aux Pays-Bas"],
  ["fr", "NL", "formal", "Royaume des Pays-Bas"],
  ["fr", "CU", "in", "à Cuba"],
  ["fr", "IR", "in", "en Iran"],
  ["fr", "CI", "of", "de la République de Côte d’Ivoire"],
  ["fr", "BF", "of", "du Burkina Faso"],
  ["fr", "US", "of", "des États-Unis d’Amérique"],
  ["fr", "AG", "of", "d’Antigua-et-Barbuda"],
  ["fr", "SN", "in", "au Sénégal"],
  ["fr", "HN", "of", "de la République du Honduras"],
  ["de", "FR", "of", "der Französischen Republik"],
  ["de", "CH", "of", "der Schweizerischen Eidgenossenschaft"],
  ["de", "CH", "in", "in der Schweiz"],
  ["de", "IR", "in", "im Iran"],
  ["de", "GB", "of", "des Vereinigten Königreichs Großbritannien und Nordirland"],
  ["de", "NL", "in", "in den Niederlanden"],
  ["de", "JO", "of", "des Haschemitischen Königreichs Jordanien"],
  ["de", "BO", "of", "des Plurinationalen Staates Bolivien"],
  ["de", "LK", "of", "der Demokratischen Sozialistischen Republik Sri Lanka"],
  ["es", "ES", "of", "del Reino de España"],
  ["es", "FR", "of", "de la República Francesa"],
  ["es", "SV", "in", "en El Salvador"],
  ["es", "SV", "of", "de la República de El Salvador"],
  ["es", "GB", "in", "en el Reino Unido"],
  ["es", "AR", "in", "en la Argentina"],
  ["fa", "DE", "government", "دولت جمهوری فدرال آلمان"],
  ["fa", "GB", "short", "بریتانیا"],
  ["fa", "GB", "formal", "پادشاهی متحد بریتانیای کبیر و ایرلند شمالی"],
  ["fa", "QA", "government", "دولت قطر"],
  ["fa", "GQ", "short", "گینهٔ استوایی"],
  ["ar", "FR", "in", "في فرنسا"],
  ["ar", "DE", "government", "حكومة جمهورية ألمانيا الاتحادية"],
  ["ar", "JO", "of", "المملكة الأردنية الهاشمية"],
  ["ar", "JO", "in", "في الأردن"],
];

it.each(HARD)("in %s %s has the form `%s`: %s", (language, code, form, expected) => {
  expect(stateWords(code, language)[form]).toBe(expected);
});
