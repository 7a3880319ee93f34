import type { Direction } from "../i18n/index.ts";

/** The languages that a document can be written in. */
export const DOCUMENT_LANGUAGES = ["en", "fa", "fr", "de", "ar", "es"] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** Each language's own name. */
export const OWN_NAMES: Readonly<Record<DocumentLanguage, string>> = {
  en: "English",
  fa: "فارسی",
  fr: "français",
  de: "Deutsch",
  ar: "العربية",
  es: "español",
};

/** The direction that a language is written in. */
export function writtenFrom(language: DocumentLanguage): Direction {
  return language === "fa" || language === "ar" ? "rtl" : "ltr";
}
