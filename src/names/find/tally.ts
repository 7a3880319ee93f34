import { Column, type Lists } from "./columns.ts";

/** Of names that have the same words, one with fewer others is likelier. */
const EXTRA = 0.05;

/** Adds up what speaks for each of many names; used again for every name that is looked for. */
export class Tally {
  readonly size: number;
  readonly #words: Uint32Array;
  readonly #ends: Uint32Array;
  /** By place: how much speaks for a name, and the last word of those asked for that did. */
  readonly #sums: Float32Array;
  readonly #seen: Uint32Array;
  /** By word: what it is worth for the word asked for. */
  readonly #worth: Float32Array;
  #touched = new Column();
  #asking = 0;

  /** @param words of all names, one name behind the other */
  constructor(words: Uint32Array, ends: Uint32Array, differentWords: number) {
    this.size = ends.length;
    this.#words = words;
    this.#ends = ends;
    this.#sums = new Float32Array(ends.length);
    this.#seen = new Uint32Array(ends.length);
    this.#worth = new Float32Array(differentWords);
  }

  /** How many names something speaks for. */
  get touched(): number {
    return this.#touched.length;
  }

  /** Begins with another word: of all that `add` finds for one, only the first counts. */
  next(): void {
    this.#asking += 1;
  }

  /** Lets a weight speak for all names of a list. */
  add({ starts, values }: Lists, list: number, weight: number): void {
    const end = starts[list + 1] as number;
    for (let i = starts[list] as number; i < end; i += 1) {
      const place = values[i] as number;
      if (this.#seen[place] === this.#asking) continue;
      this.#seen[place] = this.#asking;
      const sum = this.#sums[place] as number;
      if (sum === 0) this.#touched.push(place);
      this.#sums[place] = sum + weight;
    }
  }

  /** Lets words speak for those names that something else speaks for. */
  tellApart(words: Uint32Array, weightAt: (i: number) => number): void {
    words.forEach((word, i) => (this.#worth[word] = weightAt(i)));
    const [all, ends, worth, sums, touched] = [this.#words, this.#ends, this.#worth, this.#sums, this.#touched.numbers];
    for (let n = 0; n < touched.length; n += 1) {
      const place = touched[n] as number;
      let most = 0;
      const end = ends[place] as number;
      for (let i = this.#begin(place); i < end; i += 1) most = Math.max(most, worth[all[i] as number] as number);
      sums[place] = (sums[place] as number) + most;
    }
    for (const word of words) this.#worth[word] = 0;
  }

  /** The places that most speaks for, and makes ready for another name. The earlier one of two that are equal is first. */
  best(limit: number): readonly number[] {
    const touched = this.#touched.numbers;
    const sums = new Float32Array(touched.length);
    touched.forEach((place, i) => {
      sums[i] = (this.#sums[place] as number) / (1 + EXTRA * ((this.#ends[place] as number) - this.#begin(place)));
      this.#sums[place] = 0;
    });
    this.#touched = new Column();
    const least = sums.toSorted()[Math.max(0, sums.length - limit)] ?? 0;
    const best: { place: number; sum: number }[] = [];
    touched.forEach((place, i) => {
      if ((sums[i] as number) >= least) best.push({ place, sum: sums[i] as number });
    });
    return best
      .toSorted((a, b) => b.sum - a.sum || a.place - b.place)
      .slice(0, limit)
      .map(({ place }) => place);
  }

  #begin(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] as number);
  }
}
