import type { WrittenWord } from "../names/index.ts";
import type { Filter } from "./filter.ts";

/** What is searched for, as a tree. Texts are already normalised (`src/names`). */
export type Query =
  | { readonly all: readonly Query[] }
  | { readonly any: readonly Query[] }
  | { readonly not: Query }
  /** A word, or with `prefix` every word that begins with it. */
  | { readonly word: WrittenWord; readonly prefix: boolean }
  /** Words one after the other; with `prefix` the last may go on. */
  | { readonly phrase: readonly WrittenWord[]; readonly prefix: boolean }
  | { readonly filter: Filter };

/** Words one after the other that a hit may show. */
export interface Shown {
  readonly words: readonly WrittenWord[];
  /** The last one may go on. */
  readonly prefix: boolean;
}

/** The words and phrases that a hit may show, those excluded left out. */
export function shownIn(query: Query): readonly Shown[] {
  if ("all" in query) return query.all.flatMap(shownIn);
  if ("any" in query) return query.any.flatMap(shownIn);
  if ("word" in query) return [{ words: [query.word], prefix: query.prefix }];
  return "phrase" in query ? [{ words: query.phrase, prefix: query.prefix }] : [];
}

/**
 * The words of a query that may be the name of a person: words and phrases that must all occur, beside `kind:person` at most.
 * Undefined where it asks for anything else, or for a number.
 */
export function nameAskedFor(query: Query): string | undefined {
  const parts = "all" in query ? query.all : [query];
  const words = parts.map((part) => {
    if ("word" in part) return part.prefix ? undefined : part.word.term;
    if ("phrase" in part) return part.prefix ? undefined : part.phrase.map(({ term }) => term).join(" ");
    return "filter" in part && part.filter.field === "kind" && "is" in part.filter && part.filter.is === "person" ? "" : undefined;
  });
  const name = words.join(" ").trim();
  return words.includes(undefined) || name === "" || /\p{N}/u.test(name) ? undefined : name;
}
