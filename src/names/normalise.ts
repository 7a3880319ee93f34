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

/** The same without the places, many times faster: to see whether a long text is worth a closer look. */
export function skim(original: string): string {
  return original.replace(CHANGED, readWhole);
}

/** Characters that are read as they are written: most of what most texts are made of. */
const PLAIN = [readAsWritten(0x09, 0x7e), readAsWritten(0x060c, 0x06d5), readAsWritten(0x0430, 0x045f)].join("");
const CHANGED = new RegExp(`[^${PLAIN}]\\p{M}*|[${PLAIN}]\\p{M}+`, "gu");

function readAsWritten(first: number, last: number): string {
  const characters = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  return characters
    .flatMap((one) => (/\P{M}/u.test(one) && one.normalize("NFKC") === one && readAs(one) === one ? `\\u{${(one.codePointAt(0) as number).toString(16)}}` : []))
    .join("");
}

/** What characters with their marks were read as; texts are made of few. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** Composing first: an alef with a hamza above it is one letter, however it was typed. */
function readWhole(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let read = "";
  for (const letter of character.normalize("NFKC").normalize("NFC")) read += readAs(letter);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(character, read);
  return read;
}
