/** Keys of 32 bits, each with a row that has it, in columns that are used again for other keys. */
export class Keyed {
  #keys: Uint32Array;
  #rows: Uint32Array;
  #spare: { readonly keys: Uint32Array; readonly rows: Uint32Array } | undefined;
  #length = 0;

  /** @param rows how many there will be: columns that grow make the collector look at all that is in memory */
  constructor(rows: number) {
    this.#keys = new Uint32Array(rows * USUAL);
    this.#rows = new Uint32Array(rows * USUAL);
  }

  clear(): void {
    this.#length = 0;
  }

  add(key: number, row: number): void {
    if (this.#length === this.#keys.length) this.#grow();
    this.#keys[this.#length] = key;
    this.#rows[this.#length] = row;
    this.#length += 1;
  }

  /** By key, and rows in the order in which they came: a radix sort, half a key at a time. */
  sort(): void {
    this.#spare ??= { keys: new Uint32Array(this.#keys.length), rows: new Uint32Array(this.#rows.length) };
    const one = { keys: this.#keys, rows: this.#rows };
    sortBy(0, one, this.#spare, this.#length);
    sortBy(HALF, this.#spare, one, this.#length);
  }

  /** After sorting: visits the rows of each key that has several, each row once. The list of rows is used again. */
  eachBlock(visit: (key: number, members: readonly number[]) => void): void {
    const members: number[] = [];
    for (let from = 0; from < this.#length;) {
      const key = this.#keys[from] as number;
      members.length = 0;
      for (; from < this.#length && this.#keys[from] === key; from += 1) {
        const row = this.#rows[from] as number;
        if (members.at(-1) !== row) members.push(row);
      }
      if (members.length > 1) visit(key, members);
    }
  }

  #grow(): void {
    const [keys, rows] = [this.#keys, this.#rows];
    this.#keys = new Uint32Array(Math.max(1024, keys.length * 2));
    this.#rows = new Uint32Array(this.#keys.length);
    this.#keys.set(keys);
    this.#rows.set(rows);
    this.#spare = undefined;
  }
}

/** Keys of a row: more than most have. */
const USUAL = 16;
const HALF = 16;

interface Columns {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

/** Sorts by sixteen bits of the keys, those above `shift`. */
function sortBy(shift: number, from: Columns, to: Columns, length: number): void {
  const next = new Uint32Array(2 ** HALF + 1);
  const mask = 2 ** HALF - 1;
  for (let n = 0; n < length; n += 1) {
    const digit = ((from.keys[n] as number) >>> shift) & mask;
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < mask; digit += 1) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let n = 0; n < length; n += 1) {
    const key = from.keys[n] as number;
    const digit = (key >>> shift) & mask;
    const at = next[digit] as number;
    to.keys[at] = key;
    to.rows[at] = from.rows[n] as number;
    next[digit] = at + 1;
  }
}
