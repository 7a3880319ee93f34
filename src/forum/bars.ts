import { not, or, since, TRUE, UNKNOWN } from "../time/index.ts";
import { fact, ruleGround } from "./ground.ts";
import { type BarQuestion, names } from "./bar.ts";
import { type ForumFacts } from "./facts.ts";
import { personalImmunity } from "./personal-immunity.ts";
import type { Law, PreparedState } from "./prepare.ts";
import type { Leaf } from "./proof.ts";
import { diplomaticImmunity, internationalOrganisation, specialMission } from "./visits.ts";
import type { Route } from "./vocabulary.ts";

/** Each bar of `law/international.yaml` by its topic. A topic that is not here bars nothing. */
const BARS: Readonly<Record<string, (question: BarQuestion) => Leaf | undefined>> = {
  "death-of-accused": death,
  "personal-immunity": personalImmunity,
  "special-mission": specialMission,
  "international-organisations": internationalOrganisation,
  "diplomatic-immunity": diplomaticImmunity,
};

/**
 * What bars a forum from acting against this person on a route, whatever the crime: each leaf is true on the days on
 * which it does not bar. A leaf that never bars and has no caveat is left out.
 */
export function barsOn(route: Route, law: Law, state: PreparedState | undefined, facts: ForumFacts): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const rule of law.barringRules) {
    const found = BARS[rule.topic]?.({ state, facts, rule, route });
    if (found && (found.value !== TRUE || found.caveats?.length)) leaves.push(found);
  }
  const afterDeath = route === "civil" && civilAfterDeath(facts);
  return afterDeath ? [...leaves, afterDeath] : leaves;
}

function death({ facts, rule, route }: BarQuestion): Leaf | undefined {
  const { died, deathFact } = facts.matter.accused;
  if (!died || !names(rule, route)) return undefined;
  return {
    kind: "leaf",
    subject: "death",
    reason: "death",
    value: not(since(died)),
    grounds: [ruleGround(rule), ...(deathFact ? [fact(deathFact)] : [])],
    missing: { what: "date", question: "day-of-death" },
    confidence: rule.confidence,
  };
}

/** Claims go on against the estate by the rules of the forum on succession, which the book does not hold. */
function civilAfterDeath({ matter }: ForumFacts): Leaf | undefined {
  const { died, deathFact } = matter.accused;
  if (!died) return undefined;
  return {
    kind: "leaf",
    subject: "civil-after-death",
    reason: "death",
    value: or(not(since(died)), UNKNOWN),
    grounds: [{ kind: "rule", id: "DEATH-1" }, ...(deathFact ? [fact(deathFact)] : [])],
    missing: { what: "law", question: "claims-against-estate" },
  };
}
