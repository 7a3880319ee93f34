import arabic from "./arabic.json" with { type: "json" };
import persian from "./persian.json" with { type: "json" };
import world from "./world.json" with { type: "json" };

/** `left|right`: how often a chunk in Arabic script was seen spelled as a chunk in Latin script. */
export type SpellingCounts = Readonly<Record<string, number>>;

/**
 * What was counted in three habits of writing names of Arabic script in Latin: those of Persian names, of Arabic names, and of
 * foreign names written in Arabic. `npm run learn-names` counts them again.
 */
export const COUNTS: readonly SpellingCounts[] = [persian, arabic, world];

/**
 * Spellings of other habits, too rare in what was counted: French of the Maghreb, Turkish, Pashto, Urdu; and letters that are a
 * vowel or a consonant.
 */
export const HABITS: Readonly<Record<string, string>> = {
  ا: "a aa o e",
  "ا^": "a e i o u",
  ا$: "a ah e",
  ب: "b",
  ث: "s t th",
  ج: "j dj g c",
  ح: "h _",
  خ: "kh h x",
  ذ: "d z dh th",
  ز: "z s",
  س: "s ss c",
  ش: "sh ch s x",
  ص: "s",
  ض: "d z dh",
  ط: "t",
  ظ: "z d dh",
  ع: "a e _",
  "ع^": "a e i o u _",
  ع$: "a _",
  غ: "gh g",
  ف: "f ph",
  ق: "q gh k g c",
  ک: "k c q ck",
  و: "v w u o ou oo",
  ه$: "a ah e eh h _",
  ی: "i y e ee ei ey ai ay j",
  "ی^": "y j i",
  ی$: "i y ee ie a ey",
  پ: "p",
  چ: "ch tch c",
  ژ: "zh j",
};
