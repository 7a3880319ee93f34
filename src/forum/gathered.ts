import { during, FALSE, not, or, type Timeline, type Truth } from "../time/index.ts";
import { overlap } from "./conduct.ts";

import type { InternationalRule } from "./law.ts";
import type { Charge, Matter, Post } from "./matter.ts";
import type { Leaf } from "./proof.ts";
import { conductHappened } from "./reach.ts";

/** What every forum would work out alike, worked out once for the matter. */
export interface Gathered {
  readonly matter: Matter;
  /** Offices of states; posts of bodies that are no organ of a state carry no immunity and are left out. */
  readonly offices: readonly Office[];
  readonly charges: ReadonlyMap<Charge, GatheredCharge>;
  /** Worked out when first asked for. */
  readonly protections: Map<InternationalRule, Protection>;
}

export interface Office {
  readonly post: Post;
  readonly held: Timeline;
}

interface GatheredCharge {
  readonly happened: Leaf;
  /** For each office, whether it was held while the conduct took place. */
  readonly inOffice: ReadonlyMap<Office, Truth>;
}

/** Gathers what does not depend on the forum. */
export function gather(matter: Matter): Gathered {
  const offices = matter.accused.posts.items.filter(({ organOfState }) => organOfState !== false).map((post) => ({ post, held: during(post.held) }));
  return {
    matter,
    offices,
    protections: new Map(),
    charges: new Map(
      matter.charges.map((charge) => [
        charge,
        { happened: conductHappened(charge), inOffice: new Map(offices.map((office) => [office, overlap(office.post.held, charge.conduct)])) },
      ]),
    ),
  };
}

/** The offices of other states that were held, or may have been, when the conduct took place. */
export function officesAtConduct(charge: Charge, { charges }: Gathered, forum: string): readonly Post[] {
  const offices = [...(charges.get(charge)?.inOffice ?? [])];
  return offices.flatMap(([{ post }, shared]) => (shared > 0 && post.state !== forum ? [post] : []));
}

/** Offices that a rule protects, with the days on which none of them is held. */
export interface Protection {
  readonly offices: readonly Office[];
  readonly free: Timeline;
}

/** The offices that a rule protects before a forum: none of the forum's own, which its immunities do not concern. */
export function protection(rule: InternationalRule, { offices, protections }: Gathered, forum: string): Protection {
  const abroad = protections.get(rule) ?? protect(offices.filter(({ post }) => protects(rule, post)));
  protections.set(rule, abroad);
  return abroad.offices.some(({ post }) => post.state === forum) ? protect(abroad.offices.filter(({ post }) => post.state !== forum)) : abroad;
}

function protect(offices: readonly Office[]): Protection {
  return { offices, free: not(heldAny(offices)) };
}

function protects({ offices = [] }: InternationalRule, { kind, receivedAsHeadOfState }: Post): boolean {
  return offices.includes(kind) || (receivedAsHeadOfState === true && offices.includes("head-of-state"));
}

/** Days on which one of these offices was held. */
export function heldAny(offices: readonly Office[]): Timeline {
  let value: Timeline = FALSE;
  for (const { held } of offices) value = or(value, held);
  return value;
}

/**
 * Whether the accused held an office of some state other than the forum when the conduct took place, so that acts in
 * office are in question.
 */
export function officialCapacity(charge: Charge, { matter, charges }: Gathered, forum: string): Truth {
  const { posts } = matter.accused;
  let capacity: Truth = posts.complete || posts.items.length > 0 ? 0 : 1;
  for (const [{ post }, shared] of charges.get(charge)?.inOffice ?? []) if (post.state !== forum && shared > capacity) capacity = shared;
  return capacity;
}
