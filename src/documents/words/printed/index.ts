import type { DocumentLanguage } from "../../languages.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import type { LetterWords } from "./letter-words.ts";

/** The words of the generated parts of a letter, by language. */
export const LETTER_WORDS: Readonly<Record<DocumentLanguage, LetterWords>> = { en, fr, de, es, fa, ar };
