import { skim, wordsOf, type WrittenWord } from "../names/index.ts";
import type { Shown } from "./query.ts";

/** Which of the words of a text are what was searched for. */
export function marksOf(words: readonly WrittenWord[], wanted: readonly Shown[]): boolean[] {
  const marked = words.map(() => false);
  for (const { words: phrase, prefix } of wanted) {
    const last = phrase.length - 1;
    for (let at = 0; at + last < words.length; at += 1)
      if (phrase.every((word, i) => meets(words[at + i] as WrittenWord, word, prefix && i === last))) marked.fill(true, at, at + phrase.length);
  }
  return marked;
}

/** A word is met as a whole or, asked for undivided, in one of its parts. */
function meets(found: WrittenWord, { term, parts }: WrittenWord, goesOn: boolean): boolean {
  const same = (one: string) => (goesOn ? one.startsWith(term) : one === term);
  return same(found.term) || (parts.length === 1 && found.parts.some((part) => same(part.term)));
}

/** How much of a long text is looked at closely at once, and how much of that again with the next piece, lest a phrase is cut. */
const PIECE = 4096;
const AGAIN = 512;

/**
 * Where in a text the first hit begins; undefined where there is none. A long text is skimmed piece by piece, and only a
 * piece that seems to hold a hit is cut into words.
 */
export function firstHit(text: string, wanted: readonly Shown[]): number | undefined {
  if (wanted.length === 0) return undefined;
  const seems = new RegExp(wanted.map(patternOf).join("|"), "u");
  for (let from = 0; from < text.length;) {
    const next = cutNear(text, from + PIECE);
    const piece = text.slice(from, cutNear(text, next + AGAIN));
    if (seems.test(skim(piece))) {
      const words = wordsOf(piece);
      const hit = words[marksOf(words, wanted).indexOf(true)];
      if (hit) return from + hit.start;
    }
    from = next;
  }
  return undefined;
}

const BETWEEN = "[^\\p{L}\\p{N}\\p{M}]*";

/** What a skimmed text must hold: the letters of the words in order, whatever divides them in writing. */
function patternOf({ words, prefix }: Shown): string {
  const letters = words.flatMap(({ term }) => Array.from(term));
  const before = boundary(letters[0] ?? "");
  const after = prefix ? "" : `(?!${boundary(letters.at(-1) ?? "")})`;
  return `(?<!${before})${letters.join(BETWEEN)}${after}`;
}

/** What does not stand beside a word that ends in a character: letters beside letters, digits beside digits. */
function boundary(character: string): string {
  return /\p{N}/u.test(character) ? "\\p{N}" : "[\\p{L}\\p{M}]";
}

/** How far to look for a space to cut at. */
const REACH = 256;

/** A place to cut a text at: before the next space, if there is one nearby, and never inside of a character. */
export function cutNear(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + REACH).search(/\s/u);
  if (space >= 0) return at + space;
  let cut = at;
  while (cut < text.length && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(cut, cut + 2))) cut += 1;
  return cut;
}
