import type { DocumentLanguage } from "../../languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import type { DraftWords } from "./words.ts";

export type { DraftWords, Told } from "./words.ts";

/** The languages that drafts are written in. */
export const DRAFT_WORDS: { readonly [language in DocumentLanguage]?: DraftWords } = { en, fa, fr, de, es };
