import { type Day, parsePeriod } from "../../time/index.ts";
import type { DocumentLanguage } from "../languages.ts";

const MS_PER_DAY = 86_400_000;
const LOCALES: Readonly<Record<DocumentLanguage, string>> = { en: "en-GB", fr: "fr-FR", de: "de-DE", es: "es-ES", fa: "fa-IR", ar: "ar" };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as it is printed; in Persian by the Persian calendar, with the Gregorian day behind it. */
export function dayIn(language: DocumentLanguage, day: Day): string {
  const gregorian = written(language, day);
  return language === "fa" ? `${withoutEra(dateFormat(language, "persian", "day"), day)} (${gregorian})` : gregorian;
}

/** A date of the record (EDTF) as it is printed: a day, a month, a year, or two of them. */
export function dateIn(language: DocumentLanguage, edtf: string): string {
  const { from, to } = parsePeriod(edtf);
  const one = (of: typeof from, text: string) => (typeof of === "string" ? "…" : precise(language, of.earliest, text));
  const [first = "", last] = edtf.split("/");
  return last === undefined || first === last ? one(from, first) : `${one(from, first)} – ${one(to, last)}`;
}

/** In French the first day of a month is an ordinal. */
function written(language: DocumentLanguage, day: Day): string {
  const text = dateFormat(language, "gregory", "day").format(day * MS_PER_DAY);
  return language === "fr" ? text.replace(/^1(?= )/u, "1er") : text;
}

function precise(language: DocumentLanguage, day: Day, edtf: string): string {
  const parts = edtf.replaceAll(/[?~%]/gu, "").split("-").filter(Boolean).length;
  return parts > 2 ? written(language, day) : dateFormat(language, "gregory", parts === 1 ? "year" : "month").format(day * MS_PER_DAY);
}

function withoutEra(format: Intl.DateTimeFormat, day: Day): string {
  return format
    .formatToParts(day * MS_PER_DAY)
    .filter(({ type }) => type !== "era")
    .map(({ value }) => value)
    .join("")
    .trim();
}

function dateFormat(language: DocumentLanguage, calendar: "gregory" | "persian", to: "day" | "month" | "year"): Intl.DateTimeFormat {
  const key = `${language} ${calendar} ${to}`;
  const known = formats.get(key);
  if (known) return known;
  const fields: Intl.DateTimeFormatOptions = { year: "numeric", ...(to === "year" ? {} : { month: "long" }), ...(to === "day" ? { day: "numeric" } : {}) };
  const format = new Intl.DateTimeFormat(`${LOCALES[language]}-u-ca-${calendar}`, { ...fields, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}

/** A whole number in the digits of the language; grouped in Spanish, too, so that a count of 2000 is no year. */
export function numberIn(language: DocumentLanguage, number: number): string {
  return new Intl.NumberFormat(LOCALES[language], { useGrouping: true }).format(number);
}

/** The name of a language in another one. */
export function languageIn(language: DocumentLanguage, named: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(named) ?? named;
}

/** The name of a state or territory by its code. */
export function regionIn(language: DocumentLanguage, code: string): string {
  return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}
