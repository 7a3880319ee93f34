/**
 * Programs that take text out of PDF files write ligatures from their end: «االسطل» is «الاسطل», «هللا» is «الله», and
 * with the ligature of the rial «فلایر» is «فریال».
 */
const CERTAIN: readonly (readonly [RegExp, string])[] = [
  [/^اال/, "الا"],
  [/هللا/g, "الله"],
  [/لایر$/, "ریال"],
];

/** A word with that damage mended where no other word can be meant. As long as it was. */
export function mended(word: string): string {
  let text = word;
  for (const [wrong, right] of CERTAIN) text = text.replace(wrong, right);
  return text;
}

/** A word as that damage leaves it everywhere: «صلاح» becomes «صالح», which is a name as well. */
export function damaged(word: string): string {
  return word.replaceAll("لا", "ال");
}
