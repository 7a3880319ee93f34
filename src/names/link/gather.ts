import { type Blocks, Kept } from "./blocks.ts";
import { addFinerKeys, addKeys, addWeakKeys } from "./keys.ts";
import type { Rows } from "./rows.ts";

/** More pairs than `most` are not taken from one key, which says too little; nor so many that there are more than `each` a record. */
interface Bound {
  readonly most: number;
  readonly each: number;
}
const BOUND = { strong: { most: 900, each: 6 }, weak: { most: 50, each: 1 }, finer: { most: 900, each: 4 } } as const satisfies Record<string, Bound>;
/** Short lists have room for so many pairs whatever is said of each record. */
const ROOM = 400_000;

/** A key of 32 bits and a row of 21 make one number that is exact. */
const ROWS = 2 ** 21;

/** Keys are sorted in parts, by their remainder, so that the memory for it stays small: about so many rows a part. */
const PART = 500_000;

/**
 * Gathers records by their keys. Blocks with too many pairs are left out; their records meet again under finer keys.
 * @throws {RangeError} for more than two million records
 */
export function blocksOf(rows: Rows): Blocks {
  const count = rows.records.length;
  if (count > ROWS) throw new RangeError(`${count} records are too many to link at once; the most are ${ROWS}`);
  const kept = new Kept(count);
  const tooMany = new Set<number>();
  gather(rows, kept, BOUND.strong, addKeys, (key) => tooMany.add(key));
  let left = 0;
  gather(rows, kept, BOUND.weak, addWeakKeys, () => (left += 1));
  const addFiner: AddKeys = (of, i, add) => addFinerKeys(of, i, (key) => tooMany.has(key), add);
  gather(rows, kept, BOUND.finer, addFiner, () => (left += 1));
  return kept.blocks(left);
}

type AddKeys = (rows: Rows, i: number, add: (key: number) => void) => void;

function gather(rows: Rows, kept: Kept, bound: Bound, addAll: AddKeys, tooMany: (key: number) => void): void {
  const parts = Math.ceil(rows.records.length / PART);
  for (let part = 0; part < parts; part += 1) {
    const sorted = sortedKeys(rows, addAll, (key) => key % parts === part);
    const most = mostPairs(sizes(sorted, rows, bound.most), (bound.each * rows.records.length + ROOM) / parts);
    eachBlock(sorted, (key, members) => {
      const pairs = pairsIn(members, rows);
      if (pairs > most) tooMany(key);
      else if (pairs > 0) kept.add(members, pairs);
    });
  }
}

/** Keys with their rows, each as one number, sorted. */
function sortedKeys(rows: Rows, addAll: AddKeys, isOfPart: (key: number) => boolean): Float64Array {
  let numbers = new Float64Array(1 << 16);
  let length = 0;
  for (let i = 0; i < rows.records.length; i += 1)
    addAll(rows, i, (key) => {
      if (!isOfPart(key)) return;
      if (length === numbers.length) {
        const larger = new Float64Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = key * ROWS + i;
      length += 1;
    });
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy of so many numbers is made for nothing
  return numbers.subarray(0, length).sort();
}

/** By the number of pairs in a block: the pairs in all blocks of that size. */
function sizes(sorted: Float64Array, rows: Rows, most: number): Float64Array {
  const sums = new Float64Array(most + 1);
  eachBlock(sorted, (_, members) => {
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

/** Visits the rows of each key, each row once. The list of rows is used again. */
function eachBlock(sorted: Float64Array, visit: (key: number, members: readonly number[]) => void): void {
  const members: number[] = [];
  let before = -1;
  for (const number of sorted) {
    const key = Math.floor(number / ROWS);
    const row = number - key * ROWS;
    if (key !== before) {
      if (members.length > 1) visit(before, members);
      before = key;
      members.length = 0;
    }
    if (members.at(-1) !== row) members.push(row);
  }
  if (members.length > 1) visit(before, members);
}

function pairsIn(members: readonly number[], { two, first }: Rows): number {
  if (!two) return (members.length * (members.length - 1)) / 2;
  let ofFirst = 0;
  while (ofFirst < members.length && (members[ofFirst] as number) < first) ofFirst += 1;
  return ofFirst * (members.length - ofFirst);
}
