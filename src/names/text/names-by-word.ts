import { Dictionary } from "../find/dictionary.ts";
import { type Form, formOf } from "../form.ts";
import { rarity } from "./rarity.ts";
import { joined, type Name, type Part } from "../parts.ts";

/** Parts of a name that a word, or some words written as one, may be. */
export interface Hit {
  /** The place of the name in the list. */
  readonly name: number;
  /** Places in `compared`, as bits. */
  readonly parts: number;
  /** How many of these are names, and not titles. */
  readonly count: number;
  /** How much the rarest of them says about who is meant, up to 1. */
  readonly weight: number;
  readonly alike: number;
}

/** Less alike than that is another word, and less than the other several parts written as one. */
const LEAST = { part: 0.82, parts: 0.9 };
/** A word with no more sounds than that has no sound too many. */
const SHORT = 2;
/** The longest run of parts that may be written as one word. */
const RUN = 3;

/** Many names by their words, and by neighbouring words written as one. */
export class NamesByWord {
  readonly #dictionary = new Dictionary();
  readonly #entries: Omit<Hit, "alike">[][] = [];

  constructor(names: readonly Name[]) {
    names.forEach((name, number) => this.#add(name, number));
  }

  /** Whether some words, written as one, could be any. */
  mayBe(skeleton: string): boolean {
    return this.#dictionary.has(skeleton);
  }

  hits(form: Form): readonly Hit[] {
    const { words, alike } = this.#dictionary.near(form, LEAST.part, form.skeleton.length > SHORT);
    return [...words]
      .flatMap((word, i) => (this.#entries[word] ?? []).map((entry) => ({ ...entry, alike: alike[i] as number })))
      .filter((hit) => hit.count === 1 || hit.alike >= LEAST.parts);
  }

  #add(name: Name, number: number): void {
    const { parts, compared } = name;
    compared.forEach((place, at) => {
      if ((parts[place] as Part).role === "initial") return;
      this.#file((parts[place] as Part).form, name, number, at, 1);
      // Elbaradei is El Baradei.
      if (parts[place - 1]?.role === "particle") this.#file(joined(parts, place - 1, place), name, number, at, 1);
      for (let run = 2; run <= RUN && at + run <= compared.length; run += 1) this.#fileRun(name, number, at, run);
    });
  }

  /** With the particles between the parts, and without. */
  #fileRun(name: Name, number: number, at: number, run: number): void {
    const { parts, compared } = name;
    const places = compared.slice(at, at + run);
    if (places.some((place) => (parts[place] as Part).role === "initial")) return;
    this.#file(joined(parts, places[0] as number, places.at(-1) as number), name, number, at, run);
    this.#file(formOf(places.map((place) => (parts[place] as Part).form.text).join("")), name, number, at, run);
  }

  #file(form: Form, { parts, compared }: Name, name: number, at: number, run: number): void {
    const names = compared.slice(at, at + run).flatMap((place) => (parts[place]?.role === "name" ? [parts[place].form] : []));
    if (names.length === 0) return;
    const word = this.#dictionary.numberOf(form);
    const mask = ((1 << run) - 1) << at;
    const entries = (this.#entries[word] ??= []);
    if (!entries.some((entry) => entry.name === name && entry.parts === mask))
      entries.push({ name, parts: mask, count: names.length, weight: Math.max(...names.map(rarity)) });
  }
}
