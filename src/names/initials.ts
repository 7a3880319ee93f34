import { type Form, TABLES } from "./form.ts";

/** What a letter may be spelled as at most at this cost to be an initial. */
const USUAL = 0.35;
const TWO = /^(?:kh|sh|ch|gh|zh|dj|th)/;

/** Whether an initial, one letter or two that are one, may be the first of a word, in whichever of the scripts either is. */
export function initialMatches(initial: Form, word: Form): boolean {
  if ((initial.script === "arab") === (word.script === "arab")) return word.letters.startsWith(initial.letters) || isUsual(initial.letters, word.letters);
  const [arabic, latin] = initial.script === "arab" ? [initial, word] : [word, initial];
  const letter = Array.from(arabic.letters)[0] as string;
  const beginnings = [latin.letters.slice(0, 1), TWO.exec(latin.letters)?.[0]];
  return beginnings.some((beginning) => beginning !== undefined && [letter, `${letter}^`].some((unit) => costOf(unit, beginning) <= USUAL));
}

/** Letters that one script writes for one another at the beginning of a name: Y. for Iosif's J, K. for Qasem. */
const SAME_SOUND = ["yij", "kqcg", "wv", "oa", "ei", "ou"];

function isUsual(initial: string, word: string): boolean {
  return initial.length === 1 && SAME_SOUND.some((letters) => letters.includes(initial) && letters.includes(word.charAt(0)));
}

function costOf(left: string, right: string): number {
  const { lefts, rights, cost } = TABLES.arabicLatin;
  const [a, b] = [lefts.get(left), rights.get(right)];
  if (a === undefined || b === undefined) return Infinity;
  const found = cost[a * rights.size + b] as number;
  return found < 0 ? Infinity : found;
}
