import { z } from "zod";
import { fault, fields, words } from "../../files/index.ts";
import { CAPACITIES } from "../../forum/index.ts";
import { GENRES, GRADE } from "../../record/vocabulary.ts";
import { isDay } from "../../time/index.ts";
import { DOCUMENT_LANGUAGES } from "../languages.ts";

export type { Genre } from "../../record/vocabulary.ts";

const ID = /^[a-z0-9][a-z0-9-]*$/;
const id = z.string().regex(ID, { error: ({ input }) => fault(`"${String(input)}" is no id.`, "Write small letters, digits and hyphens: open-letter.") });
const day = z.string().refine(isDay, { error: ({ input }) => fault(`"${String(input)}" is no day.`, "Write it as 2021-06-25.") });
const moment = z.string().refine(isMoment, {
  error: ({ input }) =>
    fault(
      `"${String(input)}" is no day and no hour with its zone.`,
      "Write it as 2021-11-01, or with the hour and the zone: 2021-11-01T10:00Z, 2021-11-01T10:00+01:00.",
    ),
});
const lines = z.union([words.transform((one) => [one]), z.array(words)]);

/** A journey that is reported or expected: where and when the accused could be met, in what quality, and who says so. */
const sighting = fields({
  where: words.meta({ description: "Place in the state of the forum" }),
  arrives: moment.meta({ description: "Day, or hour with zone: 2021-11-01T10:00Z" }),
  leaves: moment.optional(),
  capacity: z.enum(CAPACITIES).optional().meta({ description: "In what quality; left out: not known" }),
  certified: z.boolean().optional().meta({ description: "Whether the foreign ministry accepted the mission or certified the status" }),
  invitedByForum: z.boolean().optional(),
  reported: z
    .array(fields({ by: words, on: moment.optional(), grade: z.string().regex(GRADE).optional() }))
    .min(1)
    .meta({ description: "Who reports it, since when, and how reliable: the Admiralty code" }),
});
export type Sighting = z.output<typeof sighting>;

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
  form: words.optional().meta({ description: "Of a complaint: which of the forum's forms, where it has several: querella, denuncia" }),
  producer: words.optional().meta({ description: "Initials of who produces the exhibits, where the forum numbers them by person" }),
  released: fields({ by: words, on: day }).optional().meta({ description: "The lawyer who released a complaint or an arrest request, and when" }),
  sighting: sighting.optional().meta({ description: "Of an arrest request: the journey" }),
  place: words.optional(),
  reference: words.optional(),
  subject: words.optional(),
  sender: lines.optional(),
  to: lines.optional(),
  marking: words.optional().meta({ description: "Above everything: Confidential, Urgent, Embargo" }),
  translation: fields({ by: words, reviewed: words.optional() }).optional(),
});

export type DocumentHead = z.output<typeof headSchema>;

/** A day, or an hour of it with its zone: an arrival without one may be missed by half a day. */
function isMoment(text: string): boolean {
  const [date = "", hour] = text.split("T");
  return isDay(date) && (hour === undefined || /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})$/u.test(hour));
}
