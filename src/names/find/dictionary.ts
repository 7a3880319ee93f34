import type { Form } from "../form.ts";
import { compareForms } from "../similarity.ts";
import { keysOf } from "../spelling/skeleton.ts";

/** Words of a dictionary that are like one, most alike first. */
export interface Near {
  readonly words: Uint32Array;
  readonly alike: Float32Array;
}

/** No more words than that are near. */
const MOST = 250;

/** The words of many names, each once, in which those like another one are found by their consonants. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #forms: Form[] = [];
  readonly #filed = new Map<string, number[]>();

  get size(): number {
    return this.#forms.length;
  }

  /** Whether a word with these sounds, or with one more, is there. */
  has(skeleton: string): boolean {
    return this.#filed.has(skeleton);
  }

  /** The number of a word, which is added where it is new. */
  numberOf(form: Form): number {
    const known = this.#numbers.get(form.text);
    if (known !== undefined) return known;
    const number = this.#forms.length;
    this.#numbers.set(form.text, number);
    this.#forms.push(form);
    for (const key of keysOf(form.skeleton)) {
      const filed = this.#filed.get(key);
      if (filed === undefined) this.#filed.set(key, [number]);
      else filed.push(number);
    }
    return number;
  }

  /**
   * @param least words less alike than that are not near
   * @param sounds whether a sound of the word may be one too many; one that it lacks always may
   */
  near(form: Form, least: number, sounds: boolean): Near {
    const numbers = new Set<number>();
    for (const key of sounds ? keysOf(form.skeleton) : [form.skeleton]) for (const number of this.#filed.get(key) ?? []) numbers.add(number);
    const found: { number: number; alike: number }[] = [];
    for (const number of numbers) {
      const alike = compareForms(form, this.#forms[number] as Form, least);
      if (alike >= least) found.push({ number, alike });
    }
    const best = found.toSorted((a, b) => b.alike - a.alike || a.number - b.number).slice(0, MOST);
    return { words: Uint32Array.from(best, ({ number }) => number), alike: Float32Array.from(best, ({ alike }) => alike) };
  }
}
