import { always, and, FALSE, not, notBefore, or, type Timeline, TRUE, UNKNOWN } from "../../time/index.ts";
import { fact } from "../ground.ts";
import type { ConditionTest } from "../condition.ts";
import { absent, sinceEvent } from "../facts.ts";
import { link } from "./named-link.ts";
import type { Proceeding } from "../matter.ts";

/** Whether proceedings were opened in the forum before the provision's date. */
export const openedBefore: ConditionTest = ({ requirement, facts }) => {
  const { date } = requirement;
  const opened = facts.matter.proceedings.items.filter(
    ({ state, what, sameActs }) => state === facts.state && sameActs && (what === "investigation" || what === "indictment"),
  );
  let value = absent(facts.matter.proceedings);
  for (const { on } of opened) value = or(value, date && on ? not(always(notBefore(on, date))) : UNKNOWN);
  return { value, grounds: opened.map(({ id }) => fact(id)), missing: { what: "fact", question: "proceedings-opened" } };
};

/** True, and unknown once a request of another state is on record, until the forum refuses it. */
export const noExtraditionRequest: ConditionTest = ({ facts }) => {
  const requests = facts.matter.proceedings.items.filter(({ what, state }) => what === "extradition-request" && state !== facts.state);
  const refusals = facts.matter.proceedings.items.filter(({ what, state }) => what === "extradition-refusal" && state === facts.state);
  const pending = and(anySince(requests), not(anySince(refusals)));
  return {
    value: or(not(pending), UNKNOWN),
    grounds: [...requests, ...refusals].map(({ id }) => fact(id)),
    missing: { what: "fact", question: "extradition-pending" },
  };
};

/** A refusal of extradition by the forum, as the record states it; not stated: unknown. */
export const extraditionRefused: ConditionTest = (question) => {
  const { facts } = question;
  const refusals = facts.matter.proceedings.items.filter(({ what, state }) => what === "extradition-refusal" && state === facts.state);
  return (
    link(question) ?? {
      value: or(anySince(refusals), UNKNOWN),
      grounds: refusals.map(({ id }) => fact(id)),
      missing: { what: "fact", question: "extradition-refused" },
    }
  );
};

/** Brought to the forum by extradition or surrender. */
export const extraditionObtained: ConditionTest = (question) => {
  const { facts } = question;
  const surrenders = facts.matter.proceedings.items.filter(({ what, state }) => what === "surrender" && state === facts.state);
  let value = anySince(surrenders);
  for (const { broughtInCustody, during } of facts.stays)
    if (broughtInCustody) value = or(value, typeof during.from === "string" ? UNKNOWN : sinceEvent(during.from));
  return link(question) ?? { value, grounds: surrenders.map(({ id }) => fact(id)), missing: { what: "date", question: "day-of-surrender" } };
};

/** True unless a final judgment of another state for the same acts is on record; a sentence not served leaves it unknown. */
export const noForeignJudgment: ConditionTest = ({ facts }) => noneOf(facts.state, facts.matter.proceedings.items, ["conviction", "acquittal"]);

/** True unless a pardon of another state for the same acts is on record. A foreign amnesty does not bind (rule AMN-1). */
export const notPardoned: ConditionTest = ({ facts }) => noneOf(facts.state, facts.matter.proceedings.items, ["pardon"]);

function noneOf(state: string, proceedings: readonly Proceeding[], kinds: readonly Proceeding["what"][]) {
  const found = proceedings.filter((step) => step.state !== state && step.sameActs && kinds.includes(step.what));
  let value: Timeline = TRUE;
  for (const { on, served } of found) value = and(value, or(not(sinceEvent(on)), served === false ? UNKNOWN : FALSE));
  return { value, grounds: found.map(({ id }) => fact(id)), missing: { what: "fact" as const, question: "foreign-judgment" } };
}

/** The consent of an authority, where it is an element and not mere discretion: unknown until the record states it. */
export const authorisationGiven: ConditionTest = (question) => {
  const given = question.facts.matter.proceedings.items.filter(({ what, state }) => what === "authorisation" && state === question.facts.state);
  return (
    link(question) ?? { value: or(anySince(given), UNKNOWN), grounds: given.map(({ id }) => fact(id)), missing: { what: "fact", question: "authorisation" } }
  );
};

function anySince(steps: readonly Proceeding[]): Timeline {
  let value: Timeline = FALSE;
  for (const { on } of steps) value = or(value, sinceEvent(on));
  return value;
}
