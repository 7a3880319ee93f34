import { type Form, TABLES } from "./form.ts";
import { alignment, distance, type Step } from "./spelling/align.ts";
import type { Coded, CostTable } from "./spelling/coded.ts";

/** Two frequent names that are not the same are so much less alike than they are spelled: Mohammad is not Mahmud. */
export const OTHER_NAME = { times: 0.86 };
/** Two ways of writing one frequent name are at least this much alike. */
const SAME_NAME = 0.97;
/** So much of what two words may mean must be the same name. */
const SHARED = 0.3;
/** Shorter words are compared as if they had this many letters: one wrong letter in «علی» is much, but not all. */
const SHORT = { within: 3, across: 2 };
/** A word in Latin script has about this many letters for one in Arabic script. */
const LETTERS_ACROSS = 0.7;

const MOST_REMEMBERED = 2_000_000;
const remembered = new Map<number, number>();

/**
 * How much two words are alike as spellings of one name: 1 the same, 0 nothing in common. `undefined` where their scripts
 * cannot be compared.
 */
export function similarity(a: Form, b: Form): number | undefined {
  if (a === b || a.text === b.text) return 1;
  const key = a.id < b.id ? a.id * 2 ** 26 + b.id : b.id * 2 ** 26 + a.id;
  const known = remembered.get(key);
  if (known !== undefined) return known < 0 ? undefined : known;
  const found = compareForms(a, b);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, found ?? -1);
  return found;
}

/** How one word is read as the other, letter by letter. */
export function spelledAs(a: Form, b: Form): readonly Step[] {
  const sides = sidesOf(a, b);
  return sides === undefined ? [] : alignment(sides.left, sides.right, sides.table);
}

interface Sides {
  readonly table: CostTable;
  readonly left: Coded;
  readonly right: Coded;
  readonly length: number;
}

function compareForms(a: Form, b: Form): number | undefined {
  const sides = sidesOf(a, b);
  if (sides === undefined) return undefined;
  const spelled = Math.max(0, 1 - distance(sides.left, sides.right, sides.table) / sides.length);
  return judged(spelled, a, b);
}

/** Frequent names are known: whether two words are the same one is not left to their spelling. */
function judged(spelled: number, a: Form, b: Form): number {
  if (a.meant === undefined || b.meant === undefined) return spelled;
  return shared(a.meant, b.meant) >= SHARED ? Math.max(spelled, SAME_NAME) : spelled * OTHER_NAME.times;
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, share] of a) sum += Math.min(share, b.get(name) ?? 0);
  return sum;
}

function sidesOf(a: Form, b: Form): Sides | undefined {
  if (a.script === b.script) {
    const table = a.script === "arab" ? TABLES.arabic : a.script === "latn" ? TABLES.latin : TABLES.asWritten;
    return { table, left: a.within, right: b.within, length: Math.max(a.within.length, b.within.length, SHORT.within) };
  }
  if (a.script === "other" || b.script === "other") return undefined;
  const [arabic, latin] = a.script === "arab" ? [a, b] : [b, a];
  const length = Math.max(arabic.across.length, latin.across.length * LETTERS_ACROSS, SHORT.across);
  return { table: TABLES.arabicLatin, left: arabic.across, right: latin.across, length };
}
