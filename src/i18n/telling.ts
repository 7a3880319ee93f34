import type { Charge, Law, Matter, Provision, StateCode } from "../forum/index.ts";
import { type Day, type DayRange, formatDay, parseRange } from "../time/index.ts";
import { forumName, formatDate, isolate, isolateLtr, type Language, type Translate } from "./index.ts";

/** Who says a fact of the matter, and how reliable that is. */
export interface FactSource {
  readonly title: string;
  /** Page, section or place in it. */
  readonly at?: string;
  /** Admiralty code: reliability of the source A to F, credibility of the information 1 to 6. */
  readonly grade?: string;
}

/** Everything that words about one forum's answer need: whose, in which language, of which law and matter, on which day. */
export interface Telling {
  readonly t: Translate;
  readonly language: Language;
  readonly law: Law;
  readonly matter: Matter;
  readonly forum: StateCode;
  readonly day: Day;
  /** Who says the part of the record with this id; empty where nobody is named. */
  readonly factSources: (id: string) => readonly FactSource[];
}

/** A state's name as it stands inside a sentence ("the Netherlands"). */
export function stateName({ t, language }: Pick<Telling, "t" | "language">, code: StateCode): string {
  return t(`explain:forum.${code}`, { defaultValue: "" }) || forumName(t, language, code);
}

/** A day in words, in Persian by the Persian calendar with the Gregorian day beside it. */
export function dayText(day: Day, language: Language): string {
  const gregorian = formatDate(day, language);
  return language === "fa" ? `${formatDate(day, language, "persian")} (${gregorian})` : gregorian;
}

/** A date of the law book (EDTF) in words. */
export function dateText(edtf: string, language: Language): string {
  return rangeText(parseRange(edtf), language);
}

/** A date of any precision in words: a day, a month, a year, else its first and last possible days. */
export function rangeText({ earliest, latest }: DayRange, language: Language): string {
  if (earliest === latest) return dayText(earliest, language);
  const [first, last] = [formatDay(earliest), formatDay(latest)];
  const endsMonth = formatDay(latest + 1).endsWith("-01");
  if (first.endsWith("-01-01") && last.endsWith("-12-31") && first.slice(0, 4) === last.slice(0, 4)) return formatDate(earliest, language, "gregory", "year");
  if (first.endsWith("-01") && endsMonth && first.slice(0, 7) === last.slice(0, 7)) return formatDate(earliest, language, "gregory", "month");
  return isolateLtr(`${first}/${last}`, language);
}

/** A sentence begins with a capital letter where the script has them; a leading mark of direction is passed over. */
export function sentence(text: string): string {
  return text.replace(/^[\u2066-\u2068]*\p{Ll}/u, (first) => first.toUpperCase());
}

/** A text of the law book or the record, which may be in another language than the sentence around it. */
export function quoted(text: string, language: Language): string {
  return isolate(text, language);
}

const SEPARATORS: Readonly<Record<Language, { readonly items: string; readonly clauses: string }>> = {
  en: { items: ", ", clauses: "; " },
  fa: { items: "، ", clauses: "؛ " },
};

/** Short items of a list. */
export function listItems(texts: Iterable<string>, language: Language): string {
  return [...texts].join(SEPARATORS[language].items);
}

/** Longer parts of a sentence, which may hold commas themselves. */
export function listClauses(texts: Iterable<string>, language: Language): string {
  return [...texts].join(SEPARATORS[language].clauses);
}

/** The charge with an id. */
export function chargeOf({ matter }: Telling, id: string | undefined): Charge | undefined {
  return matter.charges.find((charge) => charge.id === id);
}

/** The provision of a state with an id; none for the built-in territorial one. */
export function provisionOf({ law }: Telling, state: StateCode, id: string | undefined): Provision | undefined {
  return law.states.get(state)?.law.provisions.find((provision) => provision.id === id);
}
