import { mended } from "./damage.ts";
import { normalise, type Normalised } from "./normalise.ts";
import { isInitial } from "./roles.ts";

/** A word of a name, normalised, with its place in the name as it was written. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}]+/gu;
const ARTICLE = "ال";
/** An article with less than this behind it is the beginning of a name, as in «الهه» or «الی». */
const BEHIND_ARTICLE = 3;
/** Abdul is abd, servant, and the article of the name behind it, whose l may be spoken as that name begins. */
const SERVANT = { itself: "abd", withArticle: /^abd[aeou]u?[lrnszdt]$/ };
/** Initials written as one word, as in JC Juncker: capitals without a vowel, in a name that is not all capitals. */
const MANY_INITIALS = /^[BCDFGHJ-NP-TV-XZ]{2,3}$/;
/** In these scripts a mark is a letter and no accent: «バ» is ba, and «ハ» is ha. Their words are read as they are written. */
const MARKED = /^(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}])/u;

const SMALL = /\p{Ll}/u;

/** The words of a name; articles are words, and so is each of several initials. */
export function nameWords(written: string): readonly NameWord[] {
  const known = SMALL.test(written) ? ofMixedCase : ofOneCase;
  const words: NameWord[] = [];
  for (let from = 0; from < written.length;) {
    const space = written.indexOf(" ", from);
    const to = space < 0 ? written.length : space;
    if (to > from) for (const { text, start, end } of wordsOf(written.slice(from, to), known)) words.push({ text, start: from + start, end: from + end });
    from = to + 1;
  }
  return words;
}

type Known = Map<string, readonly NameWord[]>;

/** What stands between spaces in names that have small letters, and in those that have none: names are made of few words. */
const [ofMixedCase, ofOneCase]: [Known, Known] = [new Map(), new Map()];
const MOST_KNOWN = 100_000;

function wordsOf(token: string, known: Known): readonly NameWord[] {
  const before = known.get(token);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = readWords(token, known === ofMixedCase);
  known.set(token, words);
  return words;
}

function readWords(written: string, mixedCase: boolean): readonly NameWord[] {
  const normalised = normalise(written);
  return [...normalised.text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const text = mended(found);
    const word = { ...wordAt(normalised, index, index + text.length), text };
    const original = written.slice(word.start, word.end);
    if (MARKED.test(text)) return [{ ...word, text: original.normalize("NFKC").toLowerCase() }];
    if (mixedCase && !isInitial(text) && MANY_INITIALS.test(original)) return Array.from(text, (_, i) => wordAt(normalised, index + i, index + i + 1));
    const first = beforeCut(text);
    if (first === 0) return [word];
    const [before, behind] = [wordAt(normalised, index, index + first), wordAt(normalised, index + first, index + text.length)];
    return [
      { ...before, text: text.slice(0, first) },
      { ...behind, text: text.slice(first) },
    ];
  });
}

/** How many letters stand before the cut of a word that is two; 0 where it is one. */
function beforeCut(text: string): number {
  if (SERVANT.withArticle.test(text)) return SERVANT.itself.length;
  return text.startsWith(ARTICLE) && text.length >= ARTICLE.length + BEHIND_ARTICLE ? ARTICLE.length : 0;
}

function wordAt({ text, starts, ends }: Normalised, from: number, to: number): NameWord {
  return { text: text.slice(from, to), start: starts[from] as number, end: ends[to - 1] as number };
}
