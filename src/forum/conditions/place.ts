import { always, and, during, FALSE, notBefore, or, parseRange, since, type Timeline, type Truth, UNKNOWN } from "../../time/index.ts";
import { firstDay, lastDay } from "../conduct.ts";
import { fact } from "../ground.ts";
import type { ConditionQuestion, ConditionTest } from "../condition.ts";
import { sinceEvent } from "../facts.ts";
import type { StateCode } from "../vocabulary.ts";

const FORMER_SFRY: readonly StateCode[] = ["BA", "HR", "ME", "MK", "RS", "SI", "XK"];

/** The conduct took place in the forum, or on a ship or aircraft of its flag or registration. */
export const onForumTerritory: ConditionTest = ({ charge, facts }) => placed(charge, onTerritory(charge, facts.state));

export const outsideForum: ConditionTest = ({ charge, facts }) => placed(charge, (2 - onTerritory(charge, facts.state)) as Truth);

export const onHighSeas: ConditionTest = ({ charge }) => placed(charge, charge.place === null ? 1 : charge.place === "high-seas" ? 2 : 0);

export const inFormerYugoslavia: ConditionTest = ({ charge }) => placed(charge, charge.place === null ? 1 : FORMER_SFRY.includes(charge.place) ? 2 : 0);

/** Whether the conduct took place on the territory or a craft of a state. */
export function onTerritory({ place, craftState }: ConditionQuestion["charge"], state: StateCode): Truth {
  if (place === state || craftState === state) return 2;
  return place === null ? 1 : 0;
}

function placed(charge: ConditionQuestion["charge"], truth: Truth) {
  return { value: always(truth), grounds: [fact(charge.id)], missing: { what: "fact" as const, question: "place-of-conduct" } };
}

/** A state of the accused, by nationality or office, stands on the list of the provision on the day of the forum's act. */
export const listedForeignState: ConditionTest = ({ provision, facts }) => {
  const { nationalities, posts } = facts.matter.accused;
  const states = new Set([...nationalities.items, ...posts.items].map(({ state }) => state));
  let value: Timeline = FALSE;
  const list = provision.provision.data?.listedForeignStates;
  for (const { state, from, to } of list ?? []) {
    if (states.has(state)) value = or(value, during({ from: parseRange(from), to: to === null ? "open" : parseRange(to) }));
  }
  // A record that names a nationality is taken to name them all, unless it names none.
  const stateUnknown = nationalities.items.length === 0 && !nationalities.complete;
  return {
    value: list ? or(value, stateUnknown ? UNKNOWN : FALSE) : UNKNOWN,
    grounds: [...nationalities.items, ...posts.items].map(({ id }) => fact(id)),
    missing: list ? { what: "fact", question: "suspect-nationality" } : { what: "law", question: "list-not-read" },
  };
};

/** The situation was referred by the Security Council, or accepted by declaration (Rome Statute arts 12(3), 13(b)). */
export const situationReferred: ConditionTest = ({ provision, charge, facts }) => {
  const steps = facts.matter.proceedings.items.filter(({ what, sameActs }) => (what === "referral" || what === "declaration") && sameActs);
  let value: Timeline = charge.place === null && provision.situations.length > 0 ? UNKNOWN : FALSE;
  for (const { situation, from, conductFrom, conductTo } of provision.situations) {
    if (situation.state !== charge.place) continue;
    const started = notBefore(lastDay(charge), conductFrom);
    const ended: Truth = conductTo ? notBefore(conductTo, firstDay(charge)) : 2;
    value = or(value, and(since(from), always(started < ended ? started : ended)));
  }
  for (const { on } of steps) value = or(value, sinceEvent(on));
  return { value, grounds: [fact(charge.id), ...steps.map(({ id }) => fact(id))], missing: { what: "fact", question: "place-of-conduct" } };
};
