import { damaged } from "./damage.ts";
import { type Form, TABLES } from "./form.ts";
import type { Meant } from "./frequent.ts";
import type { How } from "./reasons.ts";
import { isShortForm } from "./short-forms.ts";
import { sidesOf } from "./sides.ts";
import { alignment, distance, type Step } from "./spelling/align.ts";
import { code } from "./spelling/coded.ts";

// The constants were set by a search over one after another, on F1 of pairs of persons' names within and across scripts, and
// on first ranks of Arabic and Persian names among Latin ones (src/names/data.test.ts measures both).

/** Two frequent names that are not the same are so much less alike than they are spelled: Mohammad is not Mahmud. */
const OTHER_NAME = { times: 0.84 };
/** Two ways of writing one frequent name are at least this much alike. */
const SAME_NAME = 0.97;
/** So much of what two words may mean must be the same name. */
const SHARED = 0.3;
/** A word written from its end, as programs do that know one direction only, with one slip at most. */
const TURNED = { alike: 0.85, least: 5, slips: 1 };
/** Where a program may have turned lam and alef round, words are the same but for a little doubt. */
const DAMAGED = 0.95;
/** A short form of a given name: at least so many letters of the beginning, and so many left out. */
const SHORT_FORM = { alike: 0.72, least: 3, leftOut: 2 };
/** A difference weighs so many times its share of the letters; more within a script, where fewer are habits of spelling. */
const HARSH = { within: 1.4, across: 1.15 };
/** Across scripts a cost of so much a letter is a matter of taste: «یوسفی» is Yusefi and Yousefi. */
const USUAL = 0.08;
/** Words less alike than that are worth nothing, and how much less is not worked out. */
const UNLIKE = 0.45;
/** How alike they are then: not nothing, so that they still stand against each other as two names for one place. */
const FAR = 0.01;
/**
 * Words that differ in more sounds than that, one of them in more than `alone`, or that have so many more, are not compared
 * by letters. This changed no first rank and no F1, and saved half of the time.
 */
const OTHER_SOUNDS = { alone: 2, together: 3, more: 3 };

/** No two words can be compared of which one cannot be read. */
const INCOMPARABLE = -1;

const SLOTS = 2 ** 20;
/** What was compared, four numbers a slot, side by side in memory: the two forms, and in the other view the answer. */
const slots = new Int32Array(SLOTS * 4);
const answers = new Float32Array(slots.buffer);

/** How much two words are alike as spellings of one name: 1 the same, 0 nothing in common. */
export function similarity(a: Form, b: Form): number {
  if (a === b) return 1;
  if (a.id > b.id) return similarity(b, a);
  const slot = ((Math.imul(a.id, 0x9e3779b1) ^ Math.imul(b.id, 0x85ebca6b)) >>> 12) * 4;
  if (slots[slot] === a.id && slots[slot + 1] === b.id) return answers[slot + 2] as number;
  slots[slot] = a.id;
  slots[slot + 1] = b.id;
  // One order whatever their numbers, so that the last digits do not depend on it.
  answers[slot + 2] = a.text < b.text ? compareForms(a, b) : compareForms(b, a);
  return answers[slot + 2] as number;
}

/** Marks of the place of a letter in its word, which tables have and people do not write. */
const PLACE = /[$^]/g;

/** How one word is read as the other, letter by letter. */
export function spelledAs(a: Form, b: Form): readonly Step[] {
  if (a.script === "none" || b.script === "none") return [];
  const sides = sidesOf(a, b);
  return alignment(sides.left, sides.right, sides.table).map(({ left, right, cost }) => {
    const bare = left.replaceAll(PLACE, "");
    return sides.swapped ? { left: right, right: bare, cost } : { left: bare, right, cost };
  });
}

/**
 * The same without looking whether it is known, for words that are compared once.
 * @param unlike what is less alike than that need not be told apart
 */
export function compareForms(a: Form, b: Form, unlike = UNLIKE): number {
  if (a.text === b.text) return 1;
  if (a.text.length === b.text.length && damaged(a.text) === damaged(b.text)) return judged(DAMAGED, a, b);
  if (a.script === "none" || b.script === "none") return INCOMPARABLE;
  if (soundOther(a, b)) return FAR;
  const sides = sidesOf(a, b);
  const across = sides.table === TABLES.arabicLatin;
  const [harsh, usual] = across ? [HARSH.across, USUAL] : [HARSH.within, 0];
  const limit = ((1 + usual - unlike) * sides.length) / harsh;
  const cost = (harsh * distance(sides.left, sides.right, sides.table, limit)) / sides.length;
  return judged(Math.min(1, Math.max(FAR, 1 + usual - cost)), a, b);
}

function soundOther({ mask: a, skeleton: one }: Form, { mask: b, skeleton: other }: Form): boolean {
  const { alone, together, more } = OTHER_SOUNDS;
  return bits(a & ~b) > alone || bits(b & ~a) > alone || bits(a ^ b) > together || Math.abs(one.length - other.length) > more;
}

/** How many bits of a mask are set. */
export function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
  if (known) return shared(a.meant, b.meant) >= SHARED ? "known-name" : "other-known-name";
  if (!alike) return "other-name";
  // What was kept has half the digits.
  const is = (special: number) => special > 0 && Math.fround(special) === similarity(a, b);
  return is(shortened(a, b)) ? "short-form" : is(turned(a, b)) ? "backwards" : "spelling";
}

function shared(a: Meant, b: Meant): number {
  let sum = 0;
  for (const [name, share] of a) sum += Math.min(share, b.get(name) ?? 0);
  return sum;
}

function turned(a: Form, b: Form): number {
  if (a.script !== b.script || a.mask !== b.mask || a.text.length !== b.text.length || a.text.length < TURNED.least) return 0;
  const [letters, back] = [Array.from(a.text).toSorted(), Array.from(b.text).toReversed()];
  const sides = sidesOf(a, b);
  if (letters.join("") !== back.toSorted().join("")) return 0;
  return distance(sides.left, code(back, sides.table, "left"), sides.table) <= TURNED.slips ? TURNED.alike : 0;
}

/** Ben is Benjamin; but a frequent name is one of its own: Ali is not Alizadeh. */
function shortened(a: Form, b: Form): number {
  if (a.script !== b.script || a.script === "signs") return 0;
  if (isShortForm(a.text, b.text)) return SHORT_FORM.alike;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  const begins = short.text.length >= SHORT_FORM.least && long.text.length >= short.text.length + SHORT_FORM.leftOut && long.text.startsWith(short.text);
  return begins && short.meant === undefined ? SHORT_FORM.alike : 0;
}
