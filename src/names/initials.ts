import { type Form, formOf, TABLES } from "./form.ts";

/** The first letter by its name. */
const ALEF = "الف";
/** What a letter may be spelled as at most at this cost to be an initial. */
const USUAL = 0.6;
const TWO = /^(?:kh|sh|ch|gh|zh|dj|th)/;

/** Whether a single letter may be the first of a word, in whichever of the two scripts either is. */
export function initialMatches(initial: Form, word: Form): boolean {
  if (initial.text === ALEF) return initialMatches(formOf("ا"), word);
  if (initial.script === word.script) return word.text.startsWith(initial.text);
  const [arabic, latin] = initial.script === "arab" ? [initial, word] : [word, initial];
  const letter = Array.from(arabic.text)[0] as string;
  const beginnings = [latin.text.slice(0, 1), TWO.exec(latin.text)?.[0]];
  return beginnings.some((beginning) => beginning !== undefined && [letter, `${letter}^`].some((unit) => costOf(unit, beginning) <= USUAL));
}

function costOf(left: string, right: string): number {
  const { lefts, rights, cost } = TABLES.arabicLatin;
  const [a, b] = [lefts.get(left), rights.get(right)];
  if (a === undefined || b === undefined) return Infinity;
  const found = cost[a * rights.size + b] as number;
  return found < 0 ? Infinity : found;
}
