import { z } from "zod";
import { fields, recordOf, words } from "../../files/index.ts";
import type { StateCode } from "../../forum/index.ts";
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from "../languages.ts";
import { aboutSchema, readOwn, remembered } from "./data.ts";
import { stateWords } from "./names.ts";

/** To whom a letter to a state goes. Always a function: who holds it is not known here, and neither is how they are called. */
export interface Addressee {
  /** The lines of the address: the office, then the state by its formal name. */
  readonly lines: readonly string[];
  readonly salutation: string;
  /** What stands above the signature. */
  readonly closing: string;
}

const officeSchema = fields({ office: words, salutation: words, closing: words });
/** Where `lines` are given, they are the whole address. */
const specialSchema = officeSchema.partial().extend({ lines: z.array(words).optional() });

const lettersSchema = fields({
  about: aboutSchema,
  /** The states that are not written to in English. */
  languages: recordOf(DOCUMENT_LANGUAGES, z.array(z.string())),
  doubts: z.record(z.string(), words),
  offices: z.record(z.enum(DOCUMENT_LANGUAGES), officeSchema),
  special: z.record(z.string(), recordOf(DOCUMENT_LANGUAGES, specialSchema)),
});

const letters = remembered((file: string) => readOwn(file, lettersSchema));
const FILE = "letters.yaml";

/**
 * To whom a letter to a state goes, in the words of a language.
 * @throws {DedereError} `not-found` where the list of names has no such state
 */
export function addresseeOf(code: StateCode, language: DocumentLanguage): Addressee {
  const { offices, special } = letters(FILE);
  const usual = offices[language];
  const { office = usual.office, salutation = usual.salutation, closing = usual.closing, lines } = special[code]?.[language] ?? {};
  return { lines: lines ?? [office, stateWords(code, language).formal], salutation, closing };
}

/** The language that a letter to a state is written in: one that is official there or customary with its diplomacy, else English. */
export function letterLanguage(code: StateCode): DocumentLanguage {
  const { languages } = letters(FILE);
  return DOCUMENT_LANGUAGES.find((language) => languages[language]?.includes(code)) ?? "en";
}
