import type { Form } from "../form.ts";
import type { Name } from "../parts.ts";
import { Column, type Lists, listsOf } from "./columns.ts";
import { Dictionary, type Near } from "./dictionary.ts";
import { pairSkeletons, pairsOf, wordsOf } from "./filed-under.ts";
import { Tally } from "./tally.ts";

/** Two neighbours with fewer sounds than that would be found by half of all words. */
const PAIR_SOUNDS = 3;
/** Words less alike than that to a word, or to two neighbours written as one, lead to no candidate. */
const ALIKE = { word: 0.55, pair: 0.75 };
/** How alike a word and two neighbours with the same sounds are taken to be. */
const PAIR_ALIKE = 0.8;
/**
 * Words are looked up, those that fewest names have first, until so many names were seen; the others only tell those apart. A
 * common word alone would touch a fifth of a large list.
 */
const ENOUGH = 10_000;
/** Words less alike than the nearest by no more than that are counted with it, when asking how many names have the word. */
const SAME = 0.05;
/** Words with no more sounds than that share what is left without one with too many others. */
const SHORT = 2;
/** What was worked out for a word is kept for so many words, then forgotten. */
const MOST_KEPT = 20_000;

/** A word that is looked for, with the words like it. */
interface Asked {
  readonly near: Near;
  /** The neighbours that have its sounds when written as one. */
  readonly pair: number | undefined;
  /** How many names have a word like it. */
  readonly names: number;
  /** What a name is worth that has the very word: more where fewer have it. */
  readonly weight: number;
}

/** Names that have a word, or two neighbours written as one, like those of another name. */
export class Candidates {
  readonly #dictionary = new Dictionary();
  readonly #pairNumbers = new Map<string, number>();
  readonly #places: Lists;
  readonly #pairPlaces: Lists;
  readonly #tally: Tally;
  readonly #asked = new Map<string, Asked>();

  constructor(names: Iterable<Name>) {
    const [words, wordPlaces, pairs, pairPlaces, ends] = [new Column(), new Column(), new Column(), new Column(), new Column()];
    for (const name of names) {
      for (const form of new Set(wordsOf(name))) {
        words.push(this.#dictionary.numberOf(form));
        wordPlaces.push(ends.length);
      }
      for (const skeleton of pairSkeletons(name)) {
        if (skeleton.length < PAIR_SOUNDS) continue;
        pairs.push(this.#pairNumber(skeleton));
        pairPlaces.push(ends.length);
      }
      ends.push(words.length);
    }
    this.#places = listsOf(words.numbers, wordPlaces.numbers, this.#dictionary.size);
    this.#pairPlaces = listsOf(pairs.numbers, pairPlaces.numbers, this.#pairNumbers.size);
    this.#tally = new Tally(words.numbers, ends.numbers, this.#dictionary.size);
  }

  /** Places of names worth comparing, likeliest first. */
  of(name: Name, limit: number): readonly number[] {
    const words = new Set(wordsOf(name));
    const asked = [...words].map((form) => this.#ask(form, true));
    for (const form of pairsOf(name)) if (!words.has(form)) asked.push(this.#ask(form, false));
    for (const word of asked.toSorted((a, b) => a.names - b.names)) {
      if (this.#tally.touched === 0 || this.#tally.touched + word.names <= ENOUGH) this.#lookUp(word);
      else this.#tally.tellApart(word.near.words, (i) => word.weight * worthOf(word.near.alike[i] as number));
    }
    return this.#tally.best(limit);
  }

  #pairNumber(skeleton: string): number {
    const known = this.#pairNumbers.get(skeleton);
    if (known !== undefined) return known;
    this.#pairNumbers.set(skeleton, this.#pairNumbers.size);
    return this.#pairNumbers.size - 1;
  }

  #ask(form: Form, single: boolean): Asked {
    const known = this.#asked.get(form.text);
    if (known !== undefined) return known;
    if (this.#asked.size >= MOST_KEPT) this.#asked.clear();
    const asked = this.#workOut(form, single);
    this.#asked.set(form.text, asked);
    return asked;
  }

  #workOut(form: Form, single: boolean): Asked {
    const near = single ? this.#dictionary.near(form, ALIKE.word, form.skeleton.length > SHORT) : this.#dictionary.near(form, ALIKE.pair, false);
    const pair = this.#pairNumbers.get(form.skeleton);
    const nearest = near.alike[0] ?? 0;
    let names = pair === undefined ? 0 : size(this.#pairPlaces, pair);
    let same = 1;
    near.words.forEach((word, i) => {
      const count = size(this.#places, word);
      names += count;
      if ((near.alike[i] as number) >= nearest - SAME) same += count;
    });
    return { near, pair, names, weight: Math.log(1 + this.#tally.size / same) };
  }

  /** The words most alike first, and no more where many names were seen. */
  #lookUp({ near, pair, weight }: Asked): void {
    this.#tally.next();
    for (let i = 0; i < near.words.length && this.#tally.touched < ENOUGH; i += 1)
      this.#tally.add(this.#places, near.words[i] as number, weight * worthOf(near.alike[i] as number));
    if (pair !== undefined) this.#tally.add(this.#pairPlaces, pair, weight * worthOf(PAIR_ALIKE));
  }
}

const worthOf = (alike: number) => alike * alike * alike;
const size = ({ starts }: Lists, list: number) => (starts[list + 1] as number) - (starts[list] as number);
