import { always, FALSE, UNKNOWN } from "../../time/index.ts";
import { fact } from "../ground.ts";
import type { ConditionAnswer, ConditionQuestion, ConditionTest } from "../condition.ts";

/** What the record states by name of this charge and forum; undefined where it states nothing. */
export function link({ condition, charge, facts }: ConditionQuestion): ConditionAnswer | undefined {
  const stated = charge.links.find(({ state, condition: name }) => state === facts.state && name === condition.is);
  return stated && { value: always(stated.holds ? 2 : 0), grounds: [fact(charge.id)] };
}

/** A link to the forum that exists only if the record states it. */
export const statedLink: ConditionTest = (question) => link(question) ?? { value: FALSE, grounds: [fact(question.charge.id)] };

/** A point that stays open until the record states it. */
export const openUntilStated =
  (what: "fact" | "law", name: string): ConditionTest =>
  (question) =>
    link(question) ?? { value: UNKNOWN, missing: { what, question: name } };

/** Presumed met for crimes as grave as these, unless the record states otherwise. */
export const presumed: ConditionTest = (question) => link(question) ?? { value: always(2) };
