import parse from "edtf";
import { type Day, dayOf, dayOfMs, parseDay } from "./day.ts";

/** All the days that a date of any precision may mean, both ends included. A certain day has `earliest === latest`. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

/** An end of a period: a (partial) date; `open`, without end in that direction; `unknown`, an end that nobody has recorded. */
export type Bound = DayRange | "open" | "unknown";

/** Something that lasts, both ends included. `open` and `unknown` ends are different things and stay apart. */
export interface Period {
  readonly from: Bound;
  readonly to: Bound;
}

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const SEASON = /^(\d{4})-(2[1-9]|3[0-2])$/;
const YEAR_MONTH = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/**
 * Reads an EDTF date (ISO 8601-2:2019, levels 0 to 2) as the range of days that it may mean.
 * `2004` is some day of that year; `2004-07/2004-09` some day in those months; a season some day of it.
 * A date marked uncertain or approximate (`1975?`, `1988-07~`) is widened by one unit of its own precision on both sides.
 * @throws {RangeError} if the text is not EDTF, or has no first or no last day.
 */
export function parseRange(text: string): DayRange {
  if (FULL_DAY.test(text)) {
    const day = parseDay(text);
    return { earliest: day, latest: day };
  }
  const plain = YEAR_MONTH.exec(text);
  if (plain) return plainRange(Number(plain[1]), plain[2] ? Number(plain[2]) : undefined);
  const { from, to } = parsePeriod(text);
  if (typeof from === "string" || typeof to === "string") throw new RangeError(`"${text}" has no ${typeof from === "string" ? "first" : "last"} day`);
  return { earliest: from.earliest, latest: to.latest };
}

/**
 * Reads an EDTF date or interval as something that lasts: `1988-07/1988-09` begins on some day of July 1988 and
 * ends on some day of September 1988. `..` is an open end, an empty end (`1985/`) an unknown one.
 * A date that is not an interval begins and ends within its own range.
 * @throws {RangeError} if the text is not EDTF, or the interval ends before it begins.
 */
export function parsePeriod(text: string): Period {
  if (!text.includes("/")) {
    const range = text.includes("?") || text.includes("~") || text.includes("%") || !YEAR_MONTH.test(text) ? extendedRange(text) : parseRange(text);
    return { from: range, to: range };
  }
  const [first = "", second = "", ...rest] = text.split("/");
  if (rest.length > 0) throw new RangeError(`"${text}" has more than two ends`);
  const period = { from: parseBound(first), to: parseBound(second) };
  if (typeof period.from !== "string" && typeof period.to !== "string" && period.to.latest < period.from.earliest)
    throw new RangeError(`"${text}" ends before it begins`);
  return period;
}

function parseBound(text: string): Bound {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  return parseRange(text);
}

function plainRange(year: number, month: number | undefined): DayRange {
  return month === undefined
    ? { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) }
    : { earliest: dayOf(year, month, 1), latest: dayOf(year, month + 1, 0) };
}

function extendedRange(text: string): DayRange {
  const season = SEASON.exec(text);
  if (season) return seasonRange(Number(season[1]), Number(season[2]));
  let value: ReturnType<typeof parse>;
  try {
    value = parse(text);
  } catch {
    throw new RangeError(`"${text}" is not a date in EDTF (ISO 8601-2)`);
  }
  const earliest = dayOfMs(value.min);
  const latest = dayOfMs(value.max);
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) throw new RangeError(`"${text}" has no first or no last day`);
  const doubtful = Boolean(value.uncertain?.value) || Boolean(value.approximate?.value);
  return doubtful ? widen(earliest, latest, value.precision ?? 1) : { earliest, latest };
}

/** Months and days at which the seasons may begin and end, counted from January of their year: [month, day, month, day]. */
const SPRING = [3, 1, 6, 21] as const;
const SUMMER = [6, 1, 9, 23] as const;
const AUTUMN = [9, 1, 12, 22] as const;
/** The winter that ends in the year or the one that begins in it. */
const WINTER = [0, 1, 15, 20] as const;
const NORTH = [SPRING, SUMMER, AUTUMN, WINTER];
const SOUTH = [AUTUMN, WINTER, SPRING, SUMMER];

/**
 * A season without a hemisphere (21 to 24) is read as northern, like 25 to 28; 29 to 32 are southern. The library's
 * quarters of the year would put July outside summer. Meteorological and astronomical seasons are both covered.
 */
function seasonRange(year: number, code: number): DayRange {
  const [month, day, lastMonth, lastDay] = (code >= 29 ? SOUTH : NORTH)[(code - 21) % 4] as readonly [number, number, number, number];
  return { earliest: dayOf(year, month, day), latest: dayOf(year, lastMonth, lastDay) };
}

/** One unit more on both sides: a year for a date known to the year, a month, a day. */
function widen(earliest: Day, latest: Day, precision: number): DayRange {
  const first = new Date(earliest * 86_400_000);
  const last = new Date((latest + 1) * 86_400_000);
  const years = precision === 1 ? 1 : 0;
  const months = precision === 2 ? 1 : 0;
  const days = precision === 3 ? 1 : 0;
  return {
    earliest: dayOf(first.getUTCFullYear() - years, first.getUTCMonth() + 1 - months, first.getUTCDate() - days),
    latest: dayOf(last.getUTCFullYear() + years, last.getUTCMonth() + 1 + months, last.getUTCDate() + days) - 1,
  };
}
