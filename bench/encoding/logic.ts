/**
 * A test that a rule engine can make: comparisons of facts, joined by "all" and "any". Rule engines know true and false
 * only, so a three-valued condition becomes two tests, see `kleene.ts`.
 */
export type Test = boolean | Comparison | All | Any;

export interface All {
  readonly all: readonly Test[];
}

export interface Any {
  readonly any: readonly Test[];
}

export interface Comparison {
  readonly fact: FactName;
  readonly operator: Operator;
  readonly value: Constant | { readonly fact: FactName };
}

type Constant = number | string | boolean | readonly string[];
type FactName = string;
export type Operator = "at-least" | "below" | "is" | "is-not" | "has" | "has-not" | "in" | "not-in";

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  "at-least": "below",
  below: "at-least",
  is: "is-not",
  "is-not": "is",
  has: "has-not",
  "has-not": "has",
  in: "not-in",
  "not-in": "in",
};

/** All of the tests. Constants are folded and nested conjunctions joined, so that no engine is given needless work. */
export function all(...tests: readonly Test[]): Test {
  const parts = distinct(tests.flatMap((test) => (typeof test === "object" && "all" in test ? test.all : [test])).filter((test) => test !== true));
  if (parts.includes(false)) return false;
  return parts.length > 1 ? { all: parts } : (parts[0] ?? true);
}

/** Any of the tests. */
export function any(...tests: readonly Test[]): Test {
  const parts = distinct(tests.flatMap((test) => (typeof test === "object" && "any" in test ? test.any : [test])).filter((test) => test !== false));
  if (parts.includes(true)) return true;
  return parts.length > 1 ? { any: parts } : (parts[0] ?? false);
}

/** The opposite of a test, with the negation moved down to the comparisons. */
export function negate(test: Test): Test {
  if (typeof test === "boolean") return !test;
  if ("all" in test) return any(...test.all.map(negate));
  if ("any" in test) return all(...test.any.map(negate));
  return { ...test, operator: OPPOSITE[test.operator] };
}

/** The number of comparisons in a test. */
export function size(test: Test): number {
  if (typeof test === "boolean") return 0;
  const kids = "all" in test ? test.all : "any" in test ? test.any : undefined;
  return kids ? kids.reduce((sum, kid) => sum + size(kid), 0) : 1;
}

function distinct(tests: readonly Test[]): readonly Test[] {
  return [...new Map(tests.map((test) => [JSON.stringify(test), test])).values()];
}
