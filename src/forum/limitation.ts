import { addYears, after, and, type DayRange, FALSE, not, or, type Timeline, TRUE, UNKNOWN } from "../time/index.ts";
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
  const end = endOfPeriod(years, charge);
  const open = not(after(end));
  return or(open, and(not(open), and(interrupted(facts, end), UNKNOWN)));
}

/** True until the earliest day on which the period can have run out, then unknown while it may have, then false. */
function running(years: number, charge: Charge): Timeline {
  return not(after(endOfPeriod(years, charge)));
}

function endOfPeriod(years: number, charge: Charge): DayRange {
  const last = lastDay(charge);
  return { earliest: addYears(last.earliest, years), latest: addYears(last.latest, years) };
}

/** Days from which a step of the forum's own authorities against the accused is on record that came, or may have come, before the period ran out. */
function interrupted({ state, matter }: ForumFacts, end: DayRange): Timeline {
  let value: Timeline = FALSE;
  for (const { state: by, sameActs, what, on } of matter.proceedings.items) {
    const inTime = on === null || on.earliest <= end.latest;
    if (by === state && sameActs && inTime && (what === "investigation" || what === "indictment")) value = or(value, sinceEvent(on));
  }
  return value;
}

/** Whether the forum is bound never to let these crimes prescribe: cited beside the period, whose recorded value stands. */
function conventionApplies({ crime }: Charge, { state }: ForumFacts, { treaties }: Law): boolean {
  return (crime === "genocide" || crime === "crimes-against-humanity" || crime === "war-crimes") && treaties.get("nonstat1968")?.parties.has(state) === true;
}
