import { type Form, TABLES } from "./form.ts";
import type { Meant } from "./frequent.ts";
import { isShortForm } from "./short-forms.ts";
import type { How } from "./reasons.ts";
import { alignment, distance, type Step } from "./spelling/align.ts";
import { type Coded, code, type CostTable } from "./spelling/coded.ts";

/** Two frequent names that are not the same are so much less alike than they are spelled: Mohammad is not Mahmud. */
export const OTHER_NAME = { times: 0.84 };
/** Two ways of writing one frequent name are at least this much alike. */
const SAME_NAME = 0.97;
/** So much of what two words may mean must be the same name. */
const SHARED = 0.3;
/** Shorter words are compared as if they had this many letters: one wrong letter in «علی» is much, but not all. */
export const SHORT = { within: 3, across: 2, signs: 2 };
/** Words less alike than that are worth nothing, and how much less is not worked out. */
const UNLIKE = 0.45;
/** How alike they are then: not nothing, so that they still stand against each other as two names for one place. */
const FAR = 0.01;
/**
 * Words that differ in more sounds than that, one of them in more than `alone`, or that have so many more, are not compared
 * by letters. On development data this changed no first rank and no verdict, and saved half of the time.
 */
const OTHER_SOUNDS = { alone: 2, together: 3, more: 3 };
/** Within a script a difference is less often a habit of spelling than across scripts. */
export const HARSH = { within: 1.4, across: 1.15 };
/** Across scripts a cost of so much a letter is a matter of taste: یوسفی is Yusefi and Yousefi. */
export const USUAL = 0.08;
/** A word in Latin script has about this many letters for one in Arabic script. */
const LETTERS_ACROSS = 0.7;
/** A word written from its end, as programs do that know one direction only, with one slip at most. */
const TURNED = { alike: 0.85, least: 5, slips: 1 };
/** A short form of a given name: at least so many letters of the beginning, and so many left out. */
export const SHORT_FORM = { alike: 0.72, least: 3, leftOut: 2 };

/** No two words of these scripts can be compared. */
export const INCOMPARABLE = -1;

/** What was found, by the numbers of the two forms: each has one slot, and a later pair takes it over. */
const SLOTS = 2 ** 20;
/** Four numbers a slot, side by side in memory: the two forms, and what was found as the third in the other view. */
const slots = new Int32Array(SLOTS * 4);
const found = new Float32Array(slots.buffer);

/**
 * How much two words are alike as spellings of one name: 1 the same, 0 nothing in common, `INCOMPARABLE` where nothing can be
 * said.
 */
export function similarity(a: Form, b: Form): number {
  if (a === b) return 1;
  if (a.id > b.id) return similarity(b, a);
  const slot = ((Math.imul(a.id, 0x9e3779b1) ^ Math.imul(b.id, 0x85ebca6b)) >>> 12) * 4;
  if (slots[slot] === a.id && slots[slot + 1] === b.id) return found[slot + 2] as number;
  slots[slot] = a.id;
  slots[slot + 1] = b.id;
  // One order whatever their numbers, so that the last digits do not depend on it.
  found[slot + 2] = a.text < b.text ? compareForms(a, b) : compareForms(b, a);
  return found[slot + 2] as number;
}

/** How one word is read as the other, letter by letter. */
export function spelledAs(a: Form, b: Form): readonly Step[] {
  const sides = sidesOf(a, b);
  return sides === undefined ? [] : alignment(sides.left, sides.right, sides.table);
}

function compareForms(a: Form, b: Form): number {
  if (a.text === b.text) return 1;
  const sides = sidesOf(a, b);
  if (sides === undefined) return INCOMPARABLE;
  if (soundOther(a, b)) return FAR;
  const harsh = sides.table === TABLES.arabicLatin ? HARSH.across : HARSH.within;
  const usual = sides.table === TABLES.arabicLatin ? USUAL : 0;
  const limit = ((1 + usual - UNLIKE) * sides.length) / harsh;
  const cost = (harsh * distance(sides.left, sides.right, sides.table, limit)) / sides.length;
  const spelled = Math.min(1, Math.max(FAR, 1 + usual - cost));
  return judged(spelled, a, b);
}

