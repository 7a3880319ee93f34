import { and, not, or, UNKNOWN } from "../time/index.ts";
import { CONDITIONS } from "./conditions/index.ts";
import type { ForumFacts } from "./facts.ts";
import type { Condition } from "./law.ts";
import type { Charge } from "./matter.ts";
import { allOf, anyOf } from "./node.ts";
import type { Law, PreparedProvision, PreparedRequirement } from "./prepare.ts";
import type { Leaf, Node } from "./proof.ts";
import { CONDITION_REASONS } from "./vocabulary.ts";

/** What a provision's requirements are put to: one charge in one forum. */
export interface RequirementQuestion {
  readonly provision: PreparedProvision;
  readonly charge: Charge;
  readonly facts: ForumFacts;
  readonly law: Law;
}

/**
 * Whether a requirement is met. Outside the days on which it is asked it counts as met; where it is disputed a failure
 * is unknown and marked contested.
 */
export function evaluate(requirement: PreparedRequirement, question: RequirementQuestion): Node {
  const node = softened(requirement, found(requirement, question), question);
  return requirement.asked ? gated(requirement, node) : node;
}

function found(requirement: PreparedRequirement, question: RequirementQuestion): Node {
  const { source } = requirement;
  if ("is" in source) return condition(source, requirement, question);
  const kids = requirement.kids.map((kid) => evaluate(kid, question));
  return "anyOf" in source ? anyOf("any-of", kids) : allOf("all-of", kids);
}

function condition(source: Condition, requirement: PreparedRequirement, question: RequirementQuestion): Leaf {
  const { provision, facts } = question;
  const answer = CONDITIONS[source.is]({ ...question, condition: source, requirement });
  return {
    kind: "leaf",
    subject: source.is,
    reason: CONDITION_REASONS[source.is],
    value: answer.value,
    grounds: answer.grounds ? [...provision.grounds, ...answer.grounds] : provision.grounds,
    ...(answer.missing ? { missing: answer.missing } : {}),
    details: { state: facts.state, crime: question.charge.crime, ...answer.details },
    confidence: provision.provision.confidence,
    ...(source.note ? { note: source.note } : {}),
  };
}

/** Beside a disputed requirement stands the dispute: where the one fails, the other keeps the answer unknown. */
function softened({ source }: PreparedRequirement, node: Node, { provision, facts }: RequirementQuestion): Node {
  if (!source.disputed) return node;
  const on = not(node.value);
  const dispute: Leaf = {
    kind: "leaf",
    subject: "disputed",
    reason: node.kind === "leaf" ? node.reason : "no-nexus",
    value: and(on, UNKNOWN),
    grounds: provision.grounds,
    missing: { what: "law", question: "requirement-disputed" },
    caveats: [{ id: "contested", on }],
    details: { state: facts.state },
    confidence: provision.provision.confidence,
    ...(source.note ? { note: source.note } : {}),
  };
  return anyOf("any-of", [node, dispute]);
}

/** Rests on the requirement inside its window and on nothing outside it. */
function gated({ asked, source }: PreparedRequirement, node: Node): Node {
  const days = asked as NonNullable<typeof asked>;
  const value = or(not(days), and(days, node.value));
  if (node.kind === "leaf") return { ...node, value, details: { ...node.details, askedFrom: source.from ?? "", askedTo: source.to ?? "" } };
  return { ...node, value };
}
