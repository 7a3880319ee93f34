import {
  after,
  always,
  and,
  type DayRange,
  during,
  FALSE,
  not,
  notBefore,
  or,
  type Period,
  since,
  type Timeline,
  TRUE,
  type Truth,
  UNKNOWN,
} from "../time/index.ts";
import { fact } from "./ground.ts";
import { type Gathered, officialCapacity } from "./gathered.ts";
import type { Charge, Known, Matter, Post, Stay } from "./matter.ts";
import type { Leaf } from "./proof.ts";
import type { StateCode } from "./vocabulary.ts";

/** The facts of a matter that one forum looks at. What several provisions ask is worked out once, when first asked. */
export class ForumFacts {
  readonly state: StateCode;
  readonly gathered: Gathered;
  /** Stays in this forum. */
  readonly stays: readonly Stay[];
  #present: Leaf | undefined;
  #national: Leaf | undefined;
  #resident: Leaf | undefined;
  #onArrival: ForumFacts | undefined;

  constructor(state: StateCode, gathered: Gathered) {
    this.state = state;
    this.gathered = gathered;
    this.stays = gathered.matter.accused.stays.items.filter((stay) => stay.state === state);
  }

  get matter(): Matter {
    return this.gathered.matter;
  }

  get present(): Leaf {
    return (this.#present ??= presentLeaf(this.state, this.stays, this.matter));
  }

  get national(): Leaf {
    return (this.#national ??= nationalLeaf(this.state, this.matter));
  }

  get resident(): Leaf {
    return (this.#resident ??= residentLeaf(this.state, this.matter));
  }

  /** The same under the hypothesis, for the route "on arrival", that the accused is there. */
  get onArrival(): ForumFacts {
    if (this.#onArrival) return this.#onArrival;
    const arrived = new ForumFacts(this.state, this.gathered);
    arrived.#present = {
      kind: "leaf",
      subject: "present",
      reason: "no-presence",
      value: TRUE,
      grounds: [],
      details: { state: this.state, hypothesis: "arrival" },
    };
    return (this.#onArrival = arrived);
  }
}

/**
 * Whether the accused is in the forum. Presence in the own state is not something records of travel tell, so there it
 * is unknown outside recorded stays.
 */
function presentLeaf(state: StateCode, stays: readonly Stay[], { accused }: Matter): Leaf {
  let value = unrecordedPresence(state, accused);
  for (const stay of stays) value = or(value, during(stay.during));
  return {
    kind: "leaf",
    subject: "present",
    reason: "no-presence",
    value,
    grounds: stays.length > 0 ? stays.map(({ id }) => fact(id)) : [fact("stays")],
    missing: { what: "fact", question: "presence" },
    details: { state },
  };
}

/** What the stays that are not on record may be: in the own state, or where the own state is not known, any. */
function unrecordedPresence(state: StateCode, { nationalities, stays }: Matter["accused"]): Timeline {
  const own = nationalities.items.length === 0 ? !nationalities.complete : nationalities.items.some((nationality) => nationality.state === state);
  return own ? UNKNOWN : absent(stays);
}

/** A record that names a nationality is taken to name them all, unless it names none. */
function nationalLeaf(state: StateCode, { accused }: Matter): Leaf {
  const { items, complete } = accused.nationalities;
  const value = ownDays(state, items, complete || items.length > 0 ? FALSE : UNKNOWN);
  return tie("suspect-national", "suspect-nationality", state, value, ofState(state, items, items));
}

function residentLeaf(state: StateCode, { accused }: Matter): Leaf {
  const { items } = accused.residences;
  return tie("suspect-resident", "residence", state, ownDays(state, items, absent(accused.residences)), ofState(state, items, [{ id: "residences" }]));
}

interface Tie {
  readonly id: string;
  readonly state: StateCode;
  readonly during: Period;
}

function ownDays(state: StateCode, ties: readonly Tie[], otherwise: Timeline): Timeline {
  let value = otherwise;
  for (const own of ties) if (own.state === state) value = or(value, during(own.during));
  return value;
}

/** What to cite: the ties to this state, or where there are none, what says so. */
function ofState(state: StateCode, ties: readonly Tie[], otherwise: readonly { readonly id: string }[]): readonly { readonly id: string }[] {
  const own = ties.filter((one) => one.state === state);
  return own.length > 0 ? own : otherwise;
}

function tie(subject: Leaf["subject"], question: string, state: StateCode, value: Timeline, cited: readonly { readonly id: string }[]): Leaf {
  return {
    kind: "leaf",
    subject,
    reason: "no-nexus",
    value,
    grounds: cited.map(({ id }) => fact(id)),
    missing: { what: "fact", question },
    details: { state },
  };
}

/** What absence from a list means: false where the list is complete, on the days for which it is, and unknown otherwise. */
export function absent({ complete, completeOn = [] }: Known<unknown>): Timeline {
  if (complete) return FALSE;
  let value: Timeline = UNKNOWN;
  for (const days of completeOn) value = and(value, not(during(days)));
  return value;
}

/** True from an event on; an event without a day makes every day unknown. */
export function sinceEvent(on: DayRange | null): Timeline {
  return on === null ? UNKNOWN : since(on);
}

/** Days on which the accused has been in the forum at least once since a day of the conduct. */
export function presentSince({ stays, state, matter }: ForumFacts, conduct: DayRange): Timeline {
  let value: Timeline = unrecordedPresence(state, matter.accused) === FALSE ? FALSE : UNKNOWN;
  for (const { during: stay } of stays) value = or(value, and(and(begunSince(stay), since(conduct)), always(endedAfter(stay, conduct))));
  return value;
}

function begunSince({ from }: Period): Timeline {
  return from === "open" ? TRUE : from === "unknown" ? UNKNOWN : since(from);
}

/** Whether a stay lasted until a day of the conduct or later. */
function endedAfter({ from, to }: Period, conduct: DayRange): Truth {
  if (to === "open") return 2;
  if (to !== "unknown") return notBefore(to, conduct);
  return typeof from !== "string" && notBefore(from, conduct) === 2 ? 2 : 1;
}

/** Days after a visit to the forum, recorded or not, that may have been used to open proceedings. */
export function visitedBefore(facts: ForumFacts, conduct: DayRange): Timeline {
  let value: Timeline = facts.matter.accused.stays.complete ? FALSE : and(since(conduct), UNKNOWN);
  for (const { during: stay } of facts.stays) if (typeof stay.to !== "string") value = or(value, after(stay.to));
  return and(value, presentSince(facts, conduct));
}

/**
 * Whether two states of a matter are the same for a charge before a forum. The days of an office do not matter here,
 * only whether it was held at the conduct; they matter to the bars, which are worked out anew each time.
 */
export function sameForCharge(charge: Charge, a: ForumFacts, b: ForumFacts): boolean {
  const [now, then] = [a.matter, b.matter];
  return (
    now.complainants === then.complainants &&
    now.proceedings === then.proceedings &&
    now.accused.nationalities === then.accused.nationalities &&
    now.accused.residences === then.accused.residences &&
    now.accused.stays.complete === then.accused.stays.complete &&
    now.accused.stays.completeOn === then.accused.stays.completeOn &&
    a.stays.length === b.stays.length &&
    a.stays.every((stay, i) => stay === b.stays[i]) &&
    samePosts(now.accused.posts, then.accused.posts) &&
    officialCapacity(charge, a.gathered, a.state) === officialCapacity(charge, b.gathered, b.state)
  );
}

function samePosts(now: Known<Post>, then: Known<Post>): boolean {
  return (
    now === then ||
    (now.complete === then.complete && now.items.length === then.items.length && now.items.every((post, i) => post.state === then.items[i]?.state))
  );
}
