/**
 * How words are compared: letter by letter in Arabic and in Latin script, into which every other alphabet is romanised; and
 * sign by sign where a sign is a syllable or a word (Han, Hangul). `none`: there is nothing to compare.
 */
export type Script = "arab" | "latn" | "signs" | "none";

const ARABIC = /^\p{Script=Arabic}/u;
const SIGNS = /^[\p{Script=Han}\p{Script=Hangul}]/u;

/** The script of a word, which is that of its first letter; all but the two others are read in Latin letters. */
export function scriptOf(word: string): Exclude<Script, "none"> {
  return ARABIC.test(word) ? "arab" : SIGNS.test(word) ? "signs" : "latn";
}

/** Letters that stand for a vowel or a consonant, or for nothing, by where they stand in the word. */
const BY_PLACE = new Set("اویهع");

/**
 * The letters of a word as the units whose spellings were counted. In Arabic script the letters that may be a vowel are
 * told apart at the beginning (`ا^`) and at the end (`ه$`) of a word: a final ه is heard as a vowel, another is not.
 */
export function unitsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  if (scriptOf(word) !== "arab") return letters;
  return letters.map((letter, i) => (BY_PLACE.has(letter) ? letter + (i === 0 ? "^" : i === letters.length - 1 ? "$" : "") : letter));
}
