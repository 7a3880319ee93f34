import { type Blocks, Kept } from "./blocks.ts";
import { addFinerKeys, addKeys, addWeakKeys } from "./keys.ts";
import { Keyed } from "./keyed.ts";
import type { Rows } from "./rows.ts";

/** More pairs than `most` are not taken from one key, which says too little; nor so many that there are more than `each` a record. */
interface Bound {
  readonly most: number;
  readonly each: number;
}
const BOUND = { strong: { most: 900, each: 6 }, weak: { most: 50, each: 1 }, finer: { most: 900, each: 4 } } as const satisfies Record<string, Bound>;
/** Short lists have room for so many pairs whatever is said of each record. */
const ROOM = 400_000;

/** Gathers records by their keys. Blocks with too many pairs are left out; their records meet again under finer keys. */
export function blocksOf(rows: Rows): Blocks {
  const [kept, keyed] = [new Kept(rows.records.length), new Keyed(rows.records.length)];
  const tooMany = new Set<number>();
  gather(rows, kept, BOUND.strong, filled(keyed, rows, addKeys), (key) => tooMany.add(key));
  let left = 0;
  gather(rows, kept, BOUND.weak, filled(keyed, rows, addWeakKeys), () => (left += 1));
  const addFiner: AddKeys = (of, i, to) => addFinerKeys(of, i, (key) => tooMany.has(key), to);
  gather(rows, kept, BOUND.finer, filled(keyed, rows, addFiner), () => (left += 1));
  return kept.blocks(left);
}

type AddKeys = (rows: Rows, i: number, to: Keyed) => void;

/** The keys of all rows, sorted. */
function filled(keyed: Keyed, rows: Rows, addAll: AddKeys): Keyed {
  keyed.clear();
  for (let i = 0; i < rows.records.length; i += 1) addAll(rows, i, keyed);
  keyed.sort();
  return keyed;
}

function gather(rows: Rows, kept: Kept, bound: Bound, sorted: Keyed, tooMany: (key: number) => void): void {
  const most = mostPairs(sizes(sorted, rows, bound.most), bound.each * rows.records.length + ROOM);
  sorted.eachBlock((key, members) => {
    const pairs = pairsIn(members, rows);
    if (pairs > most) tooMany(key);
    else if (pairs > 0) kept.add(members, pairs);
  });
}

/** By the number of pairs in a block: the pairs in all blocks of that size. */
function sizes(sorted: Keyed, rows: Rows, most: number): Float64Array {
  const sums = new Float64Array(most + 1);
  sorted.eachBlock((_, members) => {
    const pairs = pairsIn(members, rows);
    if (pairs <= most) sums[pairs] = (sums[pairs] as number) + pairs;
  });
  return sums;
}

/** The most pairs that a block may have for all of them together to stay within a budget. */
function mostPairs(sums: Float64Array, budget: number): number {
  let [most, sum] = [0, 0];
  while (most + 1 < sums.length && sum + (sums[most + 1] as number) <= budget) {
    most += 1;
    sum += sums[most] as number;
  }
  return most;
}

function pairsIn(members: readonly number[], { two, first }: Rows): number {
  if (!two) return (members.length * (members.length - 1)) / 2;
  let ofFirst = 0;
  while (ofFirst < members.length && (members[ofFirst] as number) < first) ofFirst += 1;
  return ofFirst * (members.length - ofFirst);
}
