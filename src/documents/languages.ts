import type { Direction } from "../i18n/index.ts";

/** The languages that a document can be written in. */
export const DOCUMENT_LANGUAGES = ["en", "fa", "fr", "de", "ar", "es"] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** The direction that a language is written in. */
export function writtenFrom(language: DocumentLanguage): Direction {
  return language === "fa" || language === "ar" ? "rtl" : "ltr";
}
