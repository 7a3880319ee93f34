import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, narrowed, range, refined, refinedPeriod, day, timeline } from "../../test/arbitrary-time.ts";
import {
  after,
  and,
  at,
  before,
  BEGINNING,
  during,
  FALSE,
  merge,
  not,
  notBefore,
  or,
  over,
  type Segments,
  shift,
  since,
  type Timeline,
  TRUE,
  type Truth,
  UNKNOWN,
  until,
} from "./index.ts";

function law(name: string, holds: (a: Timeline, b: Timeline, c: Timeline) => void): void {
  it(name, () =>
    fc.assert(
      fc.property(timeline, timeline, timeline, (a, b, c) => {
        holds(a, b, c);
      }),
    ),
  );
}

/** Compares day by day with a function over single values. */
function expectPointwise(result: Timeline, expected: (day: number) => Truth): void {
  expect(DAYS.map((d) => at(result, d))).toEqual(DAYS.map(expected));
}

function expectCanonical({ starts, values }: Segments<unknown>): void {
  expect(starts.length).toBe(values.length);
  expect(starts[0]).toBe(BEGINNING);
  for (let i = 1; i < starts.length; i += 1) {
    expect(starts[i]).toBeGreaterThan(starts[i - 1] as number);
    expect(values[i]).not.toBe(values[i - 1]);
  }
}

/** Learning more may answer what was unknown, and changes no answer. */
function expectRefined(coarse: Timeline, fine: Timeline): void {
  for (const d of DAYS) {
    const known = at(coarse, d);
    if (known !== 1) expect([d, at(fine, d)]).toEqual([d, known]);
  }
}

describe("the algebra of timelines", () => {
  law("De Morgan", (a, b) => {
    expect(not(and(a, b))).toEqual(or(not(a), not(b)));
    expect(not(or(a, b))).toEqual(and(not(a), not(b)));
  });
  law("double negation", (a) => expect(not(not(a))).toEqual(a));
  law("idempotence", (a) => {
    const copy = { starts: [...a.starts], values: [...a.values] };
    expect(and(a, copy)).toEqual(a);
    expect(or(a, copy)).toEqual(a);
  });
  law("commutativity", (a, b) => {
    expect(and(a, b)).toEqual(and(b, a));
    expect(or(a, b)).toEqual(or(b, a));
  });
  law("associativity", (a, b, c) => {
    expect(and(and(a, b), c)).toEqual(and(a, and(b, c)));
    expect(or(or(a, b), c)).toEqual(or(a, or(b, c)));
  });
  law("absorption", (a, b) => {
    expect(and(a, or(a, b))).toEqual(a);
    expect(or(a, and(a, b))).toEqual(a);
  });
  law("distributivity", (a, b, c) => expect(and(a, or(b, c))).toEqual(or(and(a, b), and(a, c))));
  law("neutral and deciding constants", (a) => {
    expect([and(a, TRUE), or(a, FALSE)]).toEqual([a, a]);
    expect([and(a, FALSE), or(a, TRUE)]).toEqual([FALSE, TRUE]);
  });
  law("Kleene: unknown and its opposite stay unknown", () => expect(or(UNKNOWN, not(UNKNOWN))).toBe(UNKNOWN));
});

