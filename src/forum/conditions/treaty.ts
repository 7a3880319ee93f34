import { always, and, FALSE, or, type Timeline, TRUE, type Truth, UNKNOWN } from "../../time/index.ts";
import { firstDay, lastDay } from "../conduct.ts";
import { fact } from "../ground.ts";
import type { ConditionAnswer, ConditionQuestion, ConditionTest } from "../condition.ts";

import { boundAtConduct } from "../treaty.ts";

/**
 * Whether a treaty obliges or allows the forum to act. `custom: true` on the condition means that the provision also
 * refers to customary law. `law/README.md` §7.
 */
export const treatyCoversOffence: ConditionTest = (question) => {
  const { charge, law, condition } = question;
  if (charge.crime === "war-crimes") return graveBreaches(question);
  const treaty = law.data.international.treatyOfCrime[charge.crime];
  if (treaty === undefined) return { value: condition.custom ? TRUE : UNKNOWN, missing: { what: "law", question: "treaty-for-crime" } };
  return prosecuteOrExtradite(question, treaty);
};

/** Grave breaches bind all parties to the Geneva Conventions, in international conflicts only (rule ADJ-3). */
function graveBreaches({ charge, condition, facts }: ConditionQuestion): ConditionAnswer {
  const grounds = [fact(charge.id), { kind: "treaty" as const, treaty: "gc1949", state: facts.state }];
  if (charge.conflict === "international") return { value: TRUE, grounds };
  if (charge.conflict === null) return { value: condition.custom ? TRUE : UNKNOWN, grounds, missing: { what: "fact", question: "kind-of-conflict" } };
  return { value: condition.custom ? TRUE : FALSE, grounds };
}

/** Treaties whose duty starts when the suspect is in the forum: true then, unknown otherwise, false for no party. */
function prosecuteOrExtradite({ charge, law, condition, facts }: ConditionQuestion, id: string): ConditionAnswer {
  const grounds = [{ kind: "treaty" as const, treaty: id, state: facts.state }, ...facts.present.grounds];
  const treaty = law.treaties.get(id);
  if (!treaty) return { value: UNKNOWN, grounds, missing: { what: "law", question: "treaty-not-read" } };
  const bound = boundAtConduct(treaty, facts.state, firstDay(charge), lastDay(charge));
  if (bound === 0) return { value: condition.custom ? UNKNOWN : FALSE, grounds, missing: { what: "law", question: "customary-jurisdiction" } };
  const present: Timeline = or(facts.present.value, UNKNOWN);
  return {
    value: bound === 2 ? present : and(present, UNKNOWN),
    grounds,
    missing: bound === 1 ? { what: "date", question: "treaty-date" } : { what: "fact", question: "presence-for-treaty" },
    details: { treaty: id },
  };
}

/** Whether the conduct belongs to an international armed conflict. */
export const conflictIsInternational: ConditionTest = ({ charge }) => ({
  value: always(charge.conflict === "international" ? 2 : charge.conflict === null ? 1 : 0),
  grounds: [fact(charge.id)],
  missing: { what: "fact", question: "kind-of-conflict" },
});

/**
 * Whether the acts are punishable where they took place. The acts underlying the crimes of the law book are punished
 * everywhere; the same name of the crime is asked for only where a provision says so.
 */
export const doubleCriminality: ConditionTest = ({ charge, condition, law }) => {
  if (condition.standard !== "same-label") return { value: TRUE, details: { standard: "underlying-acts" } };
  const answer = charge.place === null ? undefined : law.data.international.territorialLaw[charge.place]?.[charge.crime];
  return {
    value: always(answer === "yes" ? 2 : answer === "no" ? 0 : 1),
    grounds: [fact(charge.id)],
    missing: charge.place === null ? { what: "fact", question: "place-of-conduct" } : { what: "law", question: "territorial-law" },
    details: { standard: "same-label", place: charge.place ?? "" },
  };
};

/** Whether the treaty bound the state of the conduct or a state of the suspect's nationality at the conduct. */
export const stateParty: ConditionTest = ({ charge, condition, facts, law }) => {
  const treaty = law.treaties.get(condition.treaty ?? "");
  const { nationalities } = facts.matter.accused;
  const states = [
    ...(charge.place === null || charge.place === "high-seas" ? [] : [charge.place]),
    ...(charge.craftState ? [charge.craftState] : []),
    ...nationalities.items.map(({ state }) => state),
  ];
  let truth: Truth = charge.place === null || (nationalities.items.length === 0 && !nationalities.complete) ? 1 : 0;
  for (const state of treaty ? states : []) {
    const bound = boundAtConduct(treaty as NonNullable<typeof treaty>, state, firstDay(charge), lastDay(charge));
    if (bound > truth) truth = bound;
  }
  return {
    value: always(treaty ? truth : 1),
    grounds: [fact(charge.id), ...states.map((state) => ({ kind: "treaty" as const, treaty: condition.treaty ?? "", state }))],
    missing: { what: "fact", question: charge.place === null ? "place-of-conduct" : "suspect-nationality" },
    details: { treaty: condition.treaty ?? "" },
  };
};
