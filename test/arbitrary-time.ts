import fc from "fast-check";
import { type Bound, type DayRange, merge, type Period, segments, type Timeline, type Truth } from "../src/time/index.ts";

/** Values of `src/time` for property-based tests, on a few days around the first of January 1970 so that their ends meet often. */
const REACH = 12;

/** Every day on which a value made here may change, and one more on either side. */
export const DAYS: readonly number[] = Array.from({ length: 4 * REACH + 1 }, (_, i) => i - 2 * REACH);

export const day = fc.integer({ min: -REACH, max: REACH });
const truth: fc.Arbitrary<Truth> = fc.constantFrom<Truth[]>(0, 1, 2);

export const timeline: fc.Arbitrary<Timeline> = fc
  .tuple(truth, fc.uniqueArray(fc.tuple(day, truth), { selector: ([start]) => start, maxLength: 8 }))
  .map(([first, changes]) => segments<Truth>([-0x3fffffff, first], ...changes.toSorted(([a], [b]) => a - b)));

export const range: fc.Arbitrary<DayRange> = fc.tuple(day, fc.nat({ max: 6 })).map(([earliest, length]) => ({ earliest, latest: earliest + length }));

/** A range and a narrower one within it: what learning more about a date does. */
export const narrowed: fc.Arbitrary<{ wide: DayRange; narrow: DayRange }> = fc.tuple(range, fc.nat(), fc.nat()).map(([wide, a, b]) => {
  const days = wide.latest - wide.earliest + 1;
  const [first, last] = [wide.earliest + (a % days), wide.earliest + (b % days)];
  return { wide, narrow: { earliest: Math.min(first, last), latest: Math.max(first, last) } };
});

/** A timeline and one that answers on some of the days that the first leaves unknown. */
export const refined: fc.Arbitrary<{ coarse: Timeline; fine: Timeline }> = fc
  .tuple(timeline, timeline)
  .map(([coarse, answers]) => ({ coarse, fine: merge(coarse, answers, (value, answer) => (value === 1 ? answer : value)) }));

/** A period that can be, and one that says more about the same ends. */
export const refinedPeriod: fc.Arbitrary<{ coarse: Period; fine: Period }> = fc
  .tuple(refinedBound(), refinedBound())
  .map(([from, to]) => ({ coarse: { from: from.coarse, to: to.coarse }, fine: { from: from.fine, to: to.fine } }))
  .filter(({ fine: { from, to } }) => typeof from === "string" || typeof to === "string" || from.earliest <= to.latest);

function refinedBound(): fc.Arbitrary<{ coarse: Bound; fine: Bound }> {
  const unknown = "unknown" as const;
  const open = "open" as const;
  return fc.oneof(
    narrowed.map(({ wide, narrow }) => ({ coarse: wide, fine: narrow })),
    range.map((fine) => ({ coarse: unknown, fine })),
    fc.constantFrom({ coarse: unknown, fine: unknown }, { coarse: unknown, fine: open }, { coarse: open, fine: open }),
  );
}