/** Frequent names are known: whether two words are the same one is not left to their spelling. */
function judged(spelled: number, a: Form, b: Form): number {
  if (a.meant === undefined || b.meant === undefined) return Math.max(spelled, turned(a, b), shortened(a, b));
  return shared(a.meant, b.meant) >= SHARED ? Math.max(spelled, SAME_NAME) : spelled * OTHER_NAME.times;
}

/** In which way two words that were compared are alike, or are not. */
export function howAlike(a: Form, b: Form, alike: boolean): How {
  if (a.text === b.text) return "equal";
  const known = a.meant !== undefined && b.meant !== undefined;
  if (!alike) return known ? "other-known-name" : "other-name";
  if (known) return shared(a.meant, b.meant) >= SHARED ? "known-name" : "spelling";
  const found = similarity(a, b);
  // What was stored has half the digits.
  const is = (other: number) => other > 0 && Math.fround(other) === found;
  return is(shortened(a, b)) ? "short-form" : is(turned(a, b)) ? "backwards" : "spelling";
}

function shared(a: Meant, b: Meant): number {
  let sum = 0;
  for (const [name, share] of a) sum += Math.min(share, b.get(name) ?? 0);
  return sum;
}

function turned(a: Form, b: Form): number {
  if (a.script !== b.script || a.mask !== b.mask || a.text.length !== b.text.length || a.text.length < TURNED.least) return 0;
  if (sorted(a.text) !== sorted(b.text)) return 0;
  const { left, table } = sidesOf(a, b) as Sides;
  const back = code(Array.from(b.text).toReversed(), table, "left");
  return distance(left, back, table) <= TURNED.slips ? TURNED.alike : 0;
}

/** Ben is Benjamin; but a frequent name is one of its own: Ali is not Alizadeh. */
function shortened(a: Form, b: Form): number {
  if (a.script !== b.script || a.script === "signs") return 0;
  if (isShortForm(a.text, b.text)) return SHORT_FORM.alike;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  const begins = short.text.length >= SHORT_FORM.least && long.text.length >= short.text.length + SHORT_FORM.leftOut && long.text.startsWith(short.text);
  return begins && short.meant === undefined ? SHORT_FORM.alike : 0;
}

function soundOther({ mask: a, skeleton: one }: Form, { mask: b, skeleton: other }: Form): boolean {
  const { alone, together, more } = OTHER_SOUNDS;
  return bits(a & ~b) > alone || bits(b & ~a) > alone || bits(a ^ b) > together || Math.abs(one.length - other.length) > more;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const sorted = (text: string) => Array.from(text).sort().join("");

interface Sides {
  readonly table: CostTable;
  readonly left: Coded;
  readonly right: Coded;
  readonly length: number;
}

function sidesOf(a: Form, b: Form): Sides | undefined {
  if (a.script === "none" || b.script === "none") return undefined;
  if (a.script === "signs" && b.script === "signs") return within(TABLES.signs, a.within, b.within, SHORT.signs);
  if (a.script === "arab" && b.script === "arab") return within(TABLES.arabic, a.within, b.within, SHORT.within);
  if (a.script !== "arab" && b.script !== "arab") return within(TABLES.latin, a.latin, b.latin, SHORT.within);
  const [arabic, other] = a.script === "arab" ? [a.across, b.across] : [b.across, a.across];
  return { table: TABLES.arabicLatin, left: arabic, right: other, length: Math.max(arabic.length, other.length * LETTERS_ACROSS, SHORT.across) };
}

function within(table: CostTable, left: Coded, right: Coded, short: number): Sides {
  return { table, left, right, length: Math.max(left.length, right.length, short) };
}
