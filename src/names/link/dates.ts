import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from "@internationalized/date";
import { type Day, dayOf } from "../../time/index.ts";

/** How two dates stand to one another; the first that fits. */
export const DATE_LEVELS = ["unknown", "same", "near", "swapped", "slip", "digit", "year", "other"] as const;
export type DateLevel = (typeof DATE_LEVELS)[number];
/** The levels by their places, for columns of numbers. */
const [UNKNOWN, SAME, NEAR, SWAPPED, SLIP, DIGIT, YEAR, OTHER] = DATE_LEVELS.keys() as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Days that two dates of one event may differ by: the report, the death, the burial. */
const NEAR_DAYS = 3;
/** A span of more days says too little to be compared. */
const WIDE = 366;
const MS_PER_DAY = 86_400_000;

/**
 * Compares two dates, each the days from `from` to `to`, both included; a date that is not known ends before it begins.
 * @returns the place of the level in {@link DATE_LEVELS}
 */
export function dateLevel(from: Day, to: Day, otherFrom: Day, otherTo: Day): number {
  if (to < from || otherTo < otherFrom) return UNKNOWN;
  if (from !== to || otherFrom !== otherTo) return spansLevel(from, to, otherFrom, otherTo);
  if (from === otherFrom) return SAME;
  if (Math.abs(from - otherFrom) <= NEAR_DAYS) return NEAR;
  const [a, b] = [datesOf(from), datesOf(otherFrom)];
  if (a.year === b.year && a.month === b.day && a.day === b.month) return SWAPPED;
  if (a.slips.includes(otherFrom) || b.slips.includes(from)) return SLIP;
  if (oneDigit(a.digits, b.digits)) return DIGIT;
  return a.year === b.year ? YEAR : OTHER;
}

function spansLevel(from: Day, to: Day, otherFrom: Day, otherTo: Day): number {
  if (to - from > WIDE || otherTo - otherFrom > WIDE) return UNKNOWN;
  return from <= otherTo && otherFrom <= to ? YEAR : OTHER;
}

interface Dates {
  readonly at: Day;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly digits: string;
  readonly slips: readonly Day[];
}

/** What was worked out for a day, in a slot that a later day takes over. */
const SLOTS = 2 ** 16;
const known: Dates[] = [];

/** A day in numbers, and the days that it becomes by a slip between the calendars. */
function datesOf(at: Day): Dates {
  const found = known[at & (SLOTS - 1)];
  return found?.at === at ? found : (known[at & (SLOTS - 1)] = worked(at));
}

function worked(day: Day): Dates {
  const date = new Date(day * MS_PER_DAY);
  const [year, month, inMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { at: day, year, month, day: inMonth, digits: date.toISOString().slice(0, 10).replaceAll("-", ""), slips: slipsOf(year, month, inMonth) };
}

const PERSIAN = new PersianCalendar();
const GREGORIAN = new GregorianCalendar();
/** A year of the Persian calendar begins in the Gregorian year that is so much later. */
const YEARS_BETWEEN = 621;
const FIRST_PERSIAN_YEAR = 1200;
const LAST_PERSIAN_YEAR = 1500;

/**
 * Slips: a Persian date that was taken for a Gregorian one; the Persian day and month under the Gregorian year; a year
 * converted by adding 621 where the day lies behind the turn of the Gregorian year.
 */
function slipsOf(year: number, month: number, day: number): readonly Day[] {
  if (year >= FIRST_PERSIAN_YEAR && year < LAST_PERSIAN_YEAR) return gregorianOf(year, month, day);
  const persian = toCalendar(new CalendarDate(GREGORIAN, year, month, day), PERSIAN);
  const years = [persian.year + YEARS_BETWEEN, persian.year + YEARS_BETWEEN + 1];
  const kept = years.map((other) => dayOf(other, persian.month, persian.day));
  return [...kept, ...years.filter((other) => other !== year).map((other) => dayOf(other, month, day))];
}

function gregorianOf(year: number, month: number, day: number): readonly Day[] {
  const date = new CalendarDate(PERSIAN, year, month, day);
  // The library moves a day that the month lacks to its last one.
  if (date.day !== day) return [];
  const gregorian = toCalendar(date, GREGORIAN);
  return [dayOf(gregorian.year, gregorian.month, gregorian.day)];
}

function oneDigit(a: string, b: string): boolean {
  let other = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) other += 1;
  return other === 1;
}
