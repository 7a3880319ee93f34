import { z } from "zod";
import { fields, words } from "../files/index.ts";
import { CAPACITIES, CONFLICTS, CRIMES, POST_KINDS, PROCEEDING_KINDS } from "../forum/vocabulary.ts";
import { date, state } from "./fields.ts";
import { basisOfFact, confidence } from "./provision-schema.ts";

/**
 * Decided cases: what a forum did, when and why. The facts are what the engine is asked about; `outcome`, `reason`,
 * `result`, `cites` and the words around them are what its answer is compared with, and never reach it.
 * `null`, or a key left out, is "not known"; an empty list is "known to be none".
 */

const PRECEDENT_ROUTES = ["complaint", "investigation", "warrant", "arrest", "extradition", "trial", "trial-in-absentia", "civil"] as const;

/** Reasons of law: the answer must be "no", for this reason. */
export const LEGAL_REASONS = [
  "personal-immunity",
  "functional-immunity",
  "special-mission",
  "diplomatic-immunity",
  "no-presence",
  "no-residence",
  "no-nexus",
  "non-retroactivity",
  "double-criminality",
  "limitation",
  "amnesty",
  "ne-bis-in-idem",
  "death",
] as const;
export type LegalReason = (typeof LEGAL_REASONS)[number];

/** Reasons of choice: the route was open, subject to this. */
export const CHOICES = ["prosecutor-discretion", "authorisation-refused", "subsidiarity"] as const;
export type Choice = (typeof CHOICES)[number];

/** Reasons that no law file can foretell. */
const OUT_OF_SCOPE = ["evidence", "other"] as const;

const maybe = <T extends z.core.SomeType>(schema: T) => z.nullable(schema).exactOptional();
const flag = maybe(z.boolean());

const post = fields({
  title: words,
  state,
  kind: z.enum(POST_KINDS),
  from: maybe(date).describe("With `to` both null: held at some time"),
  to: maybe(date).describe("null: not ended, or end not known"),
  receivedAsHeadOfState: flag.describe("A president who is not the formal head of state and is received as one abroad"),
  organOfState: flag.describe("false: a post of a militia, a party or another body that is no organ of a state"),
  accreditedTo: maybe(state).describe("Receiving state of a diplomat"),
});

const stay = fields({
  from: maybe(date),
  to: maybe(date),
  capacity: maybe(z.enum(CAPACITIES)),
  certified: flag.describe("The foreign ministry accepted the mission or certified the status"),
  invitedByForum: flag,
  broughtInCustody: flag.describe("Came by surrender or extradition"),
});

const accused = fields({
  name: words,
  nationality: maybe(state),
  otherNationalities: maybe(z.array(state)),
  nationalitySince: maybe(date).describe("When the nationality of the forum was acquired"),
  diedOn: maybe(date),
  posts: maybe(z.array(post)),
  presentInForum: maybe(z.array(stay)),
  expectedInForum: maybe(z.array(stay)).describe("Stays announced and not begun on the date judged"),
  residentInForum: maybe(z.array(fields({ from: maybe(date), to: maybe(date) }))),
});

const conduct = fields({
  crime: z.enum(CRIMES),
  from: maybe(date),
  to: maybe(date),
  place: maybe(z.union([state, z.literal("high-seas")])),
  craftState: maybe(state).describe("Flag of the ship or registration of the aircraft"),
  victimNationalities: maybe(z.array(state)),
  victimResidences: maybe(z.array(state)).describe("Where victims lived when the acts took place"),
  armedConflict: maybe(z.enum(CONFLICTS)),
  continuing: flag.describe("An enforced disappearance whose victims are still missing on the date judged"),
});

const proceeding = fields({
  state,
  what: z.enum(PROCEEDING_KINDS),
  date: maybe(date),
  openedWhilePresent: flag.describe("Whether the accused was in that state when it began"),
  served: flag.describe("false: the sentence was not served"),
  note: maybe(words).describe("A note that names other people or other acts: no bar by itself"),
});

/** `precedents/<id>.yaml`: one ruling or official act on one route in one forum. */
export const precedentSchema = fields({
  id: words,
  title: words,
  forum: state.describe("The state asked to act"),
  date: date.describe("Of the decision"),
  actDate: maybe(date).describe("Of the act under review where it differs; law, office and presence are taken on this day"),
  route: z.enum(PRECEDENT_ROUTES),
  routeNote: maybe(words),
  accused,
  conduct: z.array(conduct),
  complainants: maybe(z.array(fields({ nationality: maybe(state), resident: maybe(state) }))),
  proceedings: maybe(z.array(proceeding)),
  outcome: z.enum(["proceeded", "blocked"]),
  reason: z.enum(["none", ...LEGAL_REASONS, ...CHOICES, ...OUT_OF_SCOPE]),
  result: words,
  cites: z.array(fields({ title: words, where: words })),
  basisOfFact,
  confidence,
});

export type Precedent = z.output<typeof precedentSchema>;

/**
 * A file with many cases, as `law check --cases` takes it. The facts of a case are read as strictly as in
 * `precedents/`; words about it, and fields that the score does not read, may be missing or more.
 */
export const precedentsFileSchema = z.looseObject({
  cases: z.array(
    z.looseObject({
      ...precedentSchema.shape,
      reason: z.string(),
      ...precedentSchema.pick({ title: true, result: true, cites: true, basisOfFact: true, confidence: true }).partial().shape,
    }),
  ),
});

/** What the score needs of a case. */
export type ScoredCase = z.output<typeof precedentsFileSchema>["cases"][number];
