import type { Condition } from "../../src/forum/index.ts";
import type { Law, PreparedProvision, PreparedRequirement } from "../../src/forum/prepare.ts";
import { and, factNotBefore, type Kleene, known, NO, not, onDays, or, twofold, UNSURE, YES } from "./kleene.ts";
import { onTerritory } from "./place.ts";
import { bound, type LastDayNotBefore } from "./treaty.ts";

/** Under `arrival` the suspect is taken to be in the forum. */
export type Hypothesis = "none" | "arrival";

export interface Asked {
  readonly provision: PreparedProvision;
  readonly law: Law;
  readonly hypothesis: Hypothesis;
}

/** A requirement of a provision. Outside its days it counts as met; a disputed one is never certainly unmet. */
export function requirement(required: PreparedRequirement, asked: Asked): Kleene {
  const { source } = required;
  const kids = () => required.kids.map((kid) => requirement(kid, asked));
  const found = "is" in source ? condition(source, required, asked) : "anyOf" in source ? or(...kids()) : and(...kids());
  const softened = source.disputed ? or(found, UNSURE) : found;
  if (!required.asked) return softened;
  const days = onDays(required.asked);
  return or(not(days), and(days, softened));
}

function condition(source: Condition, required: PreparedRequirement, asked: Asked): Kleene {
  const encode = CONDITIONS[source.is];
  if (!encode) throw new Error(`The condition ${source.is}, which ${asked.provision.provision.id} asks for, is not encoded for the rule engines.`);
  return encode(source, asked, required);
}

type Encode = (source: Condition, asked: Asked, required: PreparedRequirement) => Kleene;

/** What is on record of the charge under a condition's name, else what the condition is without a record. */
const stated =
  (otherwise: Kleene): Encode =>
  ({ is }) =>
    or(known("linksStated", "has", is), and(known("linksDenied", "has-not", is), otherwise));

/** Whether a list of the facts names the forum; an incomplete list that does not leaves it open. */
const listed =
  (list: string): Encode =>
  (_, { provision }) =>
    or(known(list, "has", provision.state), and(known(`${list}Complete`, "is", false), UNSURE));

/** Conditions of `law/README.md` §7. A state whose law asks for one that is not here cannot be compared. */
const CONDITIONS: { readonly [name in Condition["is"]]?: Encode } = {
  "suspect-present": present,
  "suspect-national": () => twofold("national", "is", true),
  "suspect-resident": () => twofold("resident", "is", true),
  "victim-national": listed("victims"),
  "victim-resident": listed("victimResidences"),
  "complainant-national": listed("complainants"),
  "proceedings-opened-before": (_, __, { date }) =>
    or(date ? not(factNotBefore("firstOpening", date)) : NO, and(known("proceedingsComplete", "is", false), UNSURE)),
  "treaty-covers-offence": treatyCovers,
  "double-criminality": doubleCriminality,
  "territorial-or-national-state-party": stateParty,
  "no-extradition-request": () => or(not(twofold("extraditionPending", "is", true)), UNSURE),
  "no-prior-foreign-judgment": () => not(twofold("foreignJudgment", "is", true)),
  "conduct-on-forum-territory-or-craft": (_, { provision }) => onTerritory(provision.state),
  "suspect-of-enemy-state": stated(NO),
  "victim-of-allied-state": stated(NO),
  "forum-interest-violated": stated(NO),
  "other-link": stated(NO),
  "extraditable-offence": stated(YES),
  "penalty-threshold": stated(YES),
  "extradition-refused": stated(or(twofold("extraditionRefused", "is", true), UNSURE)),
  "authorisation-given": stated(or(twofold("authorised", "is", true), UNSURE)),
  "reach-abroad-unconfirmed": stated(UNSURE),
};

function present({ at }: Condition, { hypothesis }: Asked): Kleene {
  if (hypothesis === "arrival") return YES;
  const name = at === "opening" ? "presentAtOpening" : at === "since-conduct" ? "presentSinceConduct" : "present";
  return twofold(name, "is", true);
}

/** The last day of the conduct against a date of the law. */
const lastDay: LastDayNotBefore = (from) => factNotBefore("last", from);

function treatyCovers({ custom }: Condition, { provision, law, hypothesis }: Asked): Kleene {
  const { crime } = provision.provision;
  if (crime === "war-crimes") return graveBreaches(custom === true);
  const treaty = law.data.international.treatyOfCrime[crime];
  if (treaty === undefined) return custom ? YES : UNSURE;
  const binding = bound(law, treaty, provision.state, lastDay);
  const duty = and(binding, hypothesis === "arrival" ? YES : or(twofold("present", "is", true), UNSURE));
  return custom && law.treaties.has(treaty) ? or(duty, UNSURE) : duty;
}

function graveBreaches(custom: boolean): Kleene {
  const recorded = or(known("conflict", "is", "international"), and(known("conflict", "is", ""), UNSURE));
  return custom ? YES : recorded;
}

function doubleCriminality({ standard }: Condition, { provision, law }: Asked): Kleene {
  if (standard !== "same-label") return YES;
  const places = (wanted: string) =>
    Object.entries(law.data.international.territorialLaw).flatMap(([place, entry]) => (entry[provision.provision.crime] === wanted ? [place] : []));
  return or(known("place", "in", places("yes")), and(known("place", "not-in", places("no")), UNSURE));
}

function stateParty({ treaty: id }: Condition, { law }: Asked): Kleene {
  const treaty = law.treaties.get(id ?? "");
  if (!treaty) return UNSURE;
  const parties = [...Map.groupBy(treaty.parties.keys(), (state) => JSON.stringify(bound(law, treaty.treaty.id, state, lastDay))).values()].map((states) =>
    and(bound(law, treaty.treaty.id, states[0] as string, lastDay), or(...states.map((state) => known("statesConcerned", "has", state)))),
  );
  const open = or(known("place", "is", ""), known("nationalitiesRecorded", "is", false), treaty.treaty.complete ? NO : YES);
  return or(...parties, and(open, UNSURE));
}
