import { z } from "zod";
import { type AllOf, type AnyOf, type Condition, type Provision, type Requirement, STAGES } from "../forum/law.ts";
import { CONDITION_REASONS, type ConditionName, CONFIDENCES, CRIMES, REASONS } from "../forum/vocabulary.ts";
import { date, day, fields, oneOf, openDate, state, text } from "./fields.ts";

export const crime = oneOf(CRIMES).describe("The crime by its name in international law, or the ordinary crime charged for the same acts");
export const basisOfFact = oneOf(["source", "knowledge"]).describe("source: read in a source listed under cites; knowledge: general knowledge, to be checked");
export const confidence = oneOf(CONFIDENCES).describe("How sure the whole record is; it never changes an answer");
const presence = oneOf(["allowed", "barred", "unknown"]);

/** When a requirement is asked, and whether it is contested. */
const qualified = {
  from: date.exactOptional().describe("First forum day on which this is asked; before it counts as met"),
  to: date.exactOptional().describe("Last forum day on which this is asked; after it counts as met"),
  disputed: z.boolean().exactOptional().describe("A false becomes unknown, and the answer is marked contested"),
  note: text.exactOptional(),
};

const condition = fields({
  is: oneOf(Object.keys(CONDITION_REASONS) as ConditionName[]).describe("The condition; its test and clock: law/README.md"),
  at: oneOf(["opening", "since-conduct", "conduct", "now"]).exactOptional().describe("The day on which it is tested, where it is not the usual one"),
  custom: z.boolean().exactOptional().describe("Custom counts as well as a treaty"),
  standard: oneOf(["underlying-acts", "same-label"]).exactOptional().describe("Double criminality of the acts, or of the crime by its name"),
  treaty: text.exactOptional().describe("Id of a treaty in treaties.yaml"),
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
  note: text.exactOptional(),
  before: oneOf(["none", "recorded", "unknown"]).exactOptional().describe("What held before `from`: nothing, another record, or a law that was not read"),
  fromUnknown: z.boolean().exactOptional().describe("The first day is not known: in force only from the file's asOf, unknown before"),
  estimated: z.boolean().exactOptional().describe("`from` is an estimate"),
}).describe("Forum days on which the rule holds");

const conduct = fields({
  rule: oneOf(["from-date", "in-force", "international-law", "ordinary-offence", "treaty", "any", "unknown"]).describe("The test of reach in time"),
  from: date.exactOptional(),
  to: date.exactOptional(),
  treaty: text.exactOptional().describe("Id of a treaty in treaties.yaml, for the rule `treaty`"),
  places: z.array(state).exactOptional().describe("Only conduct there"),
  disputed: z.boolean().exactOptional(),
  exception: text.exactOptional(),
  continuing: z.boolean().exactOptional().describe("The offence goes on while the victim is missing"),
  note: text.exactOptional(),
}).describe("Conduct that the rule reaches");

const limitation = fields({
  kind: oneOf(["none", "years", "by-penalty", "unknown"]),
  years: z.number().int().positive().exactOptional().describe("Years from the end of the conduct"),
  note: text.exactOptional(),
});

const subjectTo = fields({
  kind: oneOf(["authorisation", "prosecutor-discretion", "subsidiarity", "policy", "procedural"]),
  stage: oneOf(STAGES),
  who: text.exactOptional(),
  note: text.exactOptional(),
  onlyIf: text.exactOptional(),
  code: oneOf(REASONS).exactOptional().describe("The reason that a refusal on this ground would bear"),
}).describe("Discretion: shown with the answer, never part of it");

const listedState = fields({ state, from: day, to: day.nullable(), basisOfFact: text });

const situation = fields({
  state,
  by: oneOf(["security-council", "declaration"]),
  from: date.describe("First day on which the court could act on it"),
  conductFrom: date,
  conductTo: date.exactOptional(),
  note: text.exactOptional(),
});

/** One rule of a forum's law in one version. */
export const provisionSchema = fields({
  id: text.describe("Stable key, unique in the law book"),
  crime,
  kind: oneOf(["criminal", "civil", "gap", "rule-only"]).describe("gap: checked, no such offence or no reach; rule-only: kept for information, not evaluated"),
  basis: oneOf(["universal", "universal-conditional", "treaty-obligation", "passive-personality", "active-personality", "residence"])
    .exactOptional()
    .describe("A label, not logic"),
  law: text.describe("Instrument and section: the citation of the rule"),
  inForce,
  conduct: conduct.exactOptional(),
  requires: fields(stages).exactOptional().describe("Conditions by stage; a later stage asks those of the earlier ones too"),
  investigateWithoutPresence: presence.exactOptional().describe("May a file be opened while the suspect is elsewhere"),
  trialInAbsentia: presence.exactOptional(),
  limitation: limitation.exactOptional(),
  subjectTo: z.array(subjectTo).exactOptional(),
  victims: oneOf(["complaint", "civil-party", "private-prosecution", "none"]).exactOptional().describe("What victims can do themselves"),
  authority: text.exactOptional().describe("Id under authorities"),
  notes: text.exactOptional(),
  effect: z.literal("no-offence-or-no-reach").exactOptional().describe("Of a gap"),
  of: oneOf(["criminal", "civil"]).exactOptional().describe("Of a gap: civil where it is the civil law that offers nothing"),
  except: z.array(text).exactOptional().describe("Of a gap: ids of provisions of the same crime that it leaves standing"),
  data: fields({ listedForeignStates: z.array(listedState).exactOptional(), situations: z.array(situation).exactOptional() }).exactOptional(),
  cites: z.array(text).describe("Ids under sources"),
  basisOfFact,
  confidence,
  fromKnowledge: z.array(text).exactOptional().describe("Fields that rest on general knowledge though the record has a source"),
}) satisfies z.ZodType<Provision>;
