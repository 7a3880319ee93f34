import { z } from "zod";
import { fault, readableBy, words } from "../files/index.ts";
import { parsePeriod, parseRange } from "../time/index.ts";
import { GRADE } from "./vocabulary.ts";
import { COURT, HABITUAL, STATE_CODES } from "./states.ts";

export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const languageTag = z.string().regex(LANGUAGE_TAG, {
  error: ({ input }) => fault(`"${String(input)}" is no language tag.`, "Write one as in BCP 47: en, fa, fa-Latn for Persian in Latin letters."),
});

/** Words in one unnamed language, or by language tag; the first is the original. */
const wordsByLanguage = z
  .record(languageTag, words)
  .refine((all) => Object.keys(all).length > 0, { error: fault("The text is empty.", "Write something or leave the field out.") });
export const text = z.union([words, wordsByLanguage]).meta({ id: "text", description: "Words, or words by language: {en: …, fa: …}" });
export type Text = z.output<typeof text>;

const NO_SPELLING = fault("No spelling is named.", "Name at least one, or leave the field out.");
/** Spellings by language tag. */
export const spellings = z
  .record(languageTag, z.array(words).min(1, { error: NO_SPELLING }))
  .refine((all) => Object.keys(all).length > 0, { error: NO_SPELLING })
  .meta({ description: "Other spellings by language: {fa-Latn: [...]}" });

/** Years written as plain numbers are meant as dates. */
const dateText = z.union([z.string(), z.int()]).transform(String);
const DATE = "Write dates as 2021-08-03, 2021-08 or 2021, a span as 1988-07/1988-09, a doubtful one with ? or ~.";

/** A day, month, year or other date with an end on both sides. */
export const date = dateText
  .superRefine(readableBy(parseRange, DATE))
  .meta({ id: "date", description: "When: 2021-08-03, 2021-08, 2021, 2021? (uncertain), 2004-07/2004-09 (some day between). EDTF, ISO 8601-2" });

/** Something that lasts. */
export const period = dateText
  .superRefine(readableBy(parsePeriod, DATE))
  .meta({ id: "period", description: "From when to when: 1988-07/1988-09. `..` is an open end, an empty one (1985/) is not known" });

/** An end of something that lasts. */
export const bound = dateText
  .superRefine(readableBy((value) => value === "open" || value === "unknown" || parseRange(value), DATE))
  .meta({ id: "bound", description: "A date; `open`: without end in this direction (still so, or always so); `unknown`" });

/** A state by its code. */
export const state = z
  .string()
  .refine((code) => STATE_CODES.has(code), { error: ({ input }) => unknownCode(String(input)) })
  .meta({ id: "state", description: "ISO 3166-1 alpha-2 in capitals (XK: Kosovo)" });

/** A state or the International Criminal Court. */
export const forum = z
  .string()
  .refine((code) => STATE_CODES.has(code) || code === COURT, { error: ({ input }) => unknownCode(String(input)) })
  .meta({ id: "forum", description: "ISO 3166-1 alpha-2 in capitals, or ICC" });

function unknownCode(code: string): string {
  const meant = HABITUAL[code.toUpperCase()] ?? (STATE_CODES.has(code.toUpperCase()) ? code.toUpperCase() : undefined);
  return fault(`"${code}" is the code of no state.`, meant ? `Write ${meant}.` : "Write the two capital letters of ISO 3166-1, for example IR, DE, GB.");
}

/** What the author calls a record, to refer to it. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, {
    error: ({ input }) => fault(`"${String(input)}" cannot be an id.`, "Use letters, digits and hyphens, for example prison-executions-1988."),
  })
  .meta({ id: "id", description: "Letters of any script, digits, hyphens; used once in the file" });

export const grade = z
  .string()
  .regex(GRADE, {
    error: ({ input }) => fault(`"${String(input)}" is no grade.`, "Write the Admiralty code: A to F for the source, 1 to 6 for what it says, for example B2."),
  })
  .meta({ id: "grade", description: "Admiralty code: reliability of the source A-F, credibility of what it says 1-6" });
