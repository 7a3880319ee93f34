import { type Form } from "../form.ts";
import { similarity } from "../similarity.ts";
import { keysOf } from "../spelling/skeleton.ts";

/** Words of a dictionary that are like one, most alike first. */
export interface Near {
  readonly words: Uint32Array;
  readonly alike: Float32Array;
}

/** Words less alike than that lead to no candidate. */
const ALIKE = 0.55;
/** What was found is kept for so many words, then forgotten. */
const MOST_KEPT = 20_000;

/** The words of many names, each once, in which those like another one are found by their consonants. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #forms: Form[] = [];
  readonly #filed = new Map<string, number[]>();
  readonly #near = new Map<string, Near>();

  get size(): number {
    return this.#forms.length;
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

  near(form: Form): Near {
    const known = this.#near.get(form.text);
    if (known !== undefined) return known;
    if (this.#near.size >= MOST_KEPT) this.#near.clear();
    const near = this.#find(form);
    this.#near.set(form.text, near);
    return near;
  }

  #find(form: Form): Near {
    const numbers = new Set(keysOf(form.skeleton).flatMap((key) => this.#filed.get(key) ?? []));
    const found = [...numbers].map((number) => ({ number, alike: similarity(form, this.#forms[number] as Form) })).filter(({ alike }) => alike >= ALIKE);
    found.sort((a, b) => b.alike - a.alike || a.number - b.number);
    return { words: Uint32Array.from(found, ({ number }) => number), alike: Float32Array.from(found, ({ alike }) => alike) };
  }
}
