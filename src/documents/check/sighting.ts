import type { Matter } from "../../forum/index.ts";
import { type Day, parseDay, parseRange } from "../../time/index.ts";
import type { DocumentHead } from "../source/head.ts";

type Journey = Pick<DocumentHead, "forum" | "sighting">;

/** The day of an arrival or departure, as the place itself counts it. */
export const dayOf = (moment: string): string => moment.slice(0, 10);

export function arrivalOf({ sighting }: Journey): Day | undefined {
  return sighting && parseDay(dayOf(sighting.arrives));
}

/** A matter with the journey that a document reports: presence and the quality of the visit decide what a forum can do. */
export function withSighting(matter: Matter, { forum, sighting }: Journey): Matter {
  if (!sighting || forum === undefined) return matter;
  const { arrives, leaves = arrives, capacity = null, certified = null, invitedByForum } = sighting;
  const during = { from: parseRange(dayOf(arrives)), to: parseRange(dayOf(leaves)) };
  const stay = { id: "sighting", state: forum, during, capacity, certified, ...(invitedByForum === undefined ? {} : { invitedByForum }) };
  const { stays } = matter.accused;
  return { ...matter, accused: { ...matter.accused, stays: { ...stays, items: [...stays.items, stay] } } };
}
