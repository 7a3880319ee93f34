import { copyPair, newPairs, type Pairs } from "./pairs.ts";
import { MOST_COMPARED, type Name } from "./parts.ts";
import { possiblePairs } from "./possible.ts";

/** Among pairs that are worth the same, the more alike one, and the one that keeps the order. */
const TIE = { alike: 1e-6, order: 1e-10 };
/** Sets of parts of the right, as bits. */
const SETS = 1 << MOST_COMPARED;

/** By part of the left and set of the right: the most that is worth, and the last pair of it; below zero for none. */
const best = new Float64Array((MOST_COMPARED + 1) * SETS);
const by = new Int16Array((MOST_COMPARED + 1) * SETS);
const chosen = newPairs();

/**
 * The pairs of parts, no part in two of them, that are worth most together: dynamic programming over the parts of the left
 * and the sets of parts of the right that are taken. Valid until the next call.
 */
export function bestPairs(a: Name, b: Name): Pairs {
  const { pairs, begins } = possiblePairs(a, b);
  const [n, sets] = [a.compared.length, 1 << b.compared.length];
  for (let left = 0; left <= n; left += 1) best.fill(-1, left * SETS, left * SETS + sets);
  best[0] = 0;
  for (let left = 0; left < n; left += 1)
    for (let taken = 0; taken < sets; taken += 1) {
      const value = best[left * SETS + taken] as number;
      if (value < 0) continue;
      reach((left + 1) * SETS + taken, value, -1);
      for (let pair = begins[left] as number; pair < (begins[left + 1] as number); pair += 1) {
        const takes = setOf(pairs, pair);
        if ((taken & takes) === 0) reach((left + (pairs.leftCount[pair] as number)) * SETS + (taken | takes), value + valueOf(pairs, pair), pair);
      }
    }
  return trace(pairs, n, sets);
}

const setOf = (pairs: Pairs, pair: number) => ((1 << (pairs.rightCount[pair] as number)) - 1) << (pairs.right[pair] as number);

function reach(at: number, value: number, pair: number): void {
  if (value <= (best[at] as number)) return;
  best[at] = value;
  by[at] = pair;
}

function valueOf(pairs: Pairs, pair: number): number {
  const weight = ((pairs.leftWeight[pair] as number) + (pairs.rightWeight[pair] as number)) / 2;
  const apart = Math.abs((pairs.left[pair] as number) - (pairs.right[pair] as number));
  return (pairs.worth[pair] as number) * weight + TIE.alike * (pairs.alike[pair] as number) - TIE.order * apart;
}

function trace(pairs: Pairs, n: number, sets: number): Pairs {
  let taken = 0;
  for (let set = 1; set < sets; set += 1) if ((best[n * SETS + set] as number) > (best[n * SETS + taken] as number)) taken = set;
  chosen.count = 0;
  for (let left = n; left > 0;) {
    const pair = by[left * SETS + taken] as number;
    if (pair >= 0) {
      copyPair(chosen, pairs, pair);
      taken &= ~setOf(pairs, pair);
    }
    left -= pair < 0 ? 1 : (pairs.leftCount[pair] as number);
  }
  return chosen;
}
