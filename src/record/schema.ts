import { z } from "zod";
import { fault, fields, words } from "../files/index.ts";
import { CAPACITIES, CONDITION_REASONS, type ConditionName, CONFLICTS, CRIMES, POST_KINDS, PROCEEDING_KINDS } from "../forum/vocabulary.ts";
import { attributable, attributed, listOf, told, wholeOnDays } from "./attribution.ts";
import { bound, date, forum, grade, id, period, spellings, state, text } from "./fields.ts";
import { HIGH_SEAS } from "./states.ts";
import { COUNTED, MODES, PROTECTIONS, RESPONSE_KINDS } from "./vocabulary.ts";

/** The case file as people write it. What a field means: `docs/guide/case-file.md`. */

const protection = z.enum(PROTECTIONS).default("public");

const source = fields({
  title: text,
  publisher: text.optional(),
  date: date.optional(),
  at: words.optional().meta({ description: "Number, section or place that finds it: MDE 13/9421/2018" }),
  language: words.optional(),
  url: z.url().optional(),
  archived: words.optional().meta({ description: "Where a copy of what the address showed is kept: an address, or the id of an exhibit" }),
  grade: grade.optional().meta({ description: "For what cites it without a grade of its own" }),
  protection,
  note: text.optional(),
});

const lasting = { from: told(bound).optional(), to: told(bound).optional() };

const fullNationality = fields({ id: id.optional(), state, ...lasting, ...attributable });
const nationality = z.union([
  state.transform((code): z.output<typeof fullNationality> => ({ state: code, status: "alleged", contrary: false })),
  fullNationality,
]);

const post = fields({
  id: id.optional(),
  title: text,
  state,
  kind: z.enum(POST_KINDS).meta({ description: "Decides what immunity the post gives" }),
  ...lasting,
  receivedAsHeadOfState: z.boolean().optional().meta({ description: "Not the formal head of state, but received as one abroad" }),
  organOfState: z.boolean().optional().meta({ description: "false for a party, a militia, a candidate: no immunity" }),
  accreditedTo: state.optional().meta({ description: "Of a diplomat: the receiving state" }),
  because: text.optional().meta({ description: "Why this kind was chosen" }),
  ...attributable,
});

const stay = fields({
  id: id.optional(),
  state,
  ...lasting,
  capacity: told(z.enum(CAPACITIES)).optional().meta({ description: "Leave out if nobody has recorded it" }),
  certified: z.boolean().optional().meta({ description: "Whether the foreign ministry accepted the mission or certified the status" }),
  invitedByForum: z.boolean().optional(),
  broughtInCustody: z.boolean().optional(),
  ...attributable,
});

const residence = fields({ id: id.optional(), state, ...lasting, ...attributable });

const person = fields({
  name: text,
  variants: spellings.optional(),
  born: told(date).optional(),
  birthplace: text.optional(),
  died: told(date).optional(),
  nationalities: listOf(nationality).optional(),
  posts: listOf(post).optional(),
  stays: listOf(stay, wholeOnDays).optional(),
  residences: listOf(residence).optional(),
  protection,
  ...attributed,
});

const fullVictimNationality = fields({ state, since: date.optional().meta({ description: "When acquired, if after the conduct" }), ...attributable });
const victimNationality = z.union([
  state.transform((code): z.output<typeof fullVictimNationality> => ({ state: code, status: "alleged", contrary: false })),
  fullVictimNationality,
]);

const quantity = z.int().nonnegative().optional();
const count = fields({
  of: z.enum(COUNTED),
  exactly: quantity,
  atLeast: quantity,
  atMost: quantity,
  about: quantity,
  words: text.optional(),
  ...attributed,
})
  .refine((said) => [said.exactly, said.atLeast, said.atMost, said.about, said.words].some((number) => number !== undefined), {
    error: fault("The count says no number.", "Write exactly:, atLeast:, atMost:, about: or, for a number in words, words:."),
  })
  .refine(({ atLeast = 0, atMost = Infinity }) => atLeast <= atMost, {
    error: fault('"atMost" is less than "atLeast".', "Correct one of the two numbers."),
  });

