import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, segments, type Truth } from "../../src/time/index.ts";
import { and, factNotBefore, type Kleene, known, not, notBeforeFact, onDays, or, twofold, UNSURE } from "./kleene.ts";
import type { Comparison, Test } from "./logic.ts";

type Facts = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/** What the pair of tests says of some facts. */
function value({ certain, possible }: Kleene, facts: Facts): Truth {
  return holds(certain, facts) ? 2 : holds(possible, facts) ? 1 : 0;
}

function holds(test: Test, facts: Facts): boolean {
  if (typeof test === "boolean") return test;
  if ("all" in test) return test.all.every((kid) => holds(kid, facts));
  if ("any" in test) return test.any.some((kid) => holds(kid, facts));
  return compares(test, facts);
}

function compares({ fact, operator, value: right }: Comparison, facts: Facts): boolean {
  const left = facts[fact] as never;
  const other = (typeof right === "object" && "fact" in right ? facts[right.fact] : right) as never;
  const has = (list: unknown, one: unknown) => (list as unknown[]).includes(one);
  const outcome = { "at-least": left >= other, below: left < other, is: left === other, "is-not": left !== other };
  if (operator in outcome) return outcome[operator as keyof typeof outcome];
  const member = operator === "has" || operator === "has-not" ? has(left, other) : has(other, left);
  return operator === "has" || operator === "in" ? member : !member;
}

const truth = fc.constantFrom<Truth>(0, 1, 2);
const [a, b] = [twofold("a", "is", true), twofold("b", "is", true)];

function bothFacts(x: Truth, y: Truth): Facts {
  return { aCertain: x === 2, aPossible: x > 0, bCertain: y === 2, bPossible: y > 0 };
}

describe("three values as two tests", () => {
  it("and, or, not are minimum, maximum, reversal", () => {
    fc.assert(
      fc.property(truth, truth, (x, y) => {
        const given = bothFacts(x, y);
        expect([and(a, b), or(a, b), not(a), and(a, UNSURE), not(and(a, not(or(b, UNSURE))))].map((pair) => value(pair, given))).toEqual([
          Math.min(x, y),
          Math.max(x, y),
          2 - x,
          Math.min(x, 1),
          2 - Math.min(x, 2 - Math.max(y, 1)),
        ]);
      }),
    );
  });

  it("a timeline says the same on every day as windows of the day", () => {
    const timeline = segments<Truth>([-0x3fffffff, 1], [10, 2], [20, 0], [30, 2], [40, 1]);
    for (let day = 5; day < 50; day += 1) expect(value(onDays(timeline), { day })).toBe(at(timeline, day));
  });

  it("a partial date among the facts is on or after a date of the law, or not, where every reading agrees", () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 })).map(([from, length]) => ({ earliest: from, latest: from + length }));
    fc.assert(
      fc.property(range, range, (fact, law) => {
        const given = { xEarliest: fact.earliest, xLatest: fact.latest };
        const all = (holdsFor: (x: number, y: number) => boolean): Truth => {
          const found = days(fact).flatMap((x) => days(law).map((y) => holdsFor(x, y)));
          return found.every(Boolean) ? 2 : found.some(Boolean) ? 1 : 0;
        };
        expect(value(factNotBefore("x", law), given)).toBe(all((x, y) => x >= y));
        expect(value(notBeforeFact(law, "x"), given)).toBe(all((x, y) => y >= x));
      }),
    );
  });

  it("membership and its opposite", () => {
    expect(value(known("list", "has", "DE"), { list: ["DE"] })).toBe(2);
    expect(value(not(known("list", "has", "DE")), { list: ["DE"] })).toBe(0);
    expect(value(known("place", "in", ["DE", "FR"]), { place: "FR" })).toBe(2);
    expect(value(not(known("place", "in", ["DE", "FR"])), { place: "IR" })).toBe(2);
  });
});

function days({ earliest, latest }: { readonly earliest: number; readonly latest: number }): readonly number[] {
  return Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i);
}
