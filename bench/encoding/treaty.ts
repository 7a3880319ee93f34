import type { Law } from "../../src/forum/prepare.ts";
import type { DayRange } from "../../src/time/index.ts";
import { and, factNotBefore, type Kleene, NO, not, UNSURE, YES } from "./kleene.ts";

/** Whether the last day of the conduct is on or after a date of the law. */
export type LastDayNotBefore = (from: DayRange) => Kleene;

/** Whether a treaty bound a state at the conduct. */
export function bound(law: Law, treatyId: string, state: string, since: LastDayNotBefore): Kleene {
  const treaty = law.treaties.get(treatyId);
  if (!treaty) return UNSURE;
  const party = treaty.parties.get(state);
  if (!party) return treaty.treaty.complete ? NO : UNSURE;
  if (!party.inForce) return UNSURE;
  return and(since(party.inForce), party.withdrawn ? not(factNotBefore("first", party.withdrawn)) : YES);
}
