import { readAs } from "./letters.ts";

/** A text as it is compared and searched, with the place in the original that each of its characters comes from. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the character it comes from begins in the original. */
  readonly starts: readonly number[];
  /** The same: where that character, with its marks, ends. */
  readonly ends: readonly number[];
}

/** A character that begins a new one, with the marks on it. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
const ASCII_WORD = /^[a-z0-9 ]$/;

/**
 * Reads a text in any script as it is compared: composed, in small letters, without accents and vowel signs, letters
 * that count as the same made the same, digits as 0 to 9. Twice is once. NFC and NFD give the same.
 */
export function normalise(original: string): Normalised {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of original.matchAll(CHARACTER)) {
    const read = ASCII_WORD.test(character) ? character : readWhole(character);
    text += read;
    for (let i = 0; i < read.length; i += 1) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  return { text, starts, ends };
}

/** Composing first: an alef with a hamza above it is one letter, however it was typed. */
function readWhole(character: string): string {
  let read = "";
  for (const letter of character.normalize("NFKC").normalize("NFC")) read += readAs(letter);
  return read;
}
