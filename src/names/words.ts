import { normalise } from "./normalise.ts";

/** A word of a text as it is searched. Places are in the original text, in UTF-16 units, the end excluded. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A word with the parts that a zero-width non-joiner, or a particle written apart, divides it into. */
export interface WrittenWord extends Word {
  /** Its parts, in order; one where it is undivided. */
  readonly parts: readonly Word[];
}

const NON_JOINER = "\u200C";
/** Letters and the marks on them, with non-joiners between them; or a number, which is a word of its own also in «PS752». */
const WORD = /[\p{L}\p{M}]+(?:\u200C+[\p{L}\p{M}]+)*|\p{N}+/gu;

/** Persian particles that are written apart, joined, or with a non-joiner: before a verb, and after a noun. */
const BEFORE: ReadonlySet<string> = new Set(["می", "نمی"]);
const AFTER: ReadonlySet<string> = new Set(["ها", "های", "هایی", "تر", "ترین"]);

/**
 * The words of a text. «می‌کند» has the parts «می» and «کند» and is the word «میکند»; so has and is «می کند», written
 * with a space.
 */
export function wordsOf(original: string): readonly WrittenWord[] {
  const { text, starts, ends } = normalise(original);
  const written = [...text.matchAll(WORD)].map(({ 0: word, index }) => wordAt(word, index, starts, ends));
  return joinParticles(written);
}

function wordAt(word: string, at: number, starts: readonly number[], ends: readonly number[]): WrittenWord {
  const place = (from: number, length: number) => ({ start: starts[from] as number, end: ends[from + length - 1] as number });
  const parts: Word[] = [];
  let from = 0;
  for (const part of word.split(NON_JOINER)) {
    if (part !== "") parts.push({ term: part, ...place(at + from, part.length) });
    from += part.length + 1;
  }
  return { term: parts.map(({ term }) => term).join(""), ...place(at, word.length), parts };
}

function joinParticles(words: readonly WrittenWord[]): readonly WrittenWord[] {
  const joined: WrittenWord[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    const belongs = previous !== undefined && ((BEFORE.has(previous.term) && previous.parts.length === 1) || AFTER.has(word.term));
    if (belongs)
      joined[joined.length - 1] = { term: previous.term + word.term, start: previous.start, end: word.end, parts: [...previous.parts, ...word.parts] };
    else joined.push(word);
  }
  return joined;
}