describe("agreement with single days", () => {
  law("and, or, not", (a, b) => {
    expectPointwise(and(a, b), (d) => Math.min(at(a, d), at(b, d)) as Truth);
    expectPointwise(or(a, b), (d) => Math.max(at(a, d), at(b, d)) as Truth);
    expectPointwise(not(a), (d) => (2 - at(a, d)) as Truth);
  });
  law("merge", (a, b) => {
    const pairs = merge(a, b, (x, y) => `${x}${y}`);
    expect(DAYS.map((d) => at(pairs, d))).toEqual(DAYS.map((d) => `${at(a, d)}${at(b, d)}`));
  });
  it("shift and until", () => {
    fc.assert(
      fc.property(timeline, day, (a, n) => {
        expectPointwise(shift(a, n), (d) => at(a, d - n));
        expectPointwise(until(a, n), (d) => (d <= n ? at(a, d) : 1));
      }),
    );
  });
  it("at agrees with a search from the start", () => {
    fc.assert(
      fc.property(timeline, (a) =>
        expectPointwise(a, (d) => {
          const last = a.starts.findLastIndex((start) => start <= d);
          return a.values[last] as Truth;
        }),
      ),
    );
  });
  it("over agrees with all days of the range", () => {
    fc.assert(
      fc.property(timeline, range, (a, { earliest, latest }) => {
        const values = new Set(Array.from({ length: latest - earliest + 1 }, (_, i) => at(a, earliest + i)));
        expect(over(a, { earliest, latest })).toBe(values.size === 1 ? [...values][0] : 1);
      }),
    );
  });
  it("since, after, before and notBefore agree with every day that the dates may mean", () => {
    fc.assert(
      fc.property(range, range, (x, y) => {
        expectPointwise(since(x), (d) => all(days(x).map((start) => d >= start)));
        expectPointwise(after(x), (d) => all(days(x).map((start) => d > start)));
        expectPointwise(before(x), (d) => all(days(x).map((start) => d < start)));
        expect(notBefore(x, y)).toBe(all(days(x).flatMap((a) => days(y).map((b) => a >= b))));
      }),
    );
  });
  it("during agrees with every pair of ends that the dates may mean", () => {
    fc.assert(
      fc.property(range, range, (from, to) => {
        const readings = days(from).flatMap((first) => days(to).flatMap((last) => (first <= last ? [[first, last] as const] : [])));
        if (readings.length === 0) return;
        expectPointwise(during({ from, to }), (d) => all(readings.map(([first, last]) => first <= d && d <= last)));
      }),
    );
  });
});

function days({ earliest, latest }: { earliest: number; latest: number }): number[] {
  return Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i);
}

/** True or false where all readings agree, else unknown. */
function all(readings: readonly boolean[]): Truth {
  if (readings.every(Boolean)) return 2;
  return readings.some(Boolean) ? 1 : 0;
}

function changes({ starts }: Segments<unknown>): number {
  return starts.length - 1;
}

describe("form and size", () => {
  law("results are canonical", (a, b) => {
    for (const result of [a, and(a, b), or(a, b), not(a), merge(a, b, (x, y) => x * 3 + y), shift(a, 5), until(a, 0)]) expectCanonical(result);
  });
  it("periods are canonical", () => {
    fc.assert(fc.property(refinedPeriod, ({ coarse, fine }) => [coarse, fine].forEach((period) => expectCanonical(during(period)))));
  });
  law("a result changes at most as often as both of its parts together", (a, b) => {
    for (const result of [and(a, b), or(a, b), merge(a, b, (x, y) => `${x}${y}`)]) expect(changes(result)).toBeLessThanOrEqual(changes(a) + changes(b));
    expect(changes(not(a))).toBe(changes(a));
  });
});

describe("learning more never changes an answer", () => {
  it("through and, or, not and until", () => {
    fc.assert(
      fc.property(refined, refined, day, (a, b, last) => {
        expectRefined(and(a.coarse, b.coarse), and(a.fine, b.fine));
        expectRefined(or(a.coarse, b.coarse), or(a.fine, b.fine));
        expectRefined(not(a.coarse), not(a.fine));
        expectRefined(until(a.coarse, last), until(a.fine, last));
      }),
    );
  });
  it("through since, after, before and notBefore", () => {
    fc.assert(
      fc.property(narrowed, narrowed, (a, b) => {
        for (const operation of [since, after, before]) expectRefined(operation(a.wide), operation(a.narrow));
        const coarse = notBefore(a.wide, b.wide);
        if (coarse !== 1) expect(notBefore(a.narrow, b.narrow)).toBe(coarse);
      }),
    );
  });
  it("through during, whatever becomes of the ends", () => {
    fc.assert(
      fc.property(refinedPeriod, ({ coarse, fine }) => expectRefined(during(coarse), during(fine))),
      { numRuns: 1000 },
    );
  });
  it("through over", () => {
    fc.assert(
      fc.property(refined, narrowed, (a, dates) => {
        const coarse = over(a.coarse, dates.wide);
        if (coarse !== 1) expect(over(a.fine, dates.narrow)).toBe(coarse);
      }),
    );
  });
});
