import { z } from "zod";
import type { StateLaw } from "../forum/law.ts";
import { POST_KINDS } from "../forum/vocabulary.ts";
import { date, day, fields, oneOf, openDate, state, text } from "./fields.ts";
import { crime, provisionSchema } from "./provision-schema.ts";

const version = { from: openDate, to: openDate, note: text.exactOptional() };

const personalImmunity = fields({
  ...version,
  stance: oneOf(["customary", "disregarded", "inapplicable"]).describe(
    "customary: the common rule; disregarded: courts acted in spite of it; inapplicable: office is no bar before this court",
  ),
  barsInvestigation: z.boolean().exactOptional(),
  alsoOffices: z.array(fields({ kind: oneOf(POST_KINDS), from: date, note: text.exactOptional() })).exactOptional(),
  iccException: z.boolean().exactOptional(),
  disputed: z.boolean().exactOptional(),
});

const functionalImmunity = fields({
  ...version,
  crimes: z.union([oneOf(["core", "any"]), z.array(crime)]),
  stance: oneOf(["rejected", "accepted", "unsettled"]),
  conductFrom: date.exactOptional(),
  conductTo: date.exactOptional(),
  disputed: z.boolean().exactOptional(),
});

const amnesty = fields({
  law: text,
  from: date,
  conductFrom: date,
  conductTo: date,
  places: z.array(state),
  crimes: z.union([z.literal("any"), z.array(crime)]),
  note: text.exactOptional(),
});

export const sourceSchema = fields({ id: text, title: text, where: text });

/** `states/<xx>.yaml` and `courts/<name>.yaml`: the law of one forum. */
export const stateSchema = fields({
  state,
  name: text,
  asOf: day.describe("Last day for which the file claims to be right"),
  personalImmunity: z.array(personalImmunity).describe("Versions over forum days"),
  functionalImmunity: z.array(functionalImmunity).describe("Versions over forum days"),
  specialMissions: fields({ stance: oneOf(["recognised", "rejected"]), note: text.exactOptional() }).exactOptional(),
  amnesties: z.array(amnesty).exactOptional().describe("The forum's own amnesties; a foreign one never binds it"),
  immunityNotes: z.array(text),
  authorities: z.array(fields({ id: text, text })),
  notResearched: z.array(fields({ crimes: z.array(crime), known: text })).exactOptional(),
  doubts: z.array(text).exactOptional().describe("Points to check before relying on the file"),
  provisions: z.array(provisionSchema),
  sources: z.array(sourceSchema),
}) satisfies z.ZodType<StateLaw>;
