import { type WrittenWord, wordsOf } from "../names/index.ts";
import type { Query } from "./query.ts";

/** The two columns of the full-text index: words in their parts, and, where any is divided in writing, all words whole. */
export interface IndexedText {
  readonly parts: string;
  readonly joined: string;
}

/** How FTS5 has to cut what {@link indexedText} gives it: at spaces, and nowhere inside a word of any script. */
export const TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'";

/** A text as it goes into the index. */
export function indexedText(text: string): IndexedText {
  const words = wordsOf(text);
  const divided = words.some(({ parts }) => parts.length > 1);
  return {
    parts: words.flatMap(({ parts }) => parts.map(({ term }) => term)).join(" "),
    joined: divided ? words.map(({ term }) => term).join(" ") : "",
  };
}

/**
 * The FTS5 expression of a query without filters; undefined where it has one, or excludes without asking for anything,
 * which FTS5 cannot say: then its parts are asked for one by one. Terms hold letters and digits alone, so that nothing
 * of the user's becomes syntax.
 */
export function matchOf(query: Query): string | undefined {
  if ("word" in query) return wordMatch(query.word, query.prefix);
  if ("phrase" in query) return phraseMatch(query.phrase, query.prefix);
  if ("any" in query) return joinAll(query.any.map(matchOf), " OR ");
  if ("all" in query) return conjunction(query.all);
  return undefined;
}

function conjunction(parts: readonly Query[]): string | undefined {
  const wanted = joinAll(parts.filter((part) => !("not" in part)).map(matchOf), " AND ");
  const unwanted = parts.flatMap((part) => ("not" in part ? [matchOf(part.not)] : []));
  if (wanted === undefined || unwanted.includes(undefined)) return undefined;
  return unwanted.reduce<string>((match, one) => `(${match} NOT ${one as string})`, wanted);
}

function joinAll(matches: readonly (string | undefined)[], operator: string): string | undefined {
  if (matches.length === 0 || matches.includes(undefined)) return undefined;
  return `(${matches.join(operator)})`;
}

function wordMatch({ term, parts }: WrittenWord, prefix: boolean): string {
  const whole = `{parts joined} : "${term}"${prefix ? " *" : ""}`;
  return parts.length === 1 ? `(${whole})` : `(${whole} OR parts : "${parts.map((part) => part.term).join(" ")}"${prefix ? " *" : ""})`;
}

/** Each word as its parts, and each as a whole: both are ways to write it. */
function phraseMatch(words: readonly WrittenWord[], prefix: boolean): string {
  const more = prefix ? " *" : "";
  const divided = words.flatMap(({ parts }) => parts.map(({ term }) => term)).join(" ");
  const whole = words.map(({ term }) => term).join(" ");
  return `({parts joined} : "${whole}"${more}${divided === whole ? "" : ` OR parts : "${divided}"${more}`})`;
}
