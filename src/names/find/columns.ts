/** A list of numbers that grows, four bytes each. */
export class Column {
  #numbers = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

/** Lists of numbers, one behind the other: the list of `key` is `values` from `starts[key]` to `starts[key + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Sorts pairs of a key and a value into the list of each key, in the order in which they came; a value twice in a row once. */
export function listsOf(keys: Uint32Array, values: Uint32Array, count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const next = starts.slice();
  const sorted = new Uint32Array(values.length);
  keys.forEach((key, i) => {
    const at = next[key] as number;
    sorted[at] = values[i] as number;
    next[key] = at + 1;
  });
  return { starts, values: sorted };
}
