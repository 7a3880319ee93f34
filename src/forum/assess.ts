import { and, type Day, FALSE, formatDay, or, type Timeline, TRUE, UNKNOWN, until } from "../time/index.ts";
import { barsOn } from "./bars.ts";
import { applyCharge, type ChargeNodes, isUnread } from "./charge.ts";
import { dutiesOf } from "./duty.ts";
import { onEachRoute } from "./each-route.ts";
import { ForumFacts, sameForCharge } from "./facts.ts";
import { gather, type Gathered } from "./gathered.ts";
import type { Charge, Matter } from "./matter.ts";
import { allOf, anyOf } from "./node.ts";
import type { Law } from "./prepare.ts";
import type { Finding, ForumAnswer, Leaf, Node } from "./proof.ts";
import { statusOf } from "./status.ts";
import type { Route, StateCode } from "./vocabulary.ts";

/** The answers of all forums to one matter. */
export interface Assessment {
  readonly matter: Matter;
  readonly law: Law;
  /** Last day for which answers are given. */
  readonly asOf: Day;
  readonly forums: ReadonlyMap<StateCode, ForumAnswer>;
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
  return {
    matter,
    law,
    asOf: law.asOf,
    forums: new Map(law.forums.map(({ state }) => [state, forumAnswer(state, gathered, law, known?.get(state) as Answer | undefined)])),
  };
}

/** The answer of one forum. */
export function assessForum(state: StateCode, matter: Matter, law: Law): ForumAnswer {
  return forumAnswer(state, gather(matter), law);
}

function forumAnswer(state: StateCode, gathered: Gathered, law: Law, previous?: Answer): Answer {
  const { matter } = gathered;
  const facts = new ForumFacts(state, gathered);
  const alleged = matter.charges.map((charge) => allegedTimelines(charge, facts, law, previous));
  const anyAlleged = previous && sameValues(alleged, previous.alleged) ? previous.anyAlleged : onEachRoute((route) => anyOfThem(alleged, route));
  return new Answer(facts, law, alleged, anyAlleged, previous);
}

/** An answer with the timelines of the charges that it was made of, kept so that a changed matter is assessed from them. */
class Answer implements ForumAnswer {
  readonly facts: ForumFacts;
  readonly alleged: readonly RouteTimelines[];
  readonly anyAlleged: RouteTimelines;
  readonly findings: Readonly<Record<Route, Finding>>;
  readonly status: ForumAnswer["status"];
  readonly duties: ForumAnswer["duties"];
  readonly #law: Law;
  readonly #bars: RouteTimelines;
  #proofs: Readonly<Record<Route, Node>> | undefined;
  #byCharge: ForumAnswer["byCharge"] | undefined;

  constructor(facts: ForumFacts, law: Law, alleged: readonly RouteTimelines[], anyAlleged: RouteTimelines, previous?: Answer) {
    this.facts = facts;
    this.alleged = alleged;
    this.anyAlleged = anyAlleged;
    this.#law = law;
    this.#bars = previous && samePerson(facts.matter, previous.facts.matter) ? previous.#bars : onEachRoute((route) => conjunction(barsFor(route, facts, law)));
    this.findings = onEachRoute((route) => new LazyFinding(route, until(and(this.#bars[route], anyAlleged[route]), law.asOf), this));
    this.status = statusOf(this.findings);
    this.duties = previous?.facts.matter.charges === facts.matter.charges ? previous.duties : dutiesOf(facts.state, facts.matter, law);
  }

  get state(): StateCode {
    return this.facts.state;
  }

  get researched(): boolean {
    return this.#law.states.has(this.facts.state);
  }

  get proofs(): Readonly<Record<Route, Node>> {
    return (this.#proofs ??= proofs(this.facts, this.#law));
  }

  get byCharge(): ForumAnswer["byCharge"] {
    return (this.#byCharge ??= new Map(
      this.facts.matter.charges.map((charge, i) => [
        charge.id,
        onEachRoute((route) => until(and(this.#bars[route], (this.alleged[i] as RouteTimelines)[route]), this.#law.asOf)),
      ]),
    ));
  }
}

class LazyFinding implements Finding {
  readonly route: Route;
  readonly value: Timeline;
  readonly #answer: Answer;

  constructor(route: Route, value: Timeline, answer: Answer) {
    this.route = route;
    this.value = value;
    this.#answer = answer;
  }

  get proof(): Node {
    return this.#answer.proofs[this.route];
  }
}

function allegedTimelines(charge: Charge, facts: ForumFacts, law: Law, previous: Answer | undefined): RouteTimelines {
  const known = previous?.facts.matter.charges.indexOf(charge) ?? -1;
  if (previous && known >= 0 && sameForCharge(charge, facts, previous.facts)) return previous.alleged[known] as RouteTimelines;
  const question = { law, state: law.states.get(facts.state), facts, charge };
  if (isUnread(question)) return UNREAD;
  const nodes = applyCharge(question);
  return onEachRoute((route) => nodes[route].value);
}

const UNREAD = onEachRoute(() => UNKNOWN);

/** Whether two states of a matter came to the same timelines, charge by charge. */
function sameValues(a: readonly RouteTimelines[], b: readonly RouteTimelines[]): boolean {
  return a.length === b.length && a.every((timelines, i) => timelines === b[i]);
}

/** Whether nothing changed that the bars look at. */
function samePerson(a: Matter, b: Matter): boolean {
  return a.accused === b.accused && a.proceedings === b.proceedings;
}

function anyOfThem(alleged: readonly RouteTimelines[], route: Route): Timeline {
  if (alleged.length === 0) return UNKNOWN;
  let value: Timeline = FALSE;
  for (const timelines of alleged) value = or(value, timelines[route]);
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
    const proof = allOf("route", [lawBookRead(law), ...barsFor(route, facts, law), alleged], { id: route });
    return { ...proof, value: until(proof.value, law.asOf) };
  });
}

/** After its last day the law book says nothing. */
function lawBookRead({ asOf }: Law): Leaf {
  return {
    kind: "leaf",
    subject: "law-book-read",
    reason: "no-law",
    value: until(TRUE, asOf),
    grounds: [],
    missing: { what: "law", question: "after-law-book" },
    details: { asOf: formatDay(asOf) },
  };
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
