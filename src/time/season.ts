import { dayOf } from "./day.ts";
import type { DayRange } from "./edtf.ts";

const SEASON = /^(\d{4})-(2[1-9]|3[0-2])(?<doubtful>[?~%])?$/;

/** Months and days at which the seasons may begin and end, counted from January of their year: [month, day, month, day]. */
type Span = readonly [number, number, number, number];
const SPRING: Span = [3, 1, 6, 21];
const SUMMER: Span = [6, 1, 9, 23];
const AUTUMN: Span = [9, 1, 12, 22];
/** The winter that ends in the year or the one that begins in it. */
const WINTER: Span = [0, 1, 15, 20];
const NORTH = [SPRING, SUMMER, AUTUMN, WINTER];
const SOUTH = [AUTUMN, WINTER, SPRING, SUMMER];

/**
 * Reads a season of EDTF (codes 21 to 32), or returns nothing for another text. One without a hemisphere (21 to 24) is
 * read as northern, like 25 to 28; 29 to 32 are southern. Meteorological and astronomical seasons are both covered.
 * A season in doubt (`1988-22?`) is widened by three months on both sides.
 */
export function parseSeason(text: string): DayRange | undefined {
  const parts = SEASON.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const code = Number(parts[2]);
  const [month, day, lastMonth, lastDay] = (code >= 29 ? SOUTH : NORTH)[(code - 21) % 4] as Span;
  const months = parts.groups?.["doubtful"] === undefined ? 0 : 3;
  return { earliest: dayOf(year, month - months, day), latest: dayOf(year, lastMonth + months, lastDay) };
}
