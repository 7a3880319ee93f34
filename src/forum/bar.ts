import { and, FALSE, or, type Timeline } from "../time/index.ts";
import { type ForumFacts, sinceEvent } from "./facts.ts";
import type { InternationalRule, PersonalImmunity } from "./law.ts";
import type { Dated, PreparedState } from "./prepare.ts";
import type { Route } from "./vocabulary.ts";

/** What a common rule and the forum's own law are asked about one route. */
export interface BarQuestion {
  readonly state: PreparedState | undefined;
  readonly facts: ForumFacts;
  readonly rule: InternationalRule;
  readonly route: Route;
}

/** "On arrival" asks for an arrest under a hypothesis, so what bars the one bars the other. */
export function names(rule: InternationalRule, route: Route): boolean {
  return rule.routes?.includes(route === "on-arrival" ? "arrest" : route) ?? false;
}

/** The days on which a version of the forum's own rule on personal immunity is of the wanted kind. */
export function daysOf(versions: readonly Dated<PersonalImmunity>[], wanted: (version: PersonalImmunity) => boolean): Timeline {
  let value: Timeline = FALSE;
  for (const { version, on } of versions) if (wanted(version)) value = or(value, on);
  return value;
}

/** The days on which the forum's statute lifts immunity for arrest on a warrant of the International Criminal Court. */
export function liftedByIccWarrant(state: PreparedState | undefined, { matter }: ForumFacts, route: Route): Timeline {
  if (route !== "arrest" && route !== "on-arrival") return FALSE;
  const excepted = daysOf(state?.personalImmunity ?? [], ({ iccException }) => iccException === true);
  if (excepted === FALSE) return FALSE;
  let issued: Timeline = FALSE;
  for (const { state: court, what, on, sameActs } of matter.proceedings.items)
    if (court === "ICC" && what === "indictment" && sameActs) issued = or(issued, sinceEvent(on));
  return and(issued, excepted);
}
