import { z } from "zod";
import { fields, words } from "../files/index.ts";
import type { StateLaw } from "../forum/law.ts";
import { POST_KINDS } from "../forum/vocabulary.ts";
import { date, day, openDate, state } from "./fields.ts";
import { crime, provisionSchema } from "./provision-schema.ts";

const version = { from: openDate, to: openDate, note: words.exactOptional() };

const personalImmunity = fields({
  ...version,
  stance: z
    .enum(["customary", "disregarded", "inapplicable"])
    .describe("customary: the common rule; disregarded: courts acted in spite of it; inapplicable: office is no bar before this court"),
  barsInvestigation: z.boolean().exactOptional(),
  alsoOffices: z.array(fields({ kind: z.enum(POST_KINDS), from: date, note: words.exactOptional() })).exactOptional(),
  iccException: z.boolean().exactOptional(),
  disputed: z.boolean().exactOptional(),
});

const functionalImmunity = fields({
  ...version,
  crimes: z.union([z.enum(["core", "any"]), z.array(crime)]),
  stance: z.enum(["rejected", "accepted", "unsettled"]),
  conductFrom: date.exactOptional(),
  conductTo: date.exactOptional(),
  disputed: z.boolean().exactOptional(),
});

const amnesty = fields({
  law: words,
  from: date,
  conductFrom: date,
  conductTo: date,
  places: z.array(state),
  crimes: z.union([z.literal("any"), z.array(crime)]),
  note: words.exactOptional(),
});

const sourceSchema = fields({ id: words, title: words, where: words });

/** `states/<xx>.yaml` and `courts/<name>.yaml`: the law of one forum. */
export const stateSchema = fields({
  state,
  name: words,
  asOf: day.describe("Last day for which the file claims to be right"),
  personalImmunity: z.array(personalImmunity).describe("Versions over forum days"),
  functionalImmunity: z.array(functionalImmunity).describe("Versions over forum days"),
  specialMissions: fields({ stance: z.enum(["recognised", "rejected"]), note: words.exactOptional() }).exactOptional(),
  amnesties: z.array(amnesty).exactOptional().describe("The forum's own amnesties; a foreign one never binds it"),
  immunityNotes: z.array(words),
  authorities: z.array(fields({ id: words, text: words })),
  notResearched: z.array(fields({ crimes: z.array(crime), known: words })).exactOptional(),
  doubts: z.array(words).exactOptional().describe("Points to check before relying on the file"),
  provisions: z.array(provisionSchema),
  sources: z.array(sourceSchema),
}) satisfies z.ZodType<StateLaw>;
