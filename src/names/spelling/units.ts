/** The scripts whose spellings are compared letter by letter. Every other script is compared as it is written. */
export type Script = "arab" | "latn" | "other";

const ARABIC = /^\p{Script=Arabic}/u;
const LATIN = /^\p{Script=Latin}/u;

/** The script of a word: that of its first letter. */
export function scriptOf(word: string): Script {
  return ARABIC.test(word) ? "arab" : LATIN.test(word) ? "latn" : "other";
}

/** Letters that stand for a vowel or a consonant, or for nothing, by where they stand in the word. */
const BY_PLACE = new Set("اویهع");

/**
 * The letters of a word as the units whose spellings were counted. In Arabic script the letters that may be a vowel are
 * told apart at the beginning (`ا^`) and at the end (`ه$`) of a word: a final ه is heard as a vowel, another is not.
 */
export function unitsOf(word: string, script: Script): readonly string[] {
  const letters = Array.from(word);
  if (script !== "arab") return letters;
  return letters.map((letter, i) => (BY_PLACE.has(letter) ? letter + (i === 0 ? "^" : i === letters.length - 1 ? "$" : "") : letter));
}
