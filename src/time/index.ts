/**
 * Calendar days, EDTF dates and three-valued timelines: the time that law and facts live in.
 * Pure: no clock is read here. Knows no other folder.
 */
export { addYears, BEGINNING, type Day, dayOf, END, formatDay, isDay, parseDay } from "./day.ts";
export { type Bound, type DayRange, parsePeriod, parseRange, type Period } from "./edtf.ts";
export {
  after,
  always,
  and,
  at,
  before,
  during,
  FALSE,
  indexAt,
  merge,
  not,
  notBefore,
  or,
  over,
  type Segments,
  segments,
  shift,
  since,
  type Timeline,
  TRUE,
  type Truth,
  UNKNOWN,
  until,
} from "./timeline.ts";
