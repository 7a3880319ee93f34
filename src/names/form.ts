import { frequentNames, type Meant, namesMeant, timesMeant } from "./frequent.ts";
import { distance } from "./spelling/align.ts";
import { type Coded, code, tableOf } from "./spelling/coded.ts";
import { ARABIC, ARABIC_LATIN, AS_WRITTEN, LATIN } from "./spelling/costs.ts";
import { romanise } from "./spelling/romanise.ts";
import { maskOf, skeletonOf } from "./spelling/skeleton.ts";
import { type Script, scriptOf, unitsOf } from "./spelling/units.ts";

export const TABLES = { arabic: tableOf(ARABIC), latin: tableOf(LATIN), arabicLatin: tableOf(ARABIC_LATIN), signs: tableOf(AS_WRITTEN) };

let made = 0;

/** A normalised word as it is compared. What costs most to work out is worked out when it is first asked for. */
export class Form {
  /** No two forms have the same. */
  readonly id: number = (made += 1);
  /** Normalised: in Arabic letters, in Latin ones, or in signs. */
  readonly text: string;
  readonly script: Script;
  /** The same in letters: the text itself, but for signs, which are romanised. */
  readonly letters: string;
  readonly skeleton: string;
  /** Which sounds the skeleton has, as bits. */
  readonly mask: number;
  /** How much it says about who is meant: 1 for a rare name, little for one that many bear. */
  readonly weight: number;
  readonly meant: Meant | undefined;
  #within: Coded | undefined;
  #across: Coded | undefined;
  #latin: Coded | undefined;

  constructor(word: string) {
    const script = scriptOf(word);
    this.letters = script === "arab" ? word : romanise(word);
    this.script = this.letters === "" ? "none" : script;
    this.text = script === "latn" ? this.letters : word;
    this.skeleton = skeletonOf(this.letters);
    this.mask = maskOf(this.skeleton);
    this.meant = namesMeant(this.text) ?? (script === "latn" && this.letters.length >= MEANT.letters ? spelledMeant(this) : undefined);
    this.weight = weightOf(this.meant === undefined ? 0 : timesMeant(this.meant));
  }

  /** As it is compared with words of its own script. */
  get within(): Coded {
    const table = this.script === "arab" ? TABLES.arabic : this.script === "latn" ? TABLES.latin : TABLES.signs;
    return (this.#within ??= code(Array.from(this.text), table, "left"));
  }

  /** As it is compared across scripts: as the left side of that table in Arabic script, as its right side in others. */
  get across(): Coded {
    const arabic = this.script === "arab";
    return (this.#across ??= code(arabic ? unitsOf(this.text) : Array.from(this.letters), TABLES.arabicLatin, arabic ? "left" : "right"));
  }

  /** In Latin letters. */
  get latin(): Coded {
    return this.script === "latn" ? this.within : (this.#latin ??= code(Array.from(this.letters), TABLES.latin, "left"));
  }
}

/** The frequent names by their skeletons. */
const bySkeleton = new Map<string, Form[]>();

/** A spelling costs less than that a letter to be one of a frequent name that was not counted; shorter words mean too much. */
const MEANT = { cost: 0.07, letters: 4 };

/** The frequent name that a word in Latin letters is plainly a spelling of, although it was not counted: Mohammed. */
function spelledMeant(form: Form): Meant | undefined {
  if (bySkeleton.size === 0) for (const name of frequentNames()) fileFrequent(new Form(name));
  let [best, least]: [Form | undefined, number] = [undefined, MEANT.cost];
  for (const name of bySkeleton.get(form.skeleton) ?? []) {
    const cost = distance(name.across, form.across, TABLES.arabicLatin) / Math.max(name.across.length, form.across.length * 0.7);
    if (cost < least) [best, least] = [name, cost];
  }
  return best?.meant;
}

function fileFrequent(form: Form): void {
  const others = bySkeleton.get(form.skeleton);
  if (others === undefined) bySkeleton.set(form.skeleton, [form]);
  else others.push(form);
}

/** Forms are kept for as long as there are not more than that: what two names have in common is worked out once. */
const MOST_KEPT = 200_000;
const forms = new Map<string, Form>();

/** The form of a normalised word. */
export function formOf(word: string): Form {
  const known = forms.get(word);
  if (known !== undefined) return known;
  if (forms.size >= MOST_KEPT) forms.clear();
  const form = new Form(word);
  forms.set(word, form);
  return form;
}

/** What was counted holds this many words in all, as an order of magnitude. */
const WORDS = 60_000;
const LEAST = 0.35;

/** Inverse frequency (Spärck Jones 1972), between the least and 1. */
function weightOf(times: number): number {
  return LEAST + (1 - LEAST) * (Math.log(WORDS / (times + 5)) / Math.log(WORDS / 5));
}
