/** Chunks of one script that are often written for one another, and what that costs (1: a wrong letter). */
type Alike = readonly (readonly [string, string, number])[];

const VOWELS = Array.from("aeiouy");

const LATIN_PAIRS: Alike = [
  ["i", "y", 0.1],
  ["j", "y", 0.15],
  ["u", "o", 0.2],
  ["e", "i", 0.25],
  ["a", "e", 0.3],
  ["u", "w", 0.3],
  ["v", "w", 0.25],
  ["k", "q", 0.15],
  ["c", "k", 0.2],
  ["c", "s", 0.5],
  ["s", "z", 0.4],
  ["g", "j", 0.5],
  ["d", "t", 0.6],
  ["b", "p", 0.6],
  ["f", "v", 0.5],
  ["m", "n", 0.6],
  ["oo", "u", 0.05],
  ["ou", "u", 0.05],
  ["ou", "o", 0.15],
  ["ee", "i", 0.05],
  ["ie", "i", 0.15],
  ["ey", "i", 0.2],
  ["ei", "ai", 0.1],
  ["ey", "ai", 0.15],
  ["ia", "ya", 0.1],
  ["yu", "iu", 0.1],
  ["aw", "au", 0.05],
  ["ow", "au", 0.15],
  ["w", "ou", 0.2],
  ["kh", "h", 0.25],
  ["kh", "k", 0.4],
  ["ch", "k", 0.4],
  ["ch", "tch", 0.1],
  ["ck", "k", 0.1],
  ["gh", "g", 0.2],
  ["gh", "q", 0.15],
  ["ph", "f", 0.1],
  ["th", "t", 0.3],
  ["th", "s", 0.35],
  ["dh", "d", 0.3],
  ["dh", "z", 0.25],
  ["zh", "j", 0.25],
  ["j", "dj", 0.1],
  ["sh", "s", 0.45],
  ["sh", "ch", 0.35],
  ["sch", "sh", 0.1],
  ["x", "sh", 0.5],
  ["x", "ks", 0.1],
  ["x", "z", 0.3],
  ["ts", "c", 0.3],
  ["ts", "z", 0.3],
];

export const ALIKE_LATIN: Alike = [
  ...VOWELS.flatMap((a, i) => VOWELS.slice(i + 1).map((b) => [a, b, 0.35] as const)),
  ...VOWELS.map((vowel) => [vowel, "", vowel === "e" ? 0.3 : 0.4] as const),
  ...VOWELS.map((vowel) => [vowel + vowel, vowel, 0.1] as const),
  ...Array.from("bcdfgjklmnpqrstvwxz", (consonant) => [consonant + consonant, consonant, 0.12] as const),
  ["h", "", 0.45],
  ["w", "", 0.7],
  // The last one said counts.
  ...LATIN_PAIRS,
];

/** Letters that differ by their dots, that sound alike, or that stand for a vowel. */
const ARABIC_GROUPS = ["بتثنی", "جحخچ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگ", "بپ", "هح", "سص", "تط", "زذضظ", "قغ"];

export const ALIKE_ARABIC: Alike = [
  ...ARABIC_GROUPS.flatMap((group) => Array.from(group).flatMap((a, i) => Array.from(group.slice(i + 1), (b) => [a, b, 0.6] as const))),
  ["ا", "ع", 0.5],
  ["ا", "ی", 0.5],
  ["ا", "و", 0.5],
  ...Array.from("اویه", (letter) => [letter, "", 0.4] as const),
  ["ع", "", 0.6],
  ["ء", "", 0.1],
  ["ل", "", 0.8],
];
