import { type Name, nameOf } from "../parts.ts";
import { type Unit, unitsOf } from "./units.ts";

/** Written names, each once, and what is worked out of them. */
export class Names {
  readonly written: string[];
  readonly #places = new Map<string, number>();
  readonly #names: Name[] = [];
  readonly #units: (readonly Unit[])[] = [];

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
    return (this.#names[place] ??= nameOf(this.written[place] as string));
  }

  /** The same without being kept: of a million names they take much memory. */
  unitsOnce(place: number): readonly Unit[] {
    return this.at(place).unknown ? [] : unitsOf(this.at(place));
  }

  unitsAt(place: number): readonly Unit[] {
    return (this.#units[place] ??= this.unitsOnce(place));
  }
}
