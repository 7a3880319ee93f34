import { and, type Day, type Timeline, until } from "../time/index.ts";
import { barsOn } from "./bars.ts";
import { applyCharge, type ChargeNodes } from "./charge.ts";
import { dutiesOf } from "./duty.ts";
import { factsFor, type ForumFacts } from "./facts.ts";
import type { Charge, Matter } from "./matter.ts";
import { allOf, anyOf, leaf } from "./node.ts";
import type { Law } from "./prepare.ts";
import type { Branch, Finding, ForumAnswer, Node } from "./proof.ts";
import { statusOf } from "./status.ts";
import { UNKNOWN } from "../time/index.ts";
import { type Route, ROUTES, type StateCode } from "./vocabulary.ts";

/** The answers of all forums to one matter. */
export interface Assessment {
  readonly matter: Matter;
  readonly law: Law;
  /** Last day for which answers are given. */
  readonly asOf: Day;
  readonly forums: ReadonlyMap<StateCode, ForumAnswer>;
}

/**
 * Answers, for every forum of the law book, every route and every day, whether the forum could act in this matter, with
 * proofs. The same input gives the same output: no clock, no disk, no locale is read.
 */
export function assess(matter: Matter, law: Law): Assessment {
  return { matter, law, asOf: law.asOf, forums: new Map(law.forums.map(({ state }) => [state, assessForum(state, matter, law)])) };
}

/** The answer of one forum. */
export function assessForum(state: StateCode, matter: Matter, law: Law): ForumAnswer {
  const prepared = law.states.get(state);
  const facts = factsFor(state, matter);
  const charges = matter.charges.map((charge) => ({ charge, nodes: applyCharge({ law, state: prepared, facts, charge }) }));
  const findings: Partial<Record<Route, Finding>> = {};
  const byCharge = new Map<string, Partial<Record<Route, Timeline>>>(matter.charges.map(({ id }) => [id, {}]));
  for (const route of ROUTES) {
    const bars = barsFor(route, law, state, facts);
    findings[route] = finding(route, bars, charges, law.asOf);
    for (const { charge, nodes } of charges) (byCharge.get(charge.id) as Partial<Record<Route, Timeline>>)[route] = until(and(bars.value, nodes[route].value), law.asOf);
  }
  const complete = findings as Record<Route, Finding>;
  return {
    state,
    researched: prepared !== undefined,
    findings: complete,
    byCharge: byCharge as ReadonlyMap<string, Record<Route, Timeline>>,
    status: statusOf(complete),
    duties: dutiesOf(state, matter, law),
  };
}

/** What stands before all charges: the bars of the person and, for an arrest or a trial, presence on the day. */
function barsFor(route: Route, law: Law, state: StateCode, facts: ForumFacts): Branch {
  const bars: readonly Node[] = barsOn(route, law, law.states.get(state), facts);
  return allOf("bars", route === "arrest" || route === "try" ? [...bars, facts.present] : bars);
}

function finding(route: Route, bars: Branch, charges: readonly { charge: Charge; nodes: ChargeNodes }[], asOf: Day): Finding {
  const alleged = charges.length === 0 ? NO_CHARGES : anyOf("charges", charges.map(({ nodes }) => nodes[route]));
  const proof = allOf("route", [...bars.kids, alleged], { id: route });
  return { route, value: until(proof.value, asOf), proof };
}

const NO_CHARGES = leaf({ subject: "charges-recorded", reason: "no-law", value: UNKNOWN, grounds: [], missing: { what: "fact", question: "charges" } });
