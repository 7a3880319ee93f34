import { always, notBefore, or, since, type Timeline, TRUE, type Truth, UNKNOWN } from "../../time/index.ts";
import { lastDay } from "../conduct.ts";
import { fact } from "../ground.ts";
import type { ConditionQuestion, ConditionTest } from "../condition.ts";
import { absent } from "../facts.ts";

/**
 * A victim of the forum's nationality. Read on the day of the conduct, unless the provision asks `at: now`, when one
 * acquired later counts from its day.
 */
export const victimNational: ConditionTest = (question) => ({
  value: nationality(question),
  grounds: [fact(question.charge.id)],
  missing: { what: "fact", question: "victim-nationality" },
});

function nationality({ condition, charge, facts }: ConditionQuestion): Timeline {
  let value: Timeline = absent(charge.victimNationalities);
  for (const victim of charge.victimNationalities.items) {
    if (victim.state !== facts.state) continue;
    if (!victim.since) return TRUE;
    if (condition.at === "now") value = or(value, since(victim.since));
    else if (notBefore(lastDay(charge), victim.since) !== 0) value = or(value, UNKNOWN);
  }
  return value;
}

/** A victim who lived in the forum when the acts took place. */
export const victimResident: ConditionTest = ({ charge, facts }) => ({
  value: charge.victimResidences.items.includes(facts.state) ? TRUE : absent(charge.victimResidences),
  grounds: [fact(charge.id)],
  missing: { what: "fact", question: "victim-residence" },
});

/** A victim who is a foreigner in the forum. */
export const victimNonNational: ConditionTest = ({ charge, facts }) => ({
  value: charge.victimNationalities.items.some(({ state }) => state !== facts.state) ? TRUE : absent(charge.victimNationalities),
  grounds: [fact(charge.id)],
  missing: { what: "fact", question: "victim-nationality" },
});

/** A complainant of the forum's nationality when the complaint was filed. */
export const complainantNational: ConditionTest = ({ facts }) => {
  const { items, complete } = facts.matter.complainants;
  const unknown = !complete || items.some(({ nationality: of }) => of === null);
  const truth: Truth = items.some(({ nationality: of }) => of === facts.state) ? 2 : unknown ? 1 : 0;
  return { value: always(truth), grounds: items.map(({ id }) => fact(id)), missing: { what: "fact", question: "complainant-nationality" } };
};
