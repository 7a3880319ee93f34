import { always, and, FALSE, not, notBefore, or, since, type Timeline, type Truth, UNKNOWN } from "../time/index.ts";
import { firstDay, lastDay } from "./conduct.ts";
import { fact } from "./ground.ts";
import { type ForumFacts, sinceEvent } from "./facts.ts";
import type { Charge } from "./matter.ts";
import type { PreparedAmnesty, PreparedState } from "./prepare.ts";
import type { Leaf } from "./proof.ts";

/**
 * The forum's own amnesties. One that covers the whole conduct closes every criminal route from its first day; one
 * that may cover it, or that the matter records and the law book does not know, makes the answer unknown. A foreign
 * amnesty does not bind the forum (Ould Dah, Cass. crim. 23 October 2002; rule AMN-1).
 */
export function notAmnestied(state: PreparedState | undefined, charge: Charge, facts: ForumFacts): Leaf | undefined {
  let covered: Timeline = FALSE;
  const amnesties = (state?.amnesties ?? []).filter(({ amnesty }) => amnesty.crimes === "any" || amnesty.crimes.includes(charge.crime));
  for (const amnesty of amnesties) covered = or(covered, and(since(amnesty.from), always(extent(amnesty, charge))));
  const recorded = facts.matter.proceedings.items.filter(({ what, state: by, sameActs }) => what === "amnesty" && by === facts.state && sameActs);
  for (const { on } of recorded) covered = or(covered, and(sinceEvent(on), UNKNOWN));
  if (covered === FALSE) return undefined;
  return {
    kind: "leaf",
    subject: "amnesty",
    reason: "amnesty",
    value: not(covered),
    grounds: [
      ...recorded.map(({ id }) => fact(id)),
      ...amnesties.map(({ amnesty }) => ({ kind: "state-rule" as const, state: facts.state, text: [amnesty.law, amnesty.note].filter(Boolean).join(": ") })),
    ],
    missing: { what: "law", question: "scope-of-amnesty" },
    details: { law: amnesties.map(({ amnesty }) => amnesty.law).join("; ") },
    confidence: "medium",
  };
}

/** Whether the amnesty covers the conduct: wholly, perhaps or in part, or not at all. */
function extent({ amnesty, conductFrom, conductTo }: PreparedAmnesty, charge: Charge): Truth {
  if (charge.place === null) return 1;
  if (!amnesty.places.includes(charge.place)) return 0;
  if (notBefore(lastDay(charge), conductFrom) === 0 || notBefore(conductTo, firstDay(charge)) === 0) return 0;
  return notBefore(firstDay(charge), conductFrom) === 2 && notBefore(conductTo, lastDay(charge)) === 2 ? 2 : 1;
}
