import { addYears, after, and, FALSE, not, or, type Timeline, TRUE, UNKNOWN } from "../time/index.ts";
import { lastDay } from "./conduct.ts";
import { fact } from "./ground.ts";
import { type ForumFacts, sinceEvent } from "./facts.ts";
import type { Limitation } from "./law.ts";
import type { Charge } from "./matter.ts";
import type { Law } from "./prepare.ts";
import type { Ground, Leaf } from "./proof.ts";
import type { Confidence } from "./vocabulary.ts";

/** Where the period is not recorded, nobody can say more than that it is not shorter than this for crimes so grave. */
const UNRECORDED_YEARS = 10;

/**
 * Whether the prosecution is not yet time-barred, counted from the last day of the conduct. A recorded period that has
 * run out is false, or unknown where a step of the forum's own may have interrupted it; an unrecorded one is unknown
 * after ten years. Enforced disappearance does not prescribe while it lasts (ICPPED art 8). `law/README.md` §8.
 */
export function notTimeBarred(
  limitation: Limitation | undefined,
  charge: Charge,
  facts: ForumFacts,
  law: Law,
  grounds: readonly Ground[],
  confidence: Confidence,
): Leaf {
  const kind = limitation?.kind ?? "unknown";
  const never =
    kind === "none" || (charge.crime === "enforced-disappearance" && kind !== "years") || (charge.crime === "enforced-disappearance" && charge.continuing);
  const years = limitation?.years ?? UNRECORDED_YEARS;
  return {
    kind: "leaf",
    subject: "limitation",
    reason: "limitation",
    value: never ? TRUE : kind === "years" ? within(years, charge, facts) : or(running(years, charge), UNKNOWN),
    grounds: [...grounds, fact(charge.id), ...(conventionApplies(charge, facts, law) ? [{ kind: "rule" as const, id: "LIM-1" }] : [])],
    missing: { what: "law", question: kind === "years" ? "limitation-interrupted" : "limitation-period" },
    caveats: never && kind !== "none" ? [{ id: "contested:limitation-of-disappearance", on: TRUE }] : [],
    details: { kind, years },
    confidence,
    ...(limitation?.note ? { note: limitation.note } : {}),
  };
}

function within(years: number, charge: Charge, facts: ForumFacts): Timeline {
  const open = running(years, charge);
  return or(open, and(not(open), and(interrupted(facts), UNKNOWN)));
}

/** True until the earliest day on which the period can have run out, then unknown while it may have, then false. */
function running(years: number, charge: Charge): Timeline {
  const last = lastDay(charge);
  return not(after({ earliest: addYears(last.earliest, years), latest: addYears(last.latest, years) }));
}

/** Days from which a step of the forum's own authorities against the accused is on record. */
function interrupted({ state, matter }: ForumFacts): Timeline {
  let value: Timeline = FALSE;
  for (const step of matter.proceedings.items) {
    if (step.state === state && step.sameActs && (step.what === "investigation" || step.what === "indictment")) value = or(value, sinceEvent(step.on));
  }
  return value;
}

/** Whether the forum is bound never to let these crimes prescribe: cited beside the period, whose recorded value stands. */
function conventionApplies({ crime }: Charge, { state }: ForumFacts, { treaties }: Law): boolean {
  return (crime === "genocide" || crime === "crimes-against-humanity" || crime === "war-crimes") && treaties.get("nonstat1968")?.parties.has(state) === true;
}
