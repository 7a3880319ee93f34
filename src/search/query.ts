import type { WrittenWord } from "../names/index.ts";
import type { Filter } from "./filter.ts";

/** What is searched for, as a tree. Texts are already normalised (`src/names`). */
export type Query =
  | { readonly all: readonly Query[] }
  | { readonly any: readonly Query[] }
  | { readonly not: Query }
  /** A word, or with `prefix` every word that begins with it. */
  | { readonly word: WrittenWord; readonly prefix: boolean }
  /** Words one after the other. */
  | { readonly phrase: readonly WrittenWord[] }
  | { readonly filter: Filter };

/** The words and phrases that a hit may show, those excluded left out. */
export function shownIn(query: Query): readonly (readonly WrittenWord[])[] {
  if ("all" in query) return query.all.flatMap(shownIn);
  if ("any" in query) return query.any.flatMap(shownIn);
  if ("word" in query) return [[query.word]];
  return "phrase" in query ? [query.phrase] : [];
}
