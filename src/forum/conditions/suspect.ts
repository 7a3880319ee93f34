import { always, and, FALSE, not, or, type Timeline, UNKNOWN } from "../../time/index.ts";
import { firstDay, lastDay } from "../conduct.ts";
import { fact } from "../ground.ts";
import type { ConditionAnswer, ConditionQuestion, ConditionTest } from "../condition.ts";
import { presentSince, sinceEvent, visitedBefore } from "../facts.ts";
import { officialCapacity } from "../gathered.ts";
import { link } from "./named-link.ts";

/** Presence on the day, when proceedings were opened, or at any time since the conduct, as the provision asks. */
export const suspectPresent: ConditionTest = (question) => {
  const { condition, facts, charge } = question;
  const { present } = facts;
  if (condition.at === "since-conduct")
    return { value: or(present.value, presentSince(facts, firstDay(charge))), grounds: present.grounds, missing: { what: "fact", question: "presence" } };
  if (condition.at === "opening") return atOpening(question);
  return {
    value: present.value,
    grounds: present.grounds,
    missing: { what: "fact", question: "presence" },
    details: { hypothesis: present.details?.["hypothesis"] ?? "" },
  };
};

/**
 * Proceedings opened while the suspect was there stay open after they left. On a day of presence proceedings can be
 * opened; after an earlier visit it is unknown whether some were, unless the record of proceedings is complete.
 */
function atOpening({ facts, charge }: ConditionQuestion): ConditionAnswer {
  const { present, matter, state } = facts;
  const openings = matter.proceedings.items.filter(
    ({ state: by, what, sameActs }) => by === state && sameActs && (what === "investigation" || what === "indictment"),
  );
  let value: Timeline = present.value;
  for (const { on, openedWhilePresent } of openings)
    if (openedWhilePresent !== false) value = or(value, and(sinceEvent(on), openedWhilePresent ? not(FALSE) : UNKNOWN));
  if (!matter.proceedings.complete) value = or(value, and(visitedBefore(facts, lastDay(charge)), UNKNOWN));
  return {
    value,
    grounds: [...openings.map(({ id }) => fact(id)), ...present.grounds],
    missing: { what: "fact", question: openings.length > 0 || facts.stays.length > 0 ? "opened-during-visit" : "presence" },
    details: { at: "opening", hypothesis: present.details?.["hypothesis"] ?? "" },
  };
}

export const suspectNational: ConditionTest = ({ facts: { national } }) => ({
  value: national.value,
  grounds: national.grounds,
  missing: { what: "fact", question: "suspect-nationality" },
});

export const suspectResident: ConditionTest = ({ facts: { resident } }) => ({
  value: resident.value,
  grounds: resident.grounds,
  missing: { what: "fact", question: "residence" },
});

/** Whether the acts were done under the colour of a state's law: while the accused held one of its offices. */
export const colourOfForeignLaw: ConditionTest = ({ charge, facts }) => ({
  value: always(officialCapacity(charge, facts.gathered, facts.state)),
  grounds: facts.matter.accused.posts.items.map(({ id }) => fact(id)),
  missing: { what: "fact", question: "acts-in-office" },
});

/** The accused of a matter is a person. */
export const naturalPerson: ConditionTest = () => ({ value: not(FALSE) });

/** Service in the forum: as the record states; else possible while the defendant is there. */
export const servedInJurisdiction: ConditionTest = (question) => {
  const stated = link(question);
  const { present } = question.facts;
  return stated ?? { value: present.value, grounds: present.grounds, missing: { what: "fact", question: "service-of-process" } };
};
