/**
 * The one table of letters that count as the same, for names and for full text. Each letter of a row is read as the
 * last one. Left alone is what tells words apart: the dots of Arabic letters, the i and the short i of Russian.
 */
const SAME: readonly (readonly [string, string])[] = [
  // Yeh of Arabic, Pashto, Urdu and Kurdish writing, and yeh as the seat of a hamza.
  ["يىئېۍێےۓ", "ی"],
  ["كڪ", "ک"],
  // Gaf of Pashto.
  ["ګ", "گ"],
  // Teh marbuta and the heh of Urdu and Kurdish.
  ["ةۀەھہۂۃۂ", "ه"],
  ["أإآٱ", "ا"],
  ["ؤۆ", "و"],
  ["ڵ", "ل"],
  ["ڕ", "ر"],
  ["ں", "ن"],
  ["ё", "е"],
  ["ıİ", "i"],
  ["ø", "o"],
  ["ł", "l"],
  ["đð", "d"],
];

/** Letters that stand for several. */
const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
]);

const READ_AS: ReadonlyMap<string, string> = new Map([
  ...SPELT_OUT,
  ...SAME.flatMap(([letters, as]) => Array.from(letters, (letter) => [letter, as] as const)),
]);

/**
 * What is written and not read: vowel signs, tatweel, marks of direction, joiners, soft hyphens, apostrophes of
 * transliteration. The zero-width non-joiner is not among them: it ends a part of a word.
 */
const SILENT = /^[\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD'\u2019\u02BC\u02BE\u02BF\u02B9\u2018`]$/u;

/** Marks that make another letter and not the same one with an accent. */
const KEPT: ReadonlySet<string> = new Set(["й", "ї"]);

const MARK = /\p{Mn}/gu;
const DIGIT = /^\p{Nd}$/u;

/** How one written character, with its marks composed, is read: in small letters, without accents, digits as 0 to 9. */
export function readAs(character: string): string {
  if (SILENT.test(character)) return "";
  const small = character.toLowerCase();
  if (KEPT.has(small)) return small;
  const known = READ_AS.get(small);
  if (known !== undefined) return known;
  if (DIGIT.test(small)) return String(digitOf(small));
  const bare = small.normalize("NFD").replace(MARK, "");
  return READ_AS.get(bare) ?? bare;
}

/** Decimal digits stand in runs of ten, from zero, in every script. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
