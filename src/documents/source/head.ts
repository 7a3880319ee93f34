import { z } from "zod";
import { fault, fields, words } from "../../files/index.ts";
import { parseDay } from "../../time/index.ts";
import { DOCUMENT_LANGUAGES } from "../languages.ts";

/** The kinds of document. What each must have is in `genres/`. */
export const GENRES = ["open-letter", "state-letter", "complaint", "arrest-request", "press-release", "fact-sheet", "statement"] as const;
export type Genre = (typeof GENRES)[number];

const ID = /^[a-z0-9][a-z0-9-]*$/;
const id = z.string().regex(ID, { error: ({ input }) => fault(`"${String(input)}" is no id.`, "Write small letters, digits and hyphens: open-letter.") });
const day = z.string().refine(isDay, { error: ({ input }) => fault(`"${String(input)}" is no day.`, "Write it as 2021-06-25.") });
const lines = z.union([words.transform((one) => [one]), z.array(words)]);

/** What stands between the two lines of hyphens above a document. */
export const headSchema = fields({
  document: id.meta({ description: "Id of the document; the same in every language version" }),
  genre: z.enum(GENRES),
  language: z.enum(DOCUMENT_LANGUAGES),
  authentic: z.enum(DOCUMENT_LANGUAGES).optional().meta({ description: "The language version that prevails; left out: this one" }),
  date: day.meta({ description: "The day of the document: what it says of the law is checked on that day" }),
  title: words,
  author: words.meta({ description: "Who writes" }),
  accused: id.optional().meta({ description: "Whom it is about, where the case has several accused" }),
  forum: z.string().optional().meta({ description: "Of a complaint or an arrest request: the state whose authorities are addressed" }),
  place: words.optional(),
  reference: words.optional(),
  subject: words.optional(),
  sender: lines.optional(),
  to: lines.optional(),
  marking: words.optional().meta({ description: "Above everything: Confidential, Urgent, Embargo" }),
  translation: fields({ by: words, reviewed: words.optional() }).optional(),
});

export type DocumentHead = z.output<typeof headSchema>;

function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}
