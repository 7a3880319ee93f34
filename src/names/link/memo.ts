import { mixed } from "./hash.ts";

const SLOTS = 2 ** 18;

/** Remembers small numbers for two numbers whose order does not count; a later pair takes over the slot of an earlier one. */
export class Memo {
  readonly #ones = new Int32Array(SLOTS).fill(-1);
  readonly #others = new Int32Array(SLOTS);
  readonly #found = new Uint8Array(SLOTS);

  of(a: number, b: number, find: () => number): number {
    const [one, other] = a < b ? [a, b] : [b, a];
    const slot = mixed(one, other) & (SLOTS - 1);
    if (this.#ones[slot] === one && this.#others[slot] === other) return this.#found[slot] as number;
    const found = find();
    this.#ones[slot] = one;
    this.#others[slot] = other;
    this.#found[slot] = found;
    return found;
  }
}
