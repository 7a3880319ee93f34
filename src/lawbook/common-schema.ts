import { z } from "zod";
import type { Forum, InternationalLaw, TerritorialLaw, Treaty } from "../forum/law.ts";
import { CRIMES, POST_KINDS, REASONS, ROUTES } from "../forum/vocabulary.ts";
import { date, day, fields, oneOf, openDate, state, text } from "./fields.ts";
import { basisOfFact, confidence, crime } from "./provision-schema.ts";

/** The files of the law book that are common to all forums. */

const perCrime = <T extends z.core.SomeType>(value: T) => z.partialRecord(oneOf(CRIMES), value);

const territorialLaw = fields({
  ...(Object.fromEntries(CRIMES.map((name) => [name, oneOf(["yes", "no", "unknown"]).exactOptional()])) as {
    [name in (typeof CRIMES)[number]]: z.ZodExactOptional<z.ZodEnum<{ yes: "yes"; no: "no"; unknown: "unknown" }>>;
  }),
  basisOfFact: text.exactOptional(),
  note: text.exactOptional(),
}) satisfies z.ZodType<TerritorialLaw>;

const rule = fields({
  id: text,
  topic: text,
  effect: oneOf(["bar", "end-of-bar", "unknown", "caveat", "duty", "duty-on-presence", "duty-limit", "none", "information"]),
  code: oneOf(REASONS).exactOptional(),
  offices: z.array(oneOf(POST_KINDS)).exactOptional(),
  routes: z.array(oneOf(ROUTES)).exactOptional(),
  notRoutes: z.array(oneOf(ROUTES)).exactOptional(),
  stateMayExtendTo: z.array(oneOf(ROUTES)).exactOptional(),
  appliesTo: text.exactOptional(),
  crimes: z.array(crime).exactOptional(),
  treaty: text.exactOptional().describe("Id of a treaty in treaties.yaml"),
  test: text.exactOptional(),
  rule: text.describe("The rule in words"),
  limits: text.exactOptional(),
  inForce: fields({ from: openDate, to: openDate, note: text.exactOptional() }),
  contested: z.boolean(),
  authorities: z.array(text),
  basisOfFact,
  confidence,
  cites: z.array(fields({ title: text, where: text })),
  note: text.exactOptional(),
});

/** `international.yaml`: what is common to all states. */
export const internationalSchema = fields({
  asOf: day.describe("Last day for which the book claims to be right"),
  criminalFrom: perCrime(fields({ from: date, nonInternational: date.exactOptional(), rule: text, note: text.exactOptional() })),
  treatyOfCrime: perCrime(text),
  territorialLaw: z.record(state, territorialLaw),
  rules: z.array(rule),
}) satisfies z.ZodType<InternationalLaw>;

const party = fields({
  state,
  kind: oneOf(["ratification", "accession", "succession", "acceptance", "signature-only"]),
  signed: date.exactOptional(),
  ratified: date.exactOptional().describe("Deposit of the instrument; absent for a mere signature"),
  inForce: date.exactOptional().describe("Absent where the day is not recorded"),
  withdrawn: date.exactOptional().describe("Day on which the withdrawal took effect"),
  precision: z.literal("year").exactOptional(),
  reservation: text.exactOptional(),
  source: text.describe("Id under sources"),
  confirmed: text.exactOptional().describe("A second source that says the same"),
  note: text.exactOptional(),
});

export const treatySchema = fields({
  id: text,
  title: text,
  adopted: day,
  entryIntoForce: day,
  depositary: text,
  inForceRule: text.describe("How the day is reckoned on which the treaty binds a party"),
  complete: z.boolean().describe("Whether a state that is not in the list is known not to be a party"),
  partiesKnown: z.number().int().exactOptional().describe("Parties as counted by the depositary"),
  asOf: day,
  mismatches: z
    .array(fields({ state: state.exactOptional(), kind: text, detail: text }))
    .exactOptional()
    .describe("Where sources disagree, and which one was followed"),
  parties: z.array(party),
}) satisfies z.ZodType<Treaty>;

export const treatySourceSchema = fields({ id: text, title: text, asOf: text.exactOptional(), note: text.exactOptional() });

/** `treaties.yaml`: who is bound by what, from when to when. */
export const treatiesSchema = fields({ asOf: day, sources: z.array(treatySourceSchema), treaties: z.array(treatySchema) });

/** `forums.yaml`: everyone who is asked. */
export const forumsSchema = fields({
  forums: z.array(
    fields({
      state,
      name: text,
      numeric: text.exactOptional().describe("ISO 3166-1 numeric code, by which maps name the state"),
      un: oneOf(["member", "observer", "non-member"]).exactOptional(),
      memberSince: day.exactOptional(),
      predecessors: text.exactOptional(),
    }),
  ),
}) satisfies z.ZodType<{ forums: readonly Forum[] }>;

const notResearchedState = fields({ state, name: text, crimes: z.array(crime), known: text });

/** `not-researched.yaml`: states that were looked at and have no file. */
export const notResearchedSchema = fields({ asOf: day, note: text, states: z.array(notResearchedState) });

export type TreatySource = z.output<typeof treatySourceSchema>;
export type NotResearched = z.output<typeof notResearchedState>;
