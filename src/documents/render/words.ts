import type { DocumentLanguage } from "../languages.ts";

/** What a renderer itself has to say in the language of a document. */
export interface Words {
  /** Number one in the digits of the language. */
  readonly one: "1" | "۱" | "١";
  /** The foot of a page: 0 stands for the number of the page, 1 for the number of pages. */
  readonly page: readonly (string | 0 | 1)[];
  readonly notes: string;
  /** What a link from a note back to the text is called. */
  readonly backToText: string;
}

export const WORDS: Readonly<Record<DocumentLanguage, Words>> = {
  en: { one: "1", page: ["Page ", 0, " of ", 1], notes: "Notes", backToText: "Back to the text" },
  fa: { one: "۱", page: ["صفحهٔ ", 0, " از ", 1], notes: "یادداشت‌ها", backToText: "بازگشت به متن" },
  fr: { one: "1", page: ["Page ", 0, " sur ", 1], notes: "Notes", backToText: "Retour au texte" },
  de: { one: "1", page: ["Seite ", 0, " von ", 1], notes: "Anmerkungen", backToText: "Zurück zum Text" },
  ar: { one: "١", page: ["صفحة ", 0, " من ", 1], notes: "الهوامش", backToText: "العودة إلى النص" },
  es: { one: "1", page: ["Página ", 0, " de ", 1], notes: "Notas", backToText: "Volver al texto" },
};

/** A whole number in the digits of the language. */
export function inDigits(number: number, language: DocumentLanguage): string {
  const zero = (WORDS[language].one.codePointAt(0) ?? 0) - 1;
  return String(number).replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
