import { type Day, dayOf } from "../../time/index.ts";

/** The Solar Hijri calendar of Iran and Afghanistan, as the Unicode library has it. */
const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
const MS_PER_DAY = 86_400_000;
/** The Persian year 1 began in AD 622. */
const YEARS_BEHIND = 621;
const newYears = new Map<number, Day>();

/**
 * The day of a date of the Persian calendar. Month 1 is Farvardin.
 * @throws {RangeError} if the calendar has no such date (30 Esfand of a common year).
 */
export function persianDay(year: number, month: number, day: number): Day {
  if (year < 1 || year > 3000 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month))
    throw new RangeError(`${year}/${month}/${day} is not a date of the Persian calendar`);
  return newYear(year) + daysBefore(month) + day - 1;
}

/** How many days a Persian month has: six of 31, five of 30, and Esfand of 29 or 30. */
export function lengthOfMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 ? 30 : newYear(year + 1) - newYear(year) - daysBefore(12);
}

function daysBefore(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

/** The day of 1 Farvardin, which is near 21 March. */
function newYear(year: number): Day {
  const known = newYears.get(year);
  if (known !== undefined) return known;
  const guess = dayOf(year + YEARS_BEHIND, 3, 21);
  const found = Array.from({ length: 11 }, (_, i) => guess + i - 5).find(isNewYear);
  if (found === undefined) throw new RangeError(`${year} is not a year of the Persian calendar that can be counted here`);
  newYears.set(year, found);
  return found;
}

function isNewYear(day: Day): boolean {
  const parts = format.formatToParts(day * MS_PER_DAY);
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return numberOf("month") === 1 && numberOf("day") === 1;
}
