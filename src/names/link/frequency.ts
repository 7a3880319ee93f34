import type { Form } from "../form.ts";
import { timesMeant } from "../frequent.ts";
import type { Rows } from "./rows.ts";

/** How rare names and places are in the lists themselves, in bits: minus the binary logarithm of their share. */
export class Rarity {
  readonly #rows: Rows;
  /** How many names are in each script; by the sounds of a unit, and by its letters, how many names have it. */
  readonly #scripts = new Map<string, number>();
  readonly #sounds = new Map<string, number>();
  readonly #texts = new Map<string, number>();
  readonly #places: Uint32Array;
  readonly #most: number;
  readonly #bits: Float32Array;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#places = new Uint32Array(rows.places.written.length);
    for (const place of rows.place) if (place >= 0) this.#places[place] = (this.#places[place] as number) + 1;
    for (const name of rows.nameAt) {
      count(this.#scripts, rows.names.unitsAt(name)[0]?.form.script ?? "none");
      for (const { sounds, form } of rows.names.unitsAt(name)) {
        count(this.#sounds, sounds.at(-1) as string);
        count(this.#texts, form.text);
      }
    }
    this.#most = Math.log2(Math.max(FEW, rows.records.length)) + EXTRA;
    this.#bits = new Float32Array(rows.names.written.length).fill(NaN);
  }

  /** How many bits of chance speak against another person with all units of a name. */
  ofName(name: number): number {
    if (Number.isNaN(this.#bits[name])) this.#bits[name] = this.#sum(name);
    return this.#bits[name] as number;
  }

  #sum(name: number): number {
    let [bySounds, byText] = [0, 0];
    for (const { sounds, form } of this.#rows.names.unitsAt(name)) {
      const usual = usualShare(form);
      bySounds -= Math.log2(share(this.#sounds.get(sounds.at(-1) as string) ?? 1, this.#rows.nameAt.length, usual));
      byText -= Math.log2(share(this.#texts.get(form.text) ?? 1, this.#scripts.get(form.script) ?? 1, usual));
    }
    // Where few names are in a script its letters say little; elsewhere sounds say less than letters.
    return Math.min(this.#most, Math.max(bySounds, byText));
  }

  ofPlace(place: number): number {
    return Math.log2(this.#rows.records.length / (this.#places[place] as number));
  }
}

/** A name is never taken for rarer than one in so many times the records, in bits: parts of a name depend on one another. */
const EXTRA = 6;
const FEW = 1000;

/** Short lists say little of how rare a name is: so many names with usual shares are counted with them. */
const USUAL = 200;
/** As an order of magnitude, the words that were counted for the frequent names, and how often one was that is not among them. */
const COUNTED = { words: 60_000, rare: 5 };

const share = (times: number, names: number, usual: number) => (times + USUAL * usual) / (names + USUAL);

function usualShare({ meant }: Form): number {
  return (COUNTED.rare + (meant === undefined ? 0 : timesMeant(meant))) / COUNTED.words;
}

const count = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
