import parse from "edtf";
import { type Day, dayOf, dayOfMs, parseDay } from "./day.ts";
import { parseSeason } from "./season.ts";

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

const MS_PER_DAY = 86_400_000;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const YEAR_MONTH = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;
const QUALIFIERS = /[?~%]/g;
const SET = /^[[{]/;

/**
 * Reads an EDTF date (ISO 8601-2:2019, levels 0 to 2 without sets) as the range of days that it may mean.
 * `2004` is some day of that year; `2004-07/2004-09` some day in those months; a season some day of it.
 * A date marked uncertain or approximate (`1975?`, `1988-07~`) is widened by one unit of its own precision on both sides,
 * one of which only a part is marked (`2004?-06-11`) by one unit of the coarsest marked part.
 * @throws {RangeError} if the text is not EDTF, or has no first or no last day.
 */
export function parseRange(text: string): DayRange {
  if (!text.includes("/")) return parseDate(text);
  const { from, to } = parsePeriod(text);
  if (typeof from === "string") throw new RangeError(`"${text}" has no first day`);
  if (typeof to === "string") throw new RangeError(`"${text}" has no last day`);
  return { earliest: from.earliest, latest: to.latest };
}

/**
 * Reads an EDTF date or interval as something that lasts: `1988-07/1988-09` begins on some day of July 1988 and
 * ends on some day of September 1988. `..` is an open end, an empty end (`1985/`) an unknown one.
 * A date that is not an interval begins and ends within its own range.
 * @throws {RangeError} if the text is not EDTF, or the interval ends before it begins.
 */
export function parsePeriod(text: string): Period {
  const [first = "", second, ...rest] = text.split("/");
  if (second === undefined) {
    const range = parseDate(text);
    return { from: range, to: range };
  }
  if (rest.length > 0) throw new RangeError(`"${text}" has more than two ends`);
  const period = { from: parseBound(first), to: parseBound(second) };
  if (typeof period.from !== "string" && typeof period.to !== "string" && period.to.latest < period.from.earliest)
    throw new RangeError(`"${text}" ends before it begins`);
  return period;
}

function parseBound(text: string): Bound {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  return parseDate(text);
}

/** The common forms are read here, at a fraction of the cost of the library, which reads the others. */
function parseDate(text: string): DayRange {
  const bare = text.replace(QUALIFIERS, "");
  if (FULL_DAY.test(bare)) {
    const day = parseDay(bare);
    if (bare === text) return { earliest: day, latest: day };
  }
  const plain = YEAR_MONTH.exec(text);
  if (plain) return plainRange(Number(plain[1]), plain[2] === undefined ? undefined : Number(plain[2]));
  return parseSeason(text) ?? extendedRange(text);
}

function plainRange(year: number, month: number | undefined): DayRange {
  return month === undefined
    ? { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) }
    : { earliest: dayOf(year, month, 1), latest: dayOf(year, month + 1, 0) };
}

function extendedRange(text: string): DayRange {
  if (SET.test(text)) throw new RangeError(`"${text}" is a set of dates, where one date or interval belongs`);
  let value: ReturnType<typeof parse>;
  try {
    value = parse(text);
  } catch {
    throw new RangeError(`"${text}" is not a date in EDTF (ISO 8601-2)`);
  }
  const range = { earliest: dayOfMs(value.min), latest: dayOfMs(value.max) };
  if (!Number.isFinite(range.earliest) || !Number.isFinite(range.latest)) throw new RangeError(`"${text}" has no first or no last day`);
  const marked = (value.uncertain?.value ?? 0) | (value.approximate?.value ?? 0);
  return marked === 0 ? range : widen(range, doubtfulPart(marked, value.precision ?? 1));
}

/** The bits of the library's masks, which mark the digits of YYYYMMDD from the left. */
const YEAR_BITS = 0b0000_1111;
const MONTH_BITS = 0b0011_0000;
/** All the digits of a date known to the year, to the month, to the day. */
const ALL_BITS = [0, 0b0000_1111, 0b0011_1111, 0b1111_1111];

/** By what a date in doubt is widened: 1 a year, 2 a month, 3 a day. */
function doubtfulPart(marked: number, precision: number): number {
  if (marked === ALL_BITS[precision]) return precision;
  if ((marked & YEAR_BITS) !== 0) return 1;
  return (marked & MONTH_BITS) !== 0 ? 2 : 3;
}

function widen({ earliest, latest }: DayRange, part: number): DayRange {
  if (part === 3) return { earliest: earliest - 1, latest: latest + 1 };
  const months = part === 1 ? 12 : 1;
  const first = new Date(earliest * MS_PER_DAY);
  const next = new Date((latest + 1) * MS_PER_DAY);
  const month = first.getUTCMonth() + 1 - months;
  const lastOfMonth = dayOf(first.getUTCFullYear(), month + 1, 0);
  return {
    // A month earlier than 31 March is the last day of February, not 3 March.
    earliest: Math.min(dayOf(first.getUTCFullYear(), month, first.getUTCDate()), lastOfMonth),
    latest: dayOf(next.getUTCFullYear(), next.getUTCMonth() + 1 + months, next.getUTCDate()) - 1,
  };
}
