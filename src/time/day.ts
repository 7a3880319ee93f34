/**
 * A calendar day as an integer: days since 1970-01-01, UTC, proleptic Gregorian calendar.
 * Law and facts are dated by the day; hours and time zones never enter the engine.
 */
export type Day = number;

/** Before every day that a record can name: the start of the first segment of a timeline. */
export const BEGINNING: Day = -0x3fffffff;
/** After every day that a record can name. */
export const END: Day = 0x3fffffff;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a date in time (milliseconds since 1970, UTC), rounded down. */
export function dayOfMs(ms: number): Day {
  return Math.floor(ms / MS_PER_DAY);
}

/** The day of a calendar date. `month` is 1 to 12; `day` may overflow into the next month, as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return dayOfMs(date.getTime());
}

/**
 * Reads `YYYY-MM-DD`.
 * @throws {RangeError} if the text has another form or names a day that the calendar lacks (2021-02-30).
 */
export function parseDay(text: string): Day {
  const parts = ISO_DAY.exec(text);
  if (!parts) throw new RangeError(`"${text}" is not a day written YYYY-MM-DD`);
  const [, year, month, date] = parts;
  const day = dayOf(Number(year), Number(month), Number(date));
  const calendar = new Date(day * MS_PER_DAY);
  if (calendar.getUTCMonth() + 1 !== Number(month) || calendar.getUTCDate() !== Number(date)) throw new RangeError(`"${text}" is not a day of the calendar`);
  return day;
}

/** Writes a day as `YYYY-MM-DD`; {@link BEGINNING} and {@link END}, which are no calendar days, as `..`. */
export function formatDay(day: Day): string {
  if (day <= BEGINNING || day >= END) return "..";
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same date some years later; 29 February becomes 1 March in a common year. {@link BEGINNING} and {@link END} stay. */
export function addYears(day: Day, years: number): Day {
  if (day <= BEGINNING + 1 || day >= END - 1) return day;
  const date = new Date(day * MS_PER_DAY);
  return dayOf(date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}
