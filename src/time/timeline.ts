import { BEGINNING, type Day, END } from "./day.ts";
import type { DayRange, Period } from "./edtf.ts";

/** A value of strong Kleene logic: 0 false, 1 unknown, 2 true. "And" is the minimum, "or" the maximum, "not" the reversal. */
export type Truth = 0 | 1 | 2;

/**
 * A value for every calendar day: `values[i]` holds from `starts[i]` until the day before `starts[i + 1]`.
 * `starts[0]` is {@link BEGINNING}, starts rise, and neighbouring values differ, so equal timelines have equal parts.
 */
export interface Segments<V> {
  readonly starts: readonly Day[];
  readonly values: readonly V[];
}

/** A condition over all calendar days, in three values. */
export type Timeline = Segments<Truth>;

export const FALSE: Timeline = { starts: [BEGINNING], values: [0] };
export const UNKNOWN: Timeline = { starts: [BEGINNING], values: [1] };
export const TRUE: Timeline = { starts: [BEGINNING], values: [2] };

/** The timeline that has one value on all days. */
export function always(truth: Truth): Timeline {
  return truth === 2 ? TRUE : truth === 1 ? UNKNOWN : FALSE;
}

/** The value on a day. Binary search: O(log n) in the change points. */
export function at<V>(timeline: Segments<V>, day: Day): V {
  return timeline.values[indexAt(timeline, day)] as V;
}

/** The index of the segment that holds a day. */
export function indexAt(timeline: Segments<unknown>, day: Day): number {
  const { starts } = timeline;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as Day) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reverses a timeline: true becomes false, unknown stays. */
export function not(timeline: Timeline): Timeline {
  const [first = 1] = timeline.values;
  if (timeline.values.length === 1) return always((2 - first) as Truth);
  return { starts: timeline.starts, values: timeline.values.map((value) => (2 - value) as Truth) };
}

/** True where both are true, false where either is false. O(n) in the change points. */
export function and(a: Timeline, b: Timeline): Timeline {
  if (a === TRUE || a === b || b === FALSE) return b;
  if (b === TRUE || a === FALSE) return a;
  return canonical(merge(a, b, lower));
}

/** True where either is true, false where both are false. O(n) in the change points. */
export function or(a: Timeline, b: Timeline): Timeline {
  if (a === FALSE || a === b || b === TRUE) return b;
  if (b === FALSE || a === TRUE) return a;
  return canonical(merge(a, b, higher));
}

/** Combines two timelines day by day. O(n) in the change points. */
export function merge<A, B, V>(a: Segments<A>, b: Segments<B>, combine: (a: A, b: B) => V): Segments<V> {
  const starts: Day[] = [];
  const values: V[] = [];
  let i = 0;
  let j = 0;
  let start: Day = BEGINNING;
  while (start !== END) {
    const value = combine(a.values[i] as A, b.values[j] as B);
    if (values.length === 0 || values[values.length - 1] !== value) {
      starts.push(start);
      values.push(value);
    }
    const nextA = i + 1 < a.starts.length ? (a.starts[i + 1] as Day) : END;
    const nextB = j + 1 < b.starts.length ? (b.starts[j + 1] as Day) : END;
    start = nextA < nextB ? nextA : nextB;
    if (nextA === start) i += 1;
    if (nextB === start) j += 1;
  }
  return { starts, values };
}

/**
 * True from the first to the last day, both included; `unknown` on the days where partial dates leave it open.
 * An `open` end has no limit; an `unknown` end makes that side unknown where the other end does not decide it.
 * No end lies before its beginning: what begins in 2004 and ends on 3 March 2004 is true on that day.
 */
export function during(period: Period): Timeline {
  return and(begun(period), not(ended(period)));
}

function begun({ from, to }: Period): Timeline {
  if (from === "open") return TRUE;
  const known = typeof to === "string" ? END : to.latest;
  if (from === "unknown") return known === END ? UNKNOWN : segments([BEGINNING, 1], [known, 2]);
  return since({ earliest: from.earliest, latest: known < from.earliest ? from.latest : Math.min(from.latest, known) });
}

function ended({ from, to }: Period): Timeline {
  if (to === "open") return FALSE;
  const known = typeof from === "string" ? BEGINNING : from.earliest;
  if (to === "unknown") return known === BEGINNING ? UNKNOWN : segments([BEGINNING, 0], [known + 1, 1]);
  return after({ earliest: known > to.latest ? to.earliest : Math.max(to.earliest, known), latest: to.latest });
}

/** True from a date on: false before it can have come, unknown while it may have come, then true. */
export function since({ earliest, latest }: DayRange): Timeline {
  return rising(earliest, latest);
}

/** True after a date: the date itself still counts as before. */
export function after({ earliest, latest }: DayRange): Timeline {
  return rising(earliest + 1, latest + 1);
}

/** False, then unknown from one day, then true from another: the shape of every event. */
function rising(unknownFrom: Day, trueFrom: Day): Timeline {
  return unknownFrom === trueFrom ? { starts: [BEGINNING, trueFrom], values: [0, 2] } : { starts: [BEGINNING, unknownFrom, trueFrom], values: [0, 1, 2] };
}

/** True before a date. */
export function before(date: DayRange): Timeline {
  return not(since(date));
}

/** Moves a timeline by a number of days, later if positive. */
export function shift(timeline: Timeline, days: number): Timeline {
  if (timeline.starts.length === 1) return timeline;
  return { starts: timeline.starts.map((start, i) => (i === 0 ? BEGINNING : start + days)), values: timeline.values };
}

/** Cuts a timeline after a day: unknown from then on. What the law says after the last day that it was read for is no answer. */
export function until(timeline: Timeline, last: Day): Timeline {
  return canonical(merge(timeline, segments([BEGINNING, true], [last + 1, false]), (value, known) => (known ? value : 1)));
}

/** Whether `a >= b` for dates of any precision: true or false only where every reading agrees. */
export function notBefore(a: DayRange, b: DayRange): Truth {
  if (a.earliest >= b.latest) return 2;
  return a.latest < b.earliest ? 0 : 1;
}

/** What a timeline is over a range of days: its value where it has one alone, else unknown. */
export function over(timeline: Timeline, range: DayRange): Truth {
  const first = indexAt(timeline, range.earliest);
  return first === indexAt(timeline, range.latest) ? (timeline.values[first] as Truth) : 1;
}

/** Builds segments from `[start, value]` pairs in rising order; of two with the same start the later counts, equal neighbours join. */
export function segments<V>(...pairs: readonly (readonly [Day, V])[]): Segments<V> {
  const starts: Day[] = [];
  const values: V[] = [];
  for (const [start, value] of pairs) {
    if (starts[starts.length - 1] === start) {
      starts.pop();
      values.pop();
    }
    if (values.length === 0 || values[values.length - 1] !== value) {
      starts.push(start);
      values.push(value);
    }
  }
  return { starts, values };
}

/** Constant timelines are one object each, so that "and" and "or" see them at a glance. */
function canonical(timeline: Timeline): Timeline {
  return timeline.values.length === 1 ? always(timeline.values[0] as Truth) : timeline;
}

function lower(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

function higher(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}
