import { learn } from "../../src/names/spelling/learn.ts";
import { unitsOf } from "../../src/names/spelling/units.ts";
import type { WordPairs } from "./lists.ts";

/** In Arabic script letter by letter, in Latin script up to three letters for one, as in "sch". */
const REACH = { left: 1, right: 3 };
/** Longer words are names of many parts written as one, and take most of the time. */
const LONGEST = { left: 13, right: 17 };
/** A spelling seen less often, or in a smaller share of the usual one's cases, is an error of what was counted. */
const LEAST = { count: 2, share: 0.002 };

/** How each letter of Arabic script is spelled, from words seen in both scripts: `arabic|latin` to a count. */
export function spellingsOf(words: WordPairs): Readonly<Record<string, number>> {
  const pairs = [...words]
    .map(([key, times]) => {
      const [arabic, latin] = key.split("\t") as [string, string];
      // A word seen a thousand times says more than one seen once, but not a thousand times as much.
      return { left: unitsOf(arabic), right: Array.from(latin), count: 1 + Math.log(times) * 2 };
    })
    .filter(({ left, right }) => left.length <= LONGEST.left && right.length <= LONGEST.right);
  const counts = [...learn(pairs, REACH)].map(([key, count]) => [key, Math.round(count)] as const);
  const usual = new Map<string, number>();
  for (const [key, count] of counts) usual.set(leftOf(key), Math.max(usual.get(leftOf(key)) ?? 0, count));
  const kept = counts.filter(([key, count]) => count >= LEAST.count && count >= LEAST.share * (usual.get(leftOf(key)) as number));
  return Object.fromEntries(kept.toSorted(([a, times], [b, others]) => compare(leftOf(a), leftOf(b)) || others - times || compare(a, b)));
}

const leftOf = (key: string) => key.slice(0, key.indexOf("|"));

/** By code units, so that the order is the same in every locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