const NOTHING_OF_VICTIMS = fault("Nothing is said of victims here.", "Say something or leave the field out.");

const incident = fields({
  title: text,
  about: text.optional(),
  when: told(period),
  where: told(z.union([state, z.literal(HIGH_SEAS)])).optional(),
  site: text.optional(),
  craft: told(state).optional().meta({ description: "State whose flag or registration the ship or aircraft bore" }),
  conflict: told(z.enum(CONFLICTS)).optional(),
  victims: fields({
    nationalities: listOf(victimNationality).optional(),
    residences: listOf(state).optional(),
    counts: z.array(count).min(1, { error: NOTHING_OF_VICTIMS }).optional(),
  })
    .refine((victims) => Object.keys(victims).length > 0, { error: NOTHING_OF_VICTIMS })
    .optional(),
  ...attributed,
});

const link = fields({
  state: forum,
  is: z.enum(Object.keys(CONDITION_REASONS) as [ConditionName, ...ConditionName[]]),
  holds: z.boolean(),
  ...attributable,
});

const allegation = fields({
  accused: id,
  incident: id,
  crime: z.enum(CRIMES),
  mode: z.enum(MODES).default("not-specified"),
  role: text.optional().meta({ description: "What the accused is said to have done" }),
  continuing: z.boolean().default(false).meta({ description: "An enforced disappearance whose victims are still missing" }),
  links: z.array(link).default([]),
  ...attributed,
});

const fact = fields({ about: id, says: text, when: period.optional(), protection, ...attributed });

const statement = fields({ id: id.optional(), by: id, when: period.optional(), occasion: text.optional(), says: text, ...attributed });

const complainant = fields({ id: id.optional(), who: text.optional(), nationality: state.optional(), resident: state.optional(), ...attributable });

const proceeding = fields({
  id: id.optional(),
  state: forum,
  what: z.enum(PROCEEDING_KINDS),
  title: text,
  when: date.optional(),
  against: z
    .union([z.literal("others").transform(() => [] as string[]), id.transform((one) => [one]), z.array(id)])
    .meta({ description: "Persons of this file, or `others`" }),
  sameActs: z.boolean().default(true).meta({ description: "false where it is about other acts than those alleged here" }),
  openedWhilePresent: z.boolean().optional().meta({ description: "Whether the accused was in that state when it began" }),
  served: z.boolean().optional().meta({ description: "false where a sentence was not served" }),
  ...attributable,
});

const response = fields({
  id: id.optional(),
  state: forum.optional(),
  organisation: text.optional(),
  what: z.enum(RESPONSE_KINDS),
  to: id.meta({ description: "The person it concerns" }),
  title: text.optional().meta({ description: "What it was an answer to: an inauguration, a visit" }),
  by: text.optional().meta({ description: "Who acted for the state" }),
  when: date.optional(),
  ...attributable,
}).refine(({ state: of, organisation }) => (of === undefined) !== (organisation === undefined), {
  error: fault("A response is of one state or of one organisation.", "Write either state: or organisation:."),
});

export const caseSchema = fields({
  case: id.meta({ description: "Id of the case" }),
  title: text,
  about: text.optional(),
  sources: z.record(id, source),
  people: z.record(id, person),
  incidents: z.record(id, incident),
  allegations: z.record(id, allegation),
  facts: z.record(id, fact).default({}),
  statements: z.array(statement).default([]),
  complainants: listOf(complainant).default({ complete: false, list: [], status: "alleged", contrary: false }),
  proceedings: listOf(proceeding).default({ complete: false, list: [], status: "alleged", contrary: false }),
  responses: listOf(response).default({ complete: false, list: [], status: "alleged", contrary: false }),
}).meta({ title: "Dedere case file" });

export type CaseTables = z.output<typeof caseSchema>;
export type Source = z.output<typeof source>;
export type Person = z.output<typeof person>;
export type Post = z.output<typeof post>;
export type Stay = z.output<typeof stay>;
export type Incident = z.output<typeof incident>;
export type Allegation = z.output<typeof allegation>;
export type Fact = z.output<typeof fact>;
export type Proceeding = z.output<typeof proceeding>;
export type Response = z.output<typeof response>;
