/**
 * Names and words in any script, made comparable. Pure: no dictionary, no disk. Knows no other folder.
 */
export { normalise, type Normalised, skim } from "./normalise.ts";
export { type Word, wordsOf, type WrittenWord } from "./words.ts";
