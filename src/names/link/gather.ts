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

/** A list of keys with their rows, to be sorted. */
class Entries {
  #numbers = new Float64Array(1 << 16);
  #length = 0;

  add(key: number, row: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = key * ROWS + row;
    this.#length += 1;
  }

  sorted(): Float64Array {
    // oxlint-disable-next-line unicorn/no-array-sort -- a copy of hundreds of megabytes is made for nothing
    return this.#numbers.subarray(0, this.#length).sort();
  }
}

/**
 * Gathers records by their keys. Blocks with too many pairs are left out; their records meet again under finer keys.
 * @throws {RangeError} for more than two million records
 */
export function blocksOf(rows: Rows): Blocks {
  const count = rows.records.length;
  if (count > ROWS) throw new RangeError(`${count} records are too many to link at once; the most are ${ROWS}`);
  const kept = new Kept(count);
  const entries = new Entries();
  for (let i = 0; i < count; i += 1) addKeys(rows, i, (key) => entries.add(key, i));
  const tooMany = new Set<number>();
  gather(entries.sorted(), rows, kept, BOUND.strong, (key) => tooMany.add(key));
  const weak = new Entries();
  for (let i = 0; i < count; i += 1) addWeakKeys(rows, i, (key) => weak.add(key, i));
  let left = 0;
  gather(weak.sorted(), rows, kept, BOUND.weak, () => (left += 1));
  const finer = new Entries();
  for (let i = 0; i < count; i += 1)
    addFinerKeys(
      rows,
      i,
      (key) => tooMany.has(key),
      (key) => finer.add(key, i),
    );
  gather(finer.sorted(), rows, kept, BOUND.finer, () => (left += 1));
  return kept.blocks(left);
}

function gather(sorted: Float64Array, rows: Rows, kept: Kept, bound: Bound, tooMany: (key: number) => void): void {
  const sums = new Float64Array(bound.most + 1);
  eachBlock(sorted, (_, members) => {
    const pairs = pairsIn(members, rows);
    if (pairs <= bound.most) sums[pairs] = (sums[pairs] as number) + pairs;
  });
  const most = mostPairs(sums, bound.each * rows.records.length + ROOM);
  eachBlock(sorted, (key, members) => {
    const pairs = pairsIn(members, rows);
    if (pairs > most) tooMany(key);
    else if (pairs > 0) kept.add(members, pairs);
  });
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
