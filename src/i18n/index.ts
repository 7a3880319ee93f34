/**
 * Words in the reader's language, shared by the command line, the server and the page: catalogs (`web`, `cli`, `documents`,
 * `explain`, `terms`), isolation of text of the other direction, and dates in the Gregorian and the Persian calendar.
 */
import { CATALOGS } from "./catalogs.ts";
import type { Language } from "./languages.ts";
import { createTranslate, type Translate } from "./translate.ts";

export { isolate, isolateLtr } from "./bidi.ts";
export { type Calendar, type DateStyle, formatDate, formatNumber, formatSpan, yearOf } from "./calendar.ts";
export { columnsOf, wrap } from "./columns.ts";
export { type Direction, isLanguage, type Language, languageOfLocale, LANGUAGES } from "./languages.ts";
export { forumName } from "./forums.ts";
export { reasonText } from "./name-comparison.ts";
export { type Namespace, NAMESPACES, type Translate } from "./translate.ts";

const translators = new Map<Language, Translate>();

/** The translator of a language with every catalog: `translator("fa")("terms:status.open")`. One per language. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const translate = createTranslate(language, CATALOGS[language]);
  translators.set(language, translate);
  return translate;
}
