import { type Word, wordsOf, type WrittenWord } from "../names/index.ts";
import { cutNear, firstHit, marksOf } from "./hits.ts";
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

/** Words on each side of the first hit, and the characters among which they are looked for. */
const AROUND = 12;
const NEARBY = 1500;

/** The place in a text that best shows why it was found, in the original spelling. */
export function snippetOf(text: string, query: Query): Snippet {
  const wanted = shownIn(query);
  const hit = firstHit(text, wanted) ?? 0;
  const low = hit <= NEARBY ? 0 : cutNear(text, hit - NEARBY);
  const part = text.slice(low, cutNear(text, hit + NEARBY));
  const words = wordsOf(part);
  const marked = marksOf(words, wanted);
  const first = Math.max(
    0,
    marked.findIndex((mark, i) => mark && (words[i] as Word).end > hit - low),
  );
  const from = Math.max(0, first - AROUND);
  const to = Math.min(words.length, first + AROUND + 1);
  const start = from === 0 ? 0 : (words[from] as Word).start;
  const end = to === words.length ? part.length : (words[to - 1] as Word).end;
  return {
    pieces: pieces(part, words.slice(from, to), marked.slice(from, to), start, end),
    before: low + start > 0,
    after: low + end < text.length,
  };
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
