import { normalise } from "../../names/index.ts";
import type { Sex } from "../../names/link/index.ts";
import { latinDigits } from "../../record/exchange/digits.ts";
import { type DateForm, readDate } from "../../record/exchange/table/dates.ts";
import { type DayRange, parseRange } from "../../time/index.ts";

const SEXES: Readonly<Record<Sex, ReadonlySet<string>>> = {
  female: new Set(["f", "female", "woman", "girl", "w", "زن", "دختر", "انثی", "مونث", "ز", "ن"]),
  male: new Set(["m", "male", "man", "boy", "مرد", "پسر", "ذکر", "مذکر", "م"]),
};

/** The sex that a cell names in English, Persian or Arabic; `undefined` where it names none. */
export function readSex(text: string): Sex | undefined {
  const word = normalise(text).text.trim();
  return (Object.keys(SEXES) as readonly Sex[]).find((sex) => SEXES[sex].has(word));
}

const OLDEST = 120;

/** An age in years. Lists write -1 or 999 where none is known. */
export function readAge(text: string): number | undefined {
  const written = latinDigits(text).trim();
  const years = /^\d{1,3}(?:\.\d+)?$/.test(written) ? Math.floor(Number(written)) : Number.NaN;
  return years <= OLDEST ? years : undefined;
}

const FORMS: readonly DateForm[] = [
  { order: "edtf", calendar: "gregorian" },
  { order: "year-month-day", calendar: "gregorian" },
  { order: "day-month-year", calendar: "gregorian" },
  { order: "month-day-year", calendar: "gregorian" },
];
const PERSIAN: readonly DateForm[] = [
  { order: "year-month-day", calendar: "persian" },
  { order: "day-month-year", calendar: "persian" },
];
/** Years of the Persian calendar in which somebody whose death is recorded may have lived. */
const PERSIAN_YEAR = /(?:^|\D)1[23]\d\d(?:\D|$)|(?:^|\D)14[0-4]\d(?:\D|$)/;

/** A date in any of the usual forms, of the Persian calendar too; the day before the month where both may be meant. */
export function readDays(text: string): DayRange | undefined {
  const written = latinDigits(text)
    .trim()
    .replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  for (const form of PERSIAN_YEAR.test(written) ? PERSIAN : FORMS) {
    try {
      return parseRange(readDate(written, form, false));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
