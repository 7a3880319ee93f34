/** The languages that every catalog is written in. */
export const LANGUAGES = ["en", "fa"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = "ltr" | "rtl";

/** Each language's own name, for a switch that its reader can find. */
export const NATIVE_NAMES: Readonly<Record<Language, string>> = { en: "English", fa: "فارسی" };

const DIRECTIONS: Readonly<Record<Language, Direction>> = { en: "ltr", fa: "rtl" };

/** The direction that a language is written in. */
export function directionOf(language: Language): Direction {
  return DIRECTIONS[language];
}

/** Whether a text is the code of a language with catalogs. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/**
 * The language of a locale as the environment names it (`fa_IR.UTF-8`, `fa-IR`): English where there is no catalog.
 */
export function languageOfLocale(locale: string | undefined): Language {
  const code = locale?.split(/[-_.]/)[0]?.toLowerCase();
  return isLanguage(code) ? code : "en";
}
