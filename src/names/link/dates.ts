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
  const [one, other] = [slotOf(from), slotOf(otherFrom)];
  const [a, b] = [known.digits[one] as number, known.digits[other] as number];
  const sameYear = a >>> 16 === b >>> 16;
  if (sameYear && (a & 0xff) === ((b >>> 8) & 0xff) && (b & 0xff) === ((a >>> 8) & 0xff)) return SWAPPED;
  if (isSlip(one, otherFrom) || isSlip(other, from)) return SLIP;
  if (oneDigit(a ^ b)) return DIGIT;
  return sameYear ? YEAR : OTHER;
}

function spansLevel(from: Day, to: Day, otherFrom: Day, otherTo: Day): number {
  if (to - from > WIDE || otherTo - otherFrom > WIDE) return UNKNOWN;
  return from <= otherTo && otherFrom <= to ? YEAR : OTHER;
}

/** What was worked out for a day, in a slot that a later day takes over. */
const SLOTS = 2 ** 16;
const SLIPS = 3;
const known = {
  days: new Int32Array(SLOTS).fill(-(2 ** 31)),
  /** Year, month and day, four bits for each digit. */
  digits: new Int32Array(SLOTS),
  /** The days that it becomes by a slip between the calendars; itself where there are fewer. */
  slips: new Int32Array(SLOTS * SLIPS),
};

function slotOf(day: Day): number {
  const slot = day & (SLOTS - 1);
  if (known.days[slot] !== day) workOut(day, slot);
  return slot;
}

function workOut(day: Day, slot: number): void {
  const date = new Date(day * MS_PER_DAY);
  const [year, month, inMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  known.days[slot] = day;
  known.digits[slot] = Number.parseInt(date.toISOString().slice(0, 10).replaceAll("-", ""), 16);
  const slips = slipsOf(year, month, inMonth);
  for (let n = 0; n < SLIPS; n += 1) known.slips[slot * SLIPS + n] = slips[n] ?? day;
}

function isSlip(slot: number, day: Day): boolean {
  for (let n = slot * SLIPS; n < (slot + 1) * SLIPS; n += 1) if (known.slips[n] === day) return true;
  return false;
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

/** Whether only one of the digits has bits that differ. */
function oneDigit(differ: number): boolean {
  const lowest = 31 - Math.clz32(differ & -differ);
  return (differ & ~(0xf << (lowest & ~3))) === 0;
}
