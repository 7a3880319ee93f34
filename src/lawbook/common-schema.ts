import { z } from "zod";
import { fault, fields, recordOf, words } from "../files/index.ts";
import type { Forum, InternationalLaw, TerritorialLaw, Treaty } from "../forum/law.ts";
import { type Crime, CRIMES, POST_KINDS, REASONS, ROUTES } from "../forum/vocabulary.ts";
import { date, day, openDate, state } from "./fields.ts";
import { basisOfFact, confidence, crime } from "./provision-schema.ts";

/** The files of the law book that are common to all forums. */

const territorialLaw = fields({
  ...(Object.fromEntries(CRIMES.map((name) => [name, z.enum(["yes", "no", "unknown"]).exactOptional()])) as {
    [name in Crime]: z.ZodExactOptional<z.ZodEnum<{ yes: "yes"; no: "no"; unknown: "unknown" }>>;
  }),
  basisOfFact: words.exactOptional(),
  note: words.exactOptional(),
}) satisfies z.ZodType<TerritorialLaw>;

const rule = fields({
  id: words,
  topic: words,
  effect: z.enum(["bar", "end-of-bar", "unknown", "caveat", "duty", "duty-on-presence", "duty-limit", "none", "information"]),
  code: z.enum(REASONS).exactOptional(),
  offices: z.array(z.enum(POST_KINDS)).exactOptional(),
  routes: z.array(z.enum(ROUTES)).exactOptional(),
  notRoutes: z.array(z.enum(ROUTES)).exactOptional(),
  stateMayExtendTo: z.array(z.enum(ROUTES)).exactOptional(),
  appliesTo: words.exactOptional(),
  crimes: z.array(crime).exactOptional(),
  treaty: words.exactOptional().describe("Id of a treaty in treaties.yaml"),
  test: words.exactOptional(),
  rule: words.describe("The rule in words"),
  limits: words.exactOptional(),
  inForce: fields({ from: openDate, to: openDate, note: words.exactOptional() }),
  contested: z.boolean(),
  authorities: z.array(words),
  basisOfFact,
  confidence,
  cites: z.array(fields({ title: words, where: words })),
  note: words.exactOptional(),
});

/** `international.yaml`: what is common to all states. */
export const internationalSchema = fields({
  asOf: day.describe("Last day for which the book claims to be right"),
  criminalFrom: recordOf(CRIMES, fields({ from: date, nonInternational: date.exactOptional(), rule: words, note: words.exactOptional() })),
  treatyOfCrime: recordOf(CRIMES, words),
  territorialLaw: z.record(state, territorialLaw),
  rules: z.array(rule),
}) satisfies z.ZodType<InternationalLaw>;

const party = fields({
  state,
  kind: z.enum(["ratification", "accession", "succession", "acceptance", "signature-only"]),
  signed: date.exactOptional(),
  ratified: date.exactOptional().describe("Deposit of the instrument; absent for a mere signature"),
  inForce: date.exactOptional().describe("Absent where the day is not recorded"),
  withdrawn: date.exactOptional().describe("Day on which the withdrawal took effect"),
  precision: z.literal("year").exactOptional(),
  reservation: words.exactOptional(),
  source: words.describe("Id under sources"),
  confirmed: words.exactOptional().describe("A second source that says the same"),
  note: words.exactOptional(),
});

export const treatySchema = fields({
  id: words,
  title: words,
  adopted: day,
  entryIntoForce: day,
  depositary: words,
  inForceRule: words.describe("How the day is reckoned on which the treaty binds a party"),
  complete: z.boolean().describe("Whether a state that is not in the list is known not to be a party"),
  partiesKnown: z.number().int().exactOptional().describe("Parties as counted by the depositary"),
  asOf: day,
  mismatches: z
    .array(fields({ state: state.exactOptional(), kind: words, detail: words }))
    .exactOptional()
    .describe("Where sources disagree, and which one was followed"),
  parties: z.array(party),
}) satisfies z.ZodType<Treaty>;

const treatySourceSchema = fields({ id: words, title: words, asOf: words.exactOptional(), note: words.exactOptional() });

/** `treaties.yaml`: who is bound by what, from when to when. */
export const treatiesSchema = fields({ asOf: day, sources: z.array(treatySourceSchema), treaties: z.array(treatySchema) });

/** `forums.yaml`: everyone who is asked. */
export const forumsSchema = fields({
  forums: z.array(
    fields({
      state,
      name: words,
      numeric: z
        .string()
        .regex(/^\d{3}$/, fault("A numeric code has three digits.", "Write those of ISO 3166-1, in quotes."))
        .exactOptional()
        .describe("ISO 3166-1 numeric code, by which maps name the state"),
      un: z.enum(["member", "observer", "non-member"]).exactOptional(),
      memberSince: day.exactOptional(),
      predecessors: words.exactOptional(),
    }),
  ),
}) satisfies z.ZodType<{ forums: readonly Forum[] }>;

const notResearchedState = fields({ state, name: words, crimes: z.array(crime), known: words });

/** `not-researched.yaml`: states that were looked at and have no file. */
export const notResearchedSchema = fields({ asOf: day, note: words, states: z.array(notResearchedState) });

export type TreatySource = z.output<typeof treatySourceSchema>;
export type NotResearched = z.output<typeof notResearchedState>;
