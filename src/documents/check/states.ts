import { type StateCode } from "../../forum/index.ts";
import { STATE_CODES } from "../../record/index.ts";
import type { DocumentLanguage } from "../languages.ts";
import { fold } from "../words/fold.ts";

interface Finder {
  readonly names: ReadonlyMap<string, StateCode>;
  readonly pattern: RegExp;
}

const finders = new Map<DocumentLanguage, Finder>();

/** Everyday names beside those of the Unicode list. */
const FURTHER: Readonly<Record<DocumentLanguage, Readonly<Record<string, StateCode>>>> = {
  en: {
    "united states of america": "US",
    "the uk": "GB",
    britain: "GB",
    "great britain": "GB",
    scotland: "GB",
    england: "GB",
    "czech republic": "CZ",
    turkey: "TR",
    palestine: "PS",
    "south korea": "KR",
    "north korea": "KP",
    russia: "RU",
  },
  fr: { "grande-bretagne": "GB", "royaume-uni": "GB", "états-unis d'amérique": "US", palestine: "PS" },
  de: { großbritannien: "GB", "vereinigten staaten": "US", usa: "US", niederlanden: "NL", schweizerischen: "CH", palästina: "PS" },
  es: { "gran bretaña": "GB", "estados unidos de américa": "US", palestina: "PS" },
  fa: { انگلستان: "GB", انگلیس: "GB", بریتانیا: "GB", امریکا: "US", آمریکا: "US", فلسطین: "PS", سوئیس: "CH", هلند: "NL" },
  ar: { بريطانيا: "GB", أمريكا: "US", فلسطين: "PS" },
};

/** The states that a folded text names, in their order. */
export function statesIn(folded: string, language: DocumentLanguage): readonly StateCode[] {
  const { names, pattern } = finderOf(language);
  return [...new Set([...folded.matchAll(pattern)].flatMap(([name]) => names.get(name) ?? []))];
}

function finderOf(language: DocumentLanguage): Finder {
  const known = finders.get(language);
  if (known) return known;
  const region = new Intl.DisplayNames([language], { type: "region" });
  const listed = [...STATE_CODES].map((code): [string, StateCode] => [fold(region.of(code) ?? code).text, code]);
  const names = new Map([...listed, ...Object.entries(FURTHER[language]).map(([name, code]): [string, StateCode] => [fold(name).text, code])]);
  const any = [...names.keys()].toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll(/[^\p{L}\p{N} ]/gu, "."));
  const finder = { names, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})(?![\\p{L}\\p{N}])`, "gu") };
  finders.set(language, finder);
  return finder;
}
