import { CalendarDate, PersianCalendar } from "@internationalized/date";
import { type Day, dayOf } from "../../time/index.ts";

/** The Solar Hijri calendar of Iran and Afghanistan. Month 1 is Farvardin. */
const calendar = new PersianCalendar();
/** 1970-01-01 as a Julian day number, which the library counts by. */
const EPOCH = calendar.toJulianDay(new CalendarDate(calendar, 1348, 10, 11)) - dayOf(1970, 1, 1);

/**
 * The day of a date of the Persian calendar.
 * @throws {RangeError} if the calendar has no such date (30 Esfand of a common year).
 */
export function persianDay(year: number, month: number, day: number): Day {
  if (year < 1 || year > 3000 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month))
    throw new RangeError(`${year}/${month}/${day} is not a date of the Persian calendar`);
  return calendar.toJulianDay(new CalendarDate(calendar, year, month, day)) - EPOCH;
}

/** How many days a Persian month has: six of 31, five of 30, and Esfand of 29 or 30. */
export function lengthOfMonth(year: number, month: number): number {
  return calendar.getDaysInMonth(new CalendarDate(calendar, year, month, 1));
}
