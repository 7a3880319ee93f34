import { addYears, type DayRange, parseRange } from "../../time/index.ts";
import type { DocumentLanguage } from "../languages.ts";
import { fold } from "../words/fold.ts";

/** A date as a sentence writes it, with its place in the folded text. */
export interface WrittenDate extends DayRange {
  readonly start: number;
  readonly end: number;
}

const MONTHS_IN_YEAR = 12;
/** Years that a four-digit number is read as, in the Gregorian and in the Persian calendar. */
const YEARS = { gregory: [1800, 2199], persian: [1250, 1499] } as const;
type Calendar = keyof typeof YEARS;

/** Names that people write besides those of the Unicode list. */
const FURTHER_MONTHS: Readonly<Partial<Record<DocumentLanguage, string>>> = {
  en: "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12",
  fr: "janv=1 fevr=2 avr=4 juil=7 sept=9 oct=10 nov=11 dec=12",
  de: "jan=1 feb=2 mar=3 marz=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dez=12 janner=1",
  es: "ene=1 feb=2 abr=4 jun=6 jul=7 ago=8 sep=9 sept=9 setiembre=9 oct=10 nov=11 dic=12",
  fa: "ژانویه=1 فوریه=2 مارس=3 آوریل=4 مه=5 می=5 ژوئن=6 ژوئیه=7 جولای=7 اوت=8 آگوست=8 سپتامبر=9 اکتبر=10 نوامبر=11 دسامبر=12",
  ar: "كانون الثاني=1 شباط=2 آذار=3 نيسان=4 أيار=5 حزيران=6 تموز=7 آب=8 أيلول=9 تشرين الأول=10 تشرين الثاني=11 كانون الأول=12 يناير=1 فبراير=2 مارس=3 أبريل=4 مايو=5 يونيو=6 يوليو=7 أغسطس=8 سبتمبر=9 أكتوبر=10 نوفمبر=11 ديسمبر=12",
};

interface Reader {
  readonly months: ReadonlyMap<string, readonly [Calendar, number]>;
  readonly pattern: RegExp;
}

const readers = new Map<DocumentLanguage, Reader>();

function readerOf(language: DocumentLanguage): Reader {
  const known = readers.get(language);
  if (known) return known;
  const months = new Map<string, readonly [Calendar, number]>();
  for (const pair of (FURTHER_MONTHS[language] ?? "").matchAll(/(\D+)=(\d+)\s?/gu)) months.set(fold(pair[1] ?? "").text.trim(), ["gregory", Number(pair[2])]);
  for (let month = 1; month <= MONTHS_IN_YEAR; month += 1) {
    months.set(monthName(language, "gregory", new Date(Date.UTC(2001, month - 1, 15))), ["gregory", month]);
    // The Persian year begins about 21 March: some day of its month of that number.
    months.set(monthName(language, "persian", new Date(Date.UTC(2001, month + 1, 30 - month / 2))), ["persian", month]);
  }
  const names = [...months.keys()]
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
  const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?`;
  const year = String.raw`(?<year>\d{4})`;
  const joint = String.raw`(?:\.?\s*,?\s+(?:de\s+|of\s+|del\s+|سال\s+|عام\s+)?)`;
  const pattern = new RegExp(
    [
      String.raw`(?<![\p{L}\p{N}])${day}\s+(?:de\s+|of\s+)?(?<month>${names})(?:${joint}${year})?(?![\p{L}\p{N}])`,
      String.raw`(?<![\p{L}\p{N}])(?<month>${names})\s+${day}(?:,?\s+${year})(?![\p{L}\p{N}])`,
      String.raw`(?<![\p{L}\p{N}])(?<month>${names})${joint}${year}(?![\p{L}\p{N}])`,
      String.raw`(?<![\p{N}-])(?<year>\d{4})-(?<numeral>\d{2})-(?<day>\d{2})(?![\p{N}])`,
      String.raw`(?<![\p{L}\p{N}.,٬/-])${year}(?![\p{L}\p{N}/]|[.,٬]\d)`,
    ]
      .map((one) => `(?:${one})`)
      .join("|"),
    "gu",
  );
  const reader = { months, pattern };
  readers.set(language, reader);
  return reader;
}

function monthName(language: DocumentLanguage, calendar: Calendar, date: Date): string {
  const parts = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { day: "numeric", month: "long", timeZone: "UTC" }).formatToParts(date);
  return fold(parts.find(({ type }) => type === "month")?.value ?? "").text.trim();
}

const PERSIAN = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });

function persianParts(date: Date): { readonly year: number; readonly month: number; readonly day: number } {
  const parts = PERSIAN.formatToParts(date);
  const of = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return { year: of("year"), month: of("month"), day: of("day") };
}

/**
 * The dates in a folded sentence, in the Gregorian calendar and, by the names of its months or a year that can only be of it, in
 * the Persian one. Each is the range of days that it may mean; a day and month without a year is of any year, and not read.
 */
export function datesIn(folded: string, language: DocumentLanguage): readonly WrittenDate[] {
  const { months, pattern } = readerOf(language);
  return [...folded.matchAll(pattern)].flatMap(({ 0: whole, groups = {}, index }) => {
    const [calendar, month] = months.get(groups["month"] ?? "") ?? [undefined, groups["numeral"] === undefined ? undefined : Number(groups["numeral"])];
    const range =
      groups["year"] === undefined
        ? undefined
        : rangeOf(calendar, Number(groups["year"]), month, groups["day"] === undefined ? undefined : Number(groups["day"]));
    return range === undefined ? [] : [{ ...range, start: index, end: index + whole.length }];
  });
}

function rangeOf(calendar: Calendar | undefined, year: number, month: number | undefined, day: number | undefined): DayRange | undefined {
  const within = (one: Calendar) => year >= YEARS[one][0] && year <= YEARS[one][1];
  const of = calendar ?? (within("gregory") ? "gregory" : within("persian") ? "persian" : undefined);
  if (of === undefined || !within(of)) return undefined;
  if (of === "persian") return persianRange(year, month, day);
  const two = (number: number) => String(number).padStart(2, "0");
  try {
    return parseRange([year, ...(month === undefined ? [] : [two(month)]), ...(month === undefined || day === undefined ? [] : [two(day)])].join("-"));
  } catch {
    return undefined;
  }
}

const MS_PER_DAY = 86_400_000;

/** Days of a Persian year, month or day, found by stepping from where they must be near. */
function persianRange(year: number, month: number | undefined, day: number | undefined): DayRange {
  const start = firstDay(year, month ?? 1);
  if (day !== undefined) return { earliest: start + day - 1, latest: start + day - 1 };
  const next = month === undefined || month === MONTHS_IN_YEAR ? firstDay(year + 1, 1) : firstDay(year, month + 1);
  return { earliest: start, latest: next - 1 };
}

function firstDay(year: number, month: number): number {
  const monthDays = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const newYear = addYears(parseRange("2021-03-21").earliest, year - 1400);
  for (const shift of [0, -1, 1, -2, 2]) {
    const { day, month: found } = persianParts(new Date((newYear + monthDays + shift) * MS_PER_DAY));
    if (day === 1 && found === month) return newYear + monthDays + shift;
  }
  return newYear + monthDays;
}
