import { type Word, wordsOf, type WrittenWord } from "../names/index.ts";
import { type Query, shownIn } from "./query.ts";

/** A piece of the original text; `hit` where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A part of a text around its first hits. */
export interface Snippet {
  readonly pieces: readonly Piece[];
  /** Whether the text goes on before and behind. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Words on each side of the first hit. */
const AROUND = 12;

/** The place in a text that best shows why it was found, in the original spelling. */
export function snippetOf(text: string, query: Query): Snippet {
  const words = wordsOf(text);
  const marked = hits(words, shownIn(query), prefixes(query));
  const first = Math.max(0, marked.findIndex(Boolean));
  const from = Math.max(0, first - AROUND);
  const to = Math.min(words.length, first + AROUND + 1);
  const start = from === 0 ? 0 : (words[from] as Word).start;
  const end = to === words.length ? text.length : (words[to - 1] as Word).end;
  return { pieces: pieces(text, words.slice(from, to), marked.slice(from, to), start, end), before: start > 0, after: end < text.length };
}

function prefixes(query: Query): readonly string[] {
  if ("all" in query) return query.all.flatMap(prefixes);
  if ("any" in query) return query.any.flatMap(prefixes);
  return "word" in query && query.prefix ? [query.word.term] : [];
}

function hits(words: readonly WrittenWord[], wanted: readonly (readonly WrittenWord[])[], begins: readonly string[]): boolean[] {
  const marked = words.map(({ term, parts }) => begins.some((prefix) => [term, ...parts.map((part) => part.term)].some((one) => one.startsWith(prefix))));
  for (const phrase of wanted) {
    for (let at = 0; at + phrase.length <= words.length; at += 1) {
      if (phrase.every((word, i) => same(words[at + i] as WrittenWord, word))) marked.fill(true, at, at + phrase.length);
    }
  }
  return marked;
}

/** A word is met as a whole or, asked for undivided, in one of its parts. */
function same(found: WrittenWord, { term, parts }: WrittenWord): boolean {
  return found.term === term || (parts.length === 1 && found.parts.some((part) => part.term === term));
}

function pieces(text: string, words: readonly WrittenWord[], marked: readonly boolean[], start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = start;
  words.forEach((word, i) => {
    if (!marked[i]) return;
    if (word.start > at) found.push({ text: text.slice(at, word.start), hit: false });
    found.push({ text: text.slice(word.start, word.end), hit: true });
    at = word.end;
  });
  if (at < end) found.push({ text: text.slice(at, end), hit: false });
  return found;
}
