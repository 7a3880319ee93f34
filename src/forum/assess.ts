import { and, type Day, FALSE, or, type Timeline, TRUE, UNKNOWN, until } from "../time/index.ts";
import { barsOn } from "./bars.ts";
import { applyCharge, type ChargeNodes, isUnread } from "./charge.ts";
import { dutiesOf } from "./duty.ts";
import { factsFor, type ForumFacts, sameForCharge } from "./facts.ts";
import { gather, type Gathered } from "./gathered.ts";
import type { Charge, Matter } from "./matter.ts";
import { allOf, anyOf } from "./node.ts";
import type { Law } from "./prepare.ts";
import type { Finding, ForumAnswer, Node } from "./proof.ts";
import { statusOf } from "./status.ts";
import { type Route, ROUTES, type StateCode } from "./vocabulary.ts";

/** The answers of all forums to one matter. */
export interface Assessment {
  readonly matter: Matter;
  readonly law: Law;
  /** Last day for which answers are given. */
  readonly asOf: Day;
  readonly forums: ReadonlyMap<StateCode, AssessedForum>;
}

/** An answer with the timelines of the charges that it was made of, kept so that a changed matter is assessed from them. */
interface AssessedForum extends ForumAnswer {
  readonly facts: ForumFacts;
  readonly alleged: ReadonlyMap<Charge, RouteTimelines>;
  readonly anyAlleged: RouteTimelines;
}

type RouteTimelines = Readonly<Record<Route, Timeline>>;

/**
 * Answers, for every forum of the law book, every route and every day, whether the forum could act in this matter.
 * The timelines are worked out at once; the proof of a finding when it is asked for. The same input gives the same
 * output: no clock, no disk, no locale is read.
 * @param previous an assessment of an earlier state of the matter: what the change does not touch is taken from it
 */
export function assess(matter: Matter, law: Law, previous?: Assessment): Assessment {
  const gathered = gather(matter);
  const known = previous?.law === law ? previous.forums : undefined;
  return { matter, law, asOf: law.asOf, forums: new Map(law.forums.map(({ state }) => [state, forumAnswer(state, gathered, law, known?.get(state))])) };
}

/** The answer of one forum. */
export function assessForum(state: StateCode, matter: Matter, law: Law): ForumAnswer {
  return forumAnswer(state, gather(matter), law);
}

function forumAnswer(state: StateCode, gathered: Gathered, law: Law, previous?: AssessedForum): AssessedForum {
  const { matter } = gathered;
  const facts = factsFor(state, gathered);
  const alleged = new Map(matter.charges.map((charge) => [charge, allegedTimelines(charge, facts, law, previous)]));
  const anyAlleged = previous && sameValues(alleged, previous.alleged) ? previous.anyAlleged : onEachRoute((route) => anyOfThem(alleged, route));
  const bars = onEachRoute((route) => conjunction(barsFor(route, facts, law)));
  const prove = once(() => proofs(facts, law));
  const findings = onEachRoute((route): Finding => {
    const value = until(and(bars[route], anyAlleged[route]), law.asOf);
    return {
      route,
      value,
      get proof() {
        return prove()[route];
      },
    };
  });
  const chargeTimelines = once(
    () =>
      new Map(
        matter.charges.map((charge) => [charge.id, onEachRoute((route) => until(and(bars[route], (alleged.get(charge) as RouteTimelines)[route]), law.asOf))]),
      ),
  );
  return {
    state,
    researched: law.states.has(state),
    findings,
    get byCharge() {
      return chargeTimelines();
    },
    status: statusOf(findings),
    duties: previous?.facts.matter.charges === matter.charges ? previous.duties : dutiesOf(state, matter, law),
    facts,
    alleged,
    anyAlleged,
  };
}

function allegedTimelines(charge: Charge, facts: ForumFacts, law: Law, previous: AssessedForum | undefined): RouteTimelines {
  const known = previous?.alleged.get(charge);
  if (known && sameForCharge(charge, facts, (previous as AssessedForum).facts)) return known;
  const question = { law, state: law.states.get(facts.state), facts, charge };
  if (isUnread(question)) return UNREAD;
  const nodes = applyCharge(question);
  return onEachRoute((route) => nodes[route].value);
}

const UNREAD = onEachRoute(() => UNKNOWN);

/** Whether two states of a matter came to the same timelines, charge by charge. */
function sameValues(a: ReadonlyMap<Charge, RouteTimelines>, b: ReadonlyMap<Charge, RouteTimelines>): boolean {
  return a.size === b.size && [...a].every(([charge, timelines]) => b.get(charge) === timelines);
}

function anyOfThem(alleged: ReadonlyMap<Charge, RouteTimelines>, route: Route): Timeline {
  if (alleged.size === 0) return UNKNOWN;
  let value: Timeline = FALSE;
  for (const timelines of alleged.values()) value = or(value, timelines[route]);
  return value;
}

function conjunction(nodes: readonly Node[]): Timeline {
  let value: Timeline = TRUE;
  for (const node of nodes) value = and(value, node.value);
  return value;
}

/** The proofs of one forum for all routes; they share what they have in common. */
function proofs(facts: ForumFacts, law: Law): Readonly<Record<Route, Node>> {
  const charges = facts.matter.charges.map((charge): ChargeNodes => applyCharge({ law, state: law.states.get(facts.state), facts, charge }));
  return onEachRoute((route) => {
    const alleged =
      charges.length === 0
        ? NO_CHARGES
        : anyOf(
            "charges",
            charges.map((nodes) => nodes[route]),
          );
    return allOf("route", [...barsFor(route, facts, law), alleged], { id: route });
  });
}

/** What stands before all charges: the bars of the person and, for an arrest or a trial, presence on the day. */
function barsFor(route: Route, facts: ForumFacts, law: Law): readonly Node[] {
  const bars = barsOn(route, law, law.states.get(facts.state), facts);
  return route === "arrest" || route === "try" ? [...bars, facts.present] : bars;
}

const NO_CHARGES: Node = {
  kind: "leaf",
  subject: "charges-recorded",
  reason: "no-law",
  value: UNKNOWN,
  grounds: [],
  missing: { what: "fact", question: "charges" },
};

function onEachRoute<T>(make: (route: Route) => T): Record<Route, T> {
  const made: Partial<Record<Route, T>> = {};
  for (const route of ROUTES) made[route] = make(route);
  return made as Record<Route, T>;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
