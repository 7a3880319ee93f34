import type { InternationalRule, PersonalImmunity } from "../../src/forum/index.ts";
import type { Dated, Law, PreparedState } from "../../src/forum/prepare.ts";
import { parseRange, since } from "../../src/time/index.ts";
import { and, type Kleene, NO, not, onDays, or, twofold, UNSURE, YES } from "./kleene.ts";
import type { StatusRoute } from "./provision.ts";

/**
 * That nothing bars the forum from acting against the person, whatever the crime: death and personal immunity. The
 * immunities of visitors need a recorded visit, and are not encoded; `facts.ts` refuses a matter that has one.
 */
export function notBarred(route: StatusRoute, law: Law, state: PreparedState | undefined): Kleene {
  return and(
    ...law.barringRules.map((rule) => {
      if (rule.topic === "death-of-accused") return names(rule, route) ? not(twofold("dead", "is", true)) : YES;
      return rule.topic === "personal-immunity" ? notImmune(rule, route, state?.personalImmunity ?? []) : YES;
    }),
  );
}

/** "On arrival" asks for an arrest. */
function names(rule: InternationalRule, route: StatusRoute): boolean {
  return rule.routes?.includes(route === "on-arrival" ? "arrest" : route) ?? false;
}

function notImmune(rule: InternationalRule, route: StatusRoute, versions: readonly Dated<PersonalImmunity>[]): Kleene {
  const settled = rule.effect === "bar";
  const held = or(...(rule.offices ?? []).map((kind) => twofold("offices", "has", kind)));
  const free = settled ? and(not(held), notAlsoProtected(versions)) : or(not(held), UNSURE);
  const lifted = daysOf(versions, ({ stance }) => stance !== "customary");
  const liftedByWarrant = and(
    route === "on-arrival" ? YES : NO,
    twofold("iccWarrant", "is", true),
    daysOf(versions, ({ iccException }) => iccException === true),
  );
  if (names(rule, route)) return or(free, lifted, liftedByWarrant);
  if (!settled || route !== "investigate" || !rule.stateMayExtendTo?.includes(route)) return YES;
  return or(free, not(daysOf(versions, ({ barsInvestigation }) => barsInvestigation === true)), lifted);
}

/** Offices that the forum protects beyond those of the common rule. */
function notAlsoProtected(versions: readonly Dated<PersonalImmunity>[]): Kleene {
  const extended = versions.flatMap(({ version, on }) =>
    (version.alsoOffices ?? []).map(({ kind, from }) => and(twofold("offices", "has", kind), onDays(on), onDays(since(parseRange(from))))),
  );
  return not(or(...extended));
}

function daysOf(versions: readonly Dated<PersonalImmunity>[], wanted: (version: PersonalImmunity) => boolean): Kleene {
  return or(...versions.filter(({ version }) => wanted(version)).map(({ on }) => onDays(on)));
}
