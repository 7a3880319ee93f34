import { Column } from "../find/columns.ts";
import type { Rows } from "./rows.ts";

/** Pairs of records that may be of one person. */
export interface Blocks {
  /** Members of block `b`: `members` from `starts[b]` to `starts[b + 1]`, in the order of rows. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** The blocks of row `i`: `blocks` from `of[i]` to `of[i + 1]`. */
  readonly of: Uint32Array;
  readonly blocks: Uint32Array;
  /** Pairs of all blocks; one that shares several is counted several times. */
  readonly pairs: number;
  /** Keys that too many records share. */
  readonly left: number;
}

/**
 * Calls `visit` once for each pair of a row from `from` to `to`, the end excluded, and a later row that shares a block.
 * @param asked which of the first rows; without it all
 */
export function eachPair(
  { starts, members, of, blocks }: Blocks,
  { two, first }: Pick<Rows, "two" | "first">,
  from: number,
  to: number,
  visit: (i: number, j: number) => void,
  asked: (i: number) => boolean = () => true,
): void {
  const seen = new Int32Array(of.length).fill(-1);
  const end = two ? Math.min(to, first) : to;
  for (let i = from; i < end; i += 1) {
    if (!asked(i)) continue;
    for (let b = of[i] as number; b < (of[i + 1] as number); b += 1) {
      const block = blocks[b] as number;
      for (let at = (starts[block + 1] as number) - 1; at >= (starts[block] as number); at -= 1) {
        const j = members[at] as number;
        if (two ? j < first : j <= i) break;
        if (seen[j] === i) continue;
        seen[j] = i;
        visit(i, j);
      }
    }
  }
}

/** Blocks that are kept, one behind the other. */
export class Kept {
  readonly #starts = new Column();
  readonly #members = new Column();
  readonly #counts: Uint32Array;
  #pairs = 0;

  constructor(rows: number) {
    this.#counts = new Uint32Array(rows + 1);
    this.#starts.push(0);
  }

  add(members: readonly number[], pairs: number): void {
    this.#pairs += pairs;
    for (const row of members) {
      this.#members.push(row);
      this.#counts[row + 1] = (this.#counts[row + 1] as number) + 1;
    }
    this.#starts.push(this.#members.length);
  }

  blocks(left: number): Blocks {
    const [starts, members, of] = [this.#starts.numbers, this.#members.numbers, this.#counts];
    for (let i = 1; i < of.length; i += 1) of[i] = (of[i] as number) + (of[i - 1] as number);
    const next = of.slice();
    const blocks = new Uint32Array(members.length);
    for (let block = 0; block + 1 < starts.length; block += 1)
      for (let at = starts[block] as number; at < (starts[block + 1] as number); at += 1) {
        const row = members[at] as number;
        blocks[next[row] as number] = block;
        next[row] = (next[row] as number) + 1;
      }
    return { starts, members, of, blocks, pairs: this.#pairs, left };
  }
}
