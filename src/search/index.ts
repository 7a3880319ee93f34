/**
 * Searching the record: the query language, its form for the index, and the places that show why something was found.
 * Pure: the index itself is the store's. Knows `names` and `errors`.
 */
export { type Filter } from "./filter.ts";
export { indexedText, type IndexedText, matchOf, TOKENIZER } from "./fts5.ts";
export { parseQuery } from "./parse.ts";
export { nameAskedFor, type Query } from "./query.ts";
export { type Piece, type Snippet, snippetOf } from "./snippet.ts";
