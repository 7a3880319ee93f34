import { bestPairs } from "./pairing.ts";
import type { Pairs } from "./pairs.ts";
import type { Name } from "./parts.ts";
import { areName, partAt } from "./runs.ts";

// Constants: see similarity.ts.

/** What a part takes away that only one of the names has, or that each has and the other has not. */
const MISSING = { one: 0.15, both: 1 };
/**
 * A part that is another name than the one it stands against counts this many times against the whole, and weighs at least so
 * much, however frequent it is; and each takes a tenth of all, so that a long name does not outweigh it.
 */
const CONTRADICTION = { times: 1.5, least: 0.8, each: 0.1 };
/** One part that is the same, where there are others, is not enough to go by; with a title it is a usual way to speak of a person. */
const ALONE = { times: 0.8, titled: 0.95, missing: 0.5 };
/** Son and father have changed places: another person. */
const TURNED_ROUND = 0.6;
/** The same parts in another order: usual in lists, and a little less sure; not so where a comma says which comes first. */
const OTHER_ORDER = 0.95;

/** No two such names can be compared: one is unknown, or in a script that cannot be read. */
export const NOT_COMPARABLE = -1;

/** How much two names are alike, from 0 to 1, or `NOT_COMPARABLE`. Their order does not count. */
export function likeness(one: Name, other: Name): number {
  if (one.unknown || other.unknown) return NOT_COMPARABLE;
  const [a, b] = inOrder(one, other);
  return scoreOf(bestPairs(a, b), a, b);
}

/** One order for every two names, so that no rounding or tie depends on which is first; the longer one is left. */
export function inOrder(one: Name, other: Name): readonly [Name, Name] {
  const more = one.compared.length - other.compared.length;
  return more > 0 || (more === 0 && one.written <= other.written) ? [one, other] : [other, one];
}

/** The score of two names whose parts are paired so. */
export function scoreOf(pairs: Pairs, a: Name, b: Name): number {
  let [worthy, weight, names, leftUsed, rightUsed, kept] = [0, 0, 0, 0, 0, 1];
  for (let i = 0; i < pairs.count; i += 1) {
    const [left, right, value] = [pairs.left[i] as number, pairs.right[i] as number, pairs.worth[i] as number];
    const mean = ((pairs.leftWeight[i] as number) + (pairs.rightWeight[i] as number)) / 2;
    worthy += value * mean;
    weight += value * mean + (1 - value) * CONTRADICTION.times * Math.max(mean, CONTRADICTION.least);
    kept *= 1 - CONTRADICTION.each * (1 - value) * Math.min(1, 2 * mean);
    leftUsed |= ((1 << (pairs.leftCount[i] as number)) - 1) << left;
    rightUsed |= ((1 << (pairs.rightCount[i] as number)) - 1) << right;
    if (value > 0.5 && areName(a, left, pairs.leftCount[i] as number)) names += 1;
  }
  const [onlyLeft, onlyRight] = [unused(a, leftUsed, false), unused(b, rightUsed, false)];
  const both = Math.min(onlyLeft, onlyRight);
  const alone = names < 2 && onlyLeft + onlyRight > 0;
  const called = alone && (titled(a) || titled(b));
  const one = (Math.max(onlyLeft, onlyRight) - both) * (called ? ALONE.missing : 1);
  const titles = unused(a, leftUsed, true) + unused(b, rightUsed, true);
  const total = weight + MISSING.one * (one + titles) + MISSING.both * both;
  if (total === 0) return 0;
  const enough = called ? ALONE.titled : alone ? ALONE.times : 1;
  return (worthy / total) * kept * enough * orderOf(pairs, a, b);
}

function unused(name: Name, used: number, titles: boolean): number {
  let sum = 0;
  for (let at = 0; at < name.compared.length; at += 1) {
    const part = partAt(name, at);
    if ((used & (1 << at)) === 0 && (part.role === "title") === titles) sum += part.weight;
  }
  return sum;
}

const titled = ({ parts }: Name) => parts.some(({ role }) => role === "title");

function orderOf(pairs: Pairs, a: Name, b: Name): number {
  if (turnedRound(pairs, a, b)) return TURNED_ROUND;
  return inOtherOrder(pairs) && !a.written.includes(",") && !b.written.includes(",") ? OTHER_ORDER : 1;
}

/** Whether parts that are alike stand in another order. */
export function inOtherOrder({ count, left, right, worth }: Pairs): boolean {
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < i; j += 1)
      if (
        (worth[i] as number) > 0.5 &&
        (worth[j] as number) > 0.5 &&
        ((left[i] as number) - (left[j] as number)) * ((right[i] as number) - (right[j] as number)) < 0
      )
        return true;
  return false;
}

/** Whether, of two parts that each name sets apart by a word for son, the father of one is the son in the other. */
export function turnedRound({ count, left, right }: Pairs, a: Name, b: Name): boolean {
  if (a.generations.length === 0 || b.generations.length === 0) return false;
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < i; j += 1) {
      const there = (a.generations[left[i] as number] as number) - (a.generations[left[j] as number] as number);
      const here = (b.generations[right[i] as number] as number) - (b.generations[right[j] as number] as number);
      if (there * here < 0) return true;
    }
  return false;
}
