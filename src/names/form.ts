import { namesMeant, timesSeen } from "./frequent.ts";
import { type Coded, code, tableOf } from "./spelling/coded.ts";
import { ARABIC, ARABIC_LATIN, AS_WRITTEN, LATIN } from "./spelling/costs.ts";
import { romanise } from "./spelling/romanise.ts";
import { keysOf, skeletonOf } from "./spelling/skeleton.ts";
import { type Script, scriptOf, unitsOf } from "./spelling/units.ts";

export const TABLES = { arabic: tableOf(ARABIC), latin: tableOf(LATIN), arabicLatin: tableOf(ARABIC_LATIN), asWritten: tableOf(AS_WRITTEN) };

/** A word as it is compared, with all that is worked out of it once. */
export interface Form {
  /** Small numbers, in the order in which forms were first met. */
  readonly id: number;
  /** Normalised, in Arabic or Latin letters where there is a way to write it so. */
  readonly text: string;
  readonly script: Script;
  readonly skeleton: string;
  readonly keys: readonly string[];
  /** How much it says about who is meant: 1 for a rare name, little for one that many bear. */
  readonly weight: number;
  readonly meant: ReadonlyMap<string, number> | undefined;
  /** As the sides of the tables of costs see it. */
  readonly within: Coded;
  readonly across: Coded;
}

const forms = new Map<string, Form>();

/** The form of a normalised word; the same object for the same word. */
export function formOf(word: string): Form {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = newForm(romanise(word));
  forms.set(word, form);
  return form;
}

function newForm(text: string): Form {
  const script = scriptOf(text);
  const skeleton = skeletonOf(text);
  const table = script === "arab" ? TABLES.arabic : script === "latn" ? TABLES.latin : TABLES.asWritten;
  const { arabicLatin } = TABLES;
  return {
    id: forms.size,
    text,
    script,
    skeleton,
    keys: keysOf(skeleton),
    weight: weightOf(timesSeen(text)),
    meant: namesMeant(text),
    within: code(unitsOf(text, "latn"), table.lefts, table.left),
    across: script === "arab" ? code(unitsOf(text, "arab"), arabicLatin.lefts, arabicLatin.left) : code(unitsOf(text, "latn"), arabicLatin.rights, arabicLatin.right),
  };
}

/** What was counted holds this many words in all, as an order of magnitude. */
const WORDS = 60_000;
const LEAST = 0.35;

/** Inverse frequency (Spärck Jones 1972), between the least and 1. */
function weightOf(times: number): number {
  return LEAST + (1 - LEAST) * (Math.log(WORDS / (times + 5)) / Math.log(WORDS / 5));
}
