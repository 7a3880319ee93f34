import type { DocumentLanguage } from "../languages.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { type Lexicon, lexiconOf, type Words } from "./lexicon.ts";

export type { Lexicon } from "./lexicon.ts";

const WORDS: Readonly<Record<DocumentLanguage, Words>> = { en, fa, fr, de, ar, es };
/** Conjunctions and prepositions of one letter, and the article. */
const ARABIC_PREFIX = "[وفبكل]?(?:ال)?";
const lexicons = new Map<DocumentLanguage, Lexicon>();

/** The words of a language, made ready when they are first needed. */
export function lexicon(language: DocumentLanguage): Lexicon {
  const known = lexicons.get(language) ?? lexiconOf(WORDS[language], language === "ar" ? ARABIC_PREFIX : "");
  lexicons.set(language, known);
  return known;
}
