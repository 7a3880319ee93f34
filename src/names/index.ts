/**
 * Names and words in any script, made comparable. Pure: no disk, no clock; what was learned of spellings is in tables beside the
 * code. Knows `time` only. What compares names is `match.ts`, which is a front door of its own because its tables take a
 * moment to load.
 */
export { normalise, type Normalised, skim } from "./normalise.ts";
export { type Word, wordsOf, type WrittenWord } from "./words.ts";
