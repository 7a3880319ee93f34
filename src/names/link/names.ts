import { type Name, nameOf } from "../parts.ts";
import { type Unit, unitsOf } from "./units.ts";

/** So many names are kept taken apart, each in a slot that another one takes over: a million would take much memory. */
const SLOTS = 2 ** 17;

/** Written names, each once, and what is worked out of them. */
export class Names {
  readonly written: string[];
  readonly #places = new Map<string, number>();
  readonly #placed = new Int32Array(SLOTS).fill(-1);
  readonly #names: Name[] = [];
  readonly #units: (readonly Unit[] | undefined)[] = [];

  /** @param written each once; no more can be added to those */
  constructor(written: string[] = []) {
    this.written = written;
  }

  /** The place of a written name, which is added where it is new. */
  placeOf(written: string): number {
    const known = this.#places.get(written);
    if (known !== undefined) return known;
    this.#places.set(written, this.written.length);
    return this.written.push(written) - 1;
  }

  at(place: number): Name {
    return this.#names[this.#slotOf(place)] as Name;
  }

  unitsAt(place: number): readonly Unit[] {
    const slot = this.#slotOf(place);
    const name = this.#names[slot] as Name;
    return (this.#units[slot] ??= name.unknown ? [] : unitsOf(name));
  }

  #slotOf(place: number): number {
    const slot = place & (SLOTS - 1);
    if (this.#placed[slot] !== place) {
      this.#placed[slot] = place;
      this.#names[slot] = nameOf(this.written[place] as string);
      this.#units[slot] = undefined;
    }
    return slot;
  }
}
