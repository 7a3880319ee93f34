import type { Form } from "../form.ts";
import type { Name } from "../parts.ts";
import { Column, type Lists, listsOf } from "./columns.ts";
import { Dictionary, type Near } from "./dictionary.ts";
import { pairSkeletons, pairsOf, wordsOf } from "./filed-under.ts";

/** Names that have a word, or two neighbours written as one, like those of another name. */
export interface Candidates {
  readonly count: number;
  /** Places of names worth comparing, likeliest first. */
  of(name: Name, limit: number): readonly number[];
}

/** Two neighbours with fewer sounds than that would be found by half of all words. */
const PAIR_SOUNDS = 3;
/** How alike a word and two neighbours with the same sounds are taken to be. */
const PAIR_ALIKE = 0.8;
/**
 * The words that fewest names have are looked up until so many names were seen; the others only tell those apart. A common
 * word alone would touch a fifth of a large list.
 */
const ENOUGH = 100_000;

/** Words less alike than the nearest by no more than that are counted with it, when asking how many names have the word. */
const SAME = 0.05;
/** Of names that have the same words, one with fewer others is likelier. */
const EXTRA = 0.05;

export function candidatesOf(names: Iterable<Name>): Candidates {
  const dictionary = new Dictionary();
  const pairNumbers = new Map<string, number>();
  const [words, ends, wordPlaces, pairs, pairPlaces] = [new Column(), new Column(), new Column(), new Column(), new Column()];
  for (const name of names) {
    const place = ends.length;
    for (const number of new Set(wordsOf(name).map((form) => dictionary.numberOf(form)))) {
      words.push(number);
      wordPlaces.push(place);
    }
    for (const skeleton of pairSkeletons(name)) {
      if (skeleton.length < PAIR_SOUNDS) continue;
      pairs.push(numberIn(pairNumbers, skeleton));
      pairPlaces.push(place);
    }
    ends.push(words.length);
  }
  return new Index(
    dictionary,
    listsOf(words.numbers, wordPlaces.numbers, dictionary.size),
    words.numbers,
    ends.numbers,
    pairNumbers,
    listsOf(pairs.numbers, pairPlaces.numbers, pairNumbers.size),
  );
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** A word of the name that is looked for, with the words like it and how many names have one of them. */
interface Asked {
  readonly near: Near;
  readonly pair: number | undefined;
  readonly names: number;
  /** What a name is worth that has the very word: more where fewer have it. */
  readonly weight: number;
}

class Index implements Candidates {
  readonly count: number;
  /** By place: how much speaks for a name; the last word for which something did; which names something does. */
  readonly #sums: Float32Array;
  readonly #seen: Uint32Array;
  #touched = new Column();
  #asking = 0;
  /** By word: what it is worth for the word asked for. */
  readonly #worth: Float32Array;

  private readonly dictionary: Dictionary;
  private readonly places: Lists;
  private readonly words: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly pairNumbers: ReadonlyMap<string, number>;
  private readonly pairPlaces: Lists;

  constructor(dictionary: Dictionary, places: Lists, words: Uint32Array, ends: Uint32Array, pairNumbers: ReadonlyMap<string, number>, pairPlaces: Lists) {
    this.dictionary = dictionary;
    this.places = places;
    this.words = words;
    this.ends = ends;
    this.pairNumbers = pairNumbers;
    this.pairPlaces = pairPlaces;
    this.count = ends.length;
    this.#sums = new Float32Array(this.count);
    this.#seen = new Uint32Array(this.count);
    this.#worth = new Float32Array(dictionary.size);
  }

  of(name: Name, limit: number): readonly number[] {
    const asked = [...new Set([...wordsOf(name), ...pairsOf(name)])].map((form) => this.#ask(form)).toSorted((a, b) => a.names - b.names);
    this.#touched = new Column();
    for (const word of asked) {
      if (this.#touched.length === 0 || this.#touched.length + word.names <= ENOUGH) this.#lookUp(word);
      else this.#tellApart(word);
    }
    const touched = this.#touched.numbers;
    for (const place of touched) this.#sums[place] = (this.#sums[place] as number) / (1 + EXTRA * this.#wordsOf(place));
    const best = highest(touched, this.#sums, limit);
    for (const place of touched) this.#sums[place] = 0;
    return best;
  }

  #ask(form: Form): Asked {
    const near = this.dictionary.near(form);
    const pair = this.pairNumbers.get(form.skeleton);
    let names = pair === undefined ? 0 : size(this.pairPlaces, pair);
    let same = 0;
    const nearest = near.alike[0] ?? 0;
    near.words.forEach((word, i) => {
      const count = size(this.places, word);
      names += count;
      if ((near.alike[i] as number) >= nearest - SAME) same += count;
    });
    return { near, pair, names, weight: Math.log(1 + this.count / Math.max(1, same)) };
  }

  #lookUp({ near, pair, weight }: Asked): void {
    this.#asking += 1;
    near.words.forEach((word, i) => this.#add(this.places, word, weight * worthOf(near.alike[i] as number)));
    if (pair !== undefined) this.#add(this.pairPlaces, pair, weight * worthOf(PAIR_ALIKE));
  }

  #add(lists: Lists, list: number, weight: number): void {
    for (let i = lists.starts[list] as number; i < (lists.starts[list + 1] as number); i += 1) {
      const place = lists.values[i] as number;
      if (this.#seen[place] === this.#asking) continue;
      this.#seen[place] = this.#asking;
      if (this.#sums[place] === 0) this.#touched.push(place);
      this.#sums[place] = (this.#sums[place] as number) + weight;
    }
  }

  #tellApart({ near, weight }: Asked): void {
    near.words.forEach((word, i) => (this.#worth[word] = weight * worthOf(near.alike[i] as number)));
    for (const place of this.#touched.numbers) {
      let most = 0;
      for (let i = place === 0 ? 0 : (this.ends[place - 1] as number); i < (this.ends[place] as number); i += 1)
        most = Math.max(most, this.#worth[this.words[i] as number] as number);
      this.#sums[place] = (this.#sums[place] as number) + most;
    }
    for (const word of near.words) this.#worth[word] = 0;
  }

  #wordsOf(place: number): number {
    return (this.ends[place] as number) - (place === 0 ? 0 : (this.ends[place - 1] as number));
  }
}

const worthOf = (alike: number) => alike * alike * alike;

const size = ({ starts }: Lists, list: number) => (starts[list + 1] as number) - (starts[list] as number);

/** The places with the highest sums, highest first, the earlier one of two that are equal. */
function highest(places: Uint32Array, sums: Float32Array, limit: number): readonly number[] {
  const values = Float32Array.from(places, (place) => sums[place] as number).toSorted();
  const least = values[Math.max(0, values.length - limit)] ?? 0;
  const best = places.filter((place) => (sums[place] as number) >= least);
  return Array.from(best.toSorted((a, b) => (sums[b] as number) - (sums[a] as number) || a - b).subarray(0, limit));
}
