import type { Day } from "../time/index.ts";
import type { Language } from "./languages.ts";

/** Gregorian: the calendar that the law is dated by. Persian: the Solar Hijri calendar that the country of the case lives by. */
export type Calendar = "gregory" | "persian";
export type DateStyle = "long" | "medium" | "month" | "year";

const MS_PER_DAY = 86_400_000;
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fa: "fa-IR" };
const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day in words: 25 June 2021, ۲۵ ژوئن ۲۰۲۱, or in the Persian calendar 4 Tir 1400, ۴ تیر ۱۴۰۰. */
export function formatDate(day: Day, language: Language, calendar: Calendar = "gregory", style: DateStyle = "long"): string {
  return formatOf(language, calendar, style)
    .formatToParts(day * MS_PER_DAY)
    .filter(({ type }) => type !== "era")
    .map(({ value }) => value)
    .join("")
    .trim();
}

/**
 * The days that a partial date may mean, as it was recorded: a whole year, a whole month, a day, else its first and
 * last day put together by `join`. Gregorian.
 */
export function formatSpan(first: Day, last: Day, language: Language, join: (from: string, to: string) => string): string {
  const [from, next] = [new Date(first * MS_PER_DAY), new Date((last + 1) * MS_PER_DAY)];
  const months = (next.getUTCFullYear() - from.getUTCFullYear()) * 12 + next.getUTCMonth() - from.getUTCMonth();
  const whole = from.getUTCDate() === 1 && next.getUTCDate() === 1;
  if (first === last) return formatDate(first, language, "gregory", "medium");
  if (whole && months === 12 && from.getUTCMonth() === 0) return formatDate(first, language, "gregory", "year");
  if (whole && months === 1) return formatDate(first, language, "gregory", "month");
  return join(formatDate(first, language, "gregory", "medium"), formatDate(last, language, "gregory", "medium"));
}

/** The year that a day falls in. */
export function yearOf(day: Day, calendar: Calendar = "gregory"): number {
  const parts = formatOf("en", calendar, "year").formatToParts(day * MS_PER_DAY);
  return Number(parts.find(({ type }) => type === "year")?.value);
}

/** A whole number in the digits of the language. Years are written without a separator. */
export function formatNumber(value: number, language: Language, grouping = true): string {
  return new Intl.NumberFormat(LOCALES[language], { useGrouping: grouping }).format(value);
}

function formatOf(language: Language, calendar: Calendar, style: DateStyle): Intl.DateTimeFormat {
  const key = `${language} ${calendar} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(`${LOCALES[language]}-u-ca-${calendar}`, { ...STYLES[style], timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
