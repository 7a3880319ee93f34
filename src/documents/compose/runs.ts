import type { Inline } from "../composed.ts";
import { type DocumentLanguage, writtenFrom } from "../languages.ts";

/** Latin, Greek and Cyrillic words with the digits, signs and spaces between them; and numbers of sections. */
const LEFT_TO_RIGHT =
  /(?:[§+#]\s*)?[0-9A-Za-z\u00C0-\u024F\u0370-\u052F](?:[0-9A-Za-z\u00C0-\u024F\u0370-\u052F.,:;/'’&§+()\-–—\s“”"]*[0-9A-Za-z\u00C0-\u024F\u0370-\u052F.)”"])?/gu;
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200C\s«»،؛.]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC»])?/gu;

/** A text with its runs of the other direction set apart, so that each is shown in its own order. */
export function runs(words: string, language: DocumentLanguage): readonly Inline[] {
  const text = language === "fr" ? unbroken(words) : words;
  const direction = writtenFrom(language) === "rtl" ? "ltr" : "rtl";
  const inlines: Inline[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(direction === "ltr" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT)) {
    if (index > from) inlines.push({ kind: "text", text: text.slice(from, index) });
    inlines.push({ kind: "foreign", text: run, direction });
    from = index + run.length;
  }
  return from < text.length ? [...inlines, { kind: "text", text: text.slice(from) }] : inlines;
}

/** In French a space stands before these signs and inside of quotation marks, and no line is broken there. */
function unbroken(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/gu, "\u00A0").replaceAll(/(?<=«) /gu, "\u00A0");
}
