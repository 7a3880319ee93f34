import { z } from "zod";
import { fields, words } from "../files/index.ts";
import { type AllOf, type AnyOf, type Condition, type Provision, type Requirement, STAGES } from "../forum/law.ts";
import { CONDITION_REASONS, type ConditionName, CONFIDENCES, CRIMES, REASONS } from "../forum/vocabulary.ts";
import { date, day, openDate, state } from "./fields.ts";

export const crime = z.enum(CRIMES).describe("The crime by its name in international law, or the ordinary crime charged for the same acts");
export const basisOfFact = z.enum(["source", "knowledge"]).describe("source: read in a source listed under cites; knowledge: general knowledge, to be checked");
export const confidence = z.enum(CONFIDENCES).describe("How sure the whole record is; it never changes an answer");
const presence = z.enum(["allowed", "barred", "unknown"]);

/** When a requirement is asked, and whether it is contested. */
const qualified = {
  from: date.exactOptional().describe("First forum day on which this is asked; before it counts as met"),
  to: date.exactOptional().describe("Last forum day on which this is asked; after it counts as met"),
  disputed: z.boolean().exactOptional().describe("A false becomes unknown, and the answer is marked contested"),
  note: words.exactOptional(),
};

const condition = fields({
  is: z.enum(Object.keys(CONDITION_REASONS) as ConditionName[]).describe("The condition; its test and clock: law/README.md"),
  at: z.enum(["opening", "since-conduct", "conduct", "now"]).exactOptional().describe("The day on which it is tested, where it is not the usual one"),
  custom: z.boolean().exactOptional().describe("Custom counts as well as a treaty"),
  standard: z.enum(["underlying-acts", "same-label"]).exactOptional().describe("Double criminality of the acts, or of the crime by its name"),
  treaty: words.exactOptional().describe("Id of a treaty in treaties.yaml"),
  date: date.exactOptional(),
  ...qualified,
}) satisfies z.ZodType<Condition>;

const anyOf = fields({
  get anyOf(): z.ZodArray<z.ZodType<Requirement>> {
    return z.array(requirement);
  },
  ...qualified,
}) satisfies z.ZodType<AnyOf>;

const allOf = fields({
  get allOf(): z.ZodArray<z.ZodType<Requirement>> {
    return z.array(requirement);
  },
  ...qualified,
}) satisfies z.ZodType<AllOf>;

const requirement: z.ZodType<Requirement> = z
  .union([condition, anyOf, allOf])
  .meta({ id: "requirement", description: "One condition, or alternatives (anyOf), or several together (allOf)" });

const requirements = z.array(requirement).exactOptional();
const stages = { investigate: requirements, warrant: requirements, indict: requirements, try: requirements };

const inForce = fields({
  from: openDate,
  to: openDate,
  note: words.exactOptional(),
  before: z.enum(["none", "recorded", "unknown"]).exactOptional().describe("What held before `from`: nothing, another record, or a law that was not read"),
  fromUnknown: z.boolean().exactOptional().describe("The first day is not known: in force only from the file's asOf, unknown before"),
  estimated: z.boolean().exactOptional().describe("`from` is an estimate"),
}).describe("Forum days on which the rule holds");

const conduct = fields({
  rule: z.enum(["from-date", "in-force", "international-law", "ordinary-offence", "treaty", "any", "unknown"]).describe("The test of reach in time"),
  from: date.exactOptional(),
  to: date.exactOptional(),
  treaty: words.exactOptional().describe("Id of a treaty in treaties.yaml, for the rule `treaty`"),
  places: z.array(state).exactOptional().describe("Only conduct there"),
  disputed: z.boolean().exactOptional(),
  exception: words.exactOptional(),
  continuing: z.boolean().exactOptional().describe("The offence goes on while the victim is missing"),
  note: words.exactOptional(),
}).describe("Conduct that the rule reaches");

const limitation = fields({
  kind: z.enum(["none", "years", "by-penalty", "unknown"]),
  years: z.number().int().positive().exactOptional().describe("Years from the end of the conduct"),
  note: words.exactOptional(),
});

const subjectTo = fields({
  kind: z.enum(["authorisation", "prosecutor-discretion", "subsidiarity", "policy", "procedural"]),
  stage: z.enum(STAGES),
  who: words.exactOptional(),
  note: words.exactOptional(),
  onlyIf: words.exactOptional(),
  code: z.enum(REASONS).exactOptional().describe("The reason that a refusal on this ground would bear"),
}).describe("Discretion: shown with the answer, never part of it");

const listedState = fields({ state, from: day, to: day.nullable(), basisOfFact: words });

const situation = fields({
  state,
  by: z.enum(["security-council", "declaration"]),
  from: date.describe("First day on which the court could act on it"),
  conductFrom: date,
  conductTo: date.exactOptional(),
  note: words.exactOptional(),
});

/** One rule of a forum's law in one version. */
export const provisionSchema = fields({
  id: words.describe("Stable key, unique in the law book"),
  crime,
  kind: z.enum(["criminal", "civil", "gap", "rule-only"]).describe("gap: checked, no such offence or no reach; rule-only: kept for information, not evaluated"),
  basis: z
    .enum(["universal", "universal-conditional", "treaty-obligation", "passive-personality", "active-personality", "residence"])
    .exactOptional()
    .describe("A label, not logic"),
  law: words.describe("Instrument and section: the citation of the rule"),
  inForce,
  conduct: conduct.exactOptional(),
  requires: fields(stages).exactOptional().describe("Conditions by stage; a later stage asks those of the earlier ones too"),
  investigateWithoutPresence: presence.exactOptional().describe("May a file be opened while the suspect is elsewhere"),
  trialInAbsentia: presence.exactOptional(),
  limitation: limitation.exactOptional(),
  subjectTo: z.array(subjectTo).exactOptional(),
  victims: z.enum(["complaint", "civil-party", "private-prosecution", "none"]).exactOptional().describe("What victims can do themselves"),
  authority: words.exactOptional().describe("Id under authorities"),
  notes: words.exactOptional(),
  effect: z.literal("no-offence-or-no-reach").exactOptional().describe("Of a gap"),
  of: z.enum(["criminal", "civil"]).exactOptional().describe("Of a gap: civil where it is the civil law that offers nothing"),
  except: z.array(words).exactOptional().describe("Of a gap: ids of provisions of the same crime that it leaves standing"),
  data: fields({ listedForeignStates: z.array(listedState).exactOptional(), situations: z.array(situation).exactOptional() }).exactOptional(),
  cites: z.array(words).describe("Ids under sources"),
  basisOfFact,
  confidence,
  fromKnowledge: z.array(words).exactOptional().describe("Fields that rest on general knowledge though the record has a source"),
}) satisfies z.ZodType<Provision>;
