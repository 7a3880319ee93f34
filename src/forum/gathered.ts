import { during, FALSE, or, type Timeline, type Truth } from "../time/index.ts";
import { overlap } from "./facts.ts";
import type { Charge, Matter, Post } from "./matter.ts";
import type { Leaf } from "./proof.ts";
import { conductHappened } from "./reach.ts";

/** What every forum would work out alike, worked out once for the matter. */
export interface Gathered {
  readonly matter: Matter;
  /** Offices of states; posts of bodies that are no organ of a state carry no immunity and are left out. */
  readonly offices: readonly Office[];
  readonly charges: ReadonlyMap<Charge, GatheredCharge>;
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
    charges: new Map(
      matter.charges.map((charge) => [
        charge,
        { happened: conductHappened(charge), inOffice: new Map(offices.map((office) => [office, overlap(office.post.held, charge.conduct)])) },
      ]),
    ),
  };
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
