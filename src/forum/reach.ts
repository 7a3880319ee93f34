import { always, type DayRange, END, notBefore, since, type Truth } from "../time/index.ts";
import { firstDay, lastDay } from "./conduct.ts";
import { fact } from "./ground.ts";

import type { Charge } from "./matter.ts";
import type { Law, PreparedProvision } from "./prepare.ts";
import type { Ground, Leaf, Missing } from "./proof.ts";
import { boundAtConduct } from "./treaty.ts";

/** What a rule on reach in time says of a conduct, with what is missing where it says nothing. */
interface Reach {
  readonly truth: Truth;
  readonly missing?: Missing;
  readonly grounds?: readonly Ground[];
  /** The first day from which conduct is reached, where the conduct may have begun before it. */
  readonly from?: DayRange;
}

/**
 * Whether the provision reaches the conduct in time, read on the day of the conduct: true if it certainly reaches some
 * part of it (a series is reached in part; the caveat says from when). Rules: `law/README.md` §5.
 */
export function reachInTime(provision: PreparedProvision, charge: Charge, law: Law): Leaf {
  const conduct = provision.provision.conduct;
  const continues = conduct?.continuing === true && charge.continuing;
  const last = continues ? { earliest: END - 1, latest: END - 1 } : lastDay(charge);
  const found = test(provision, charge, law, last);
  const softened = conduct?.disputed === true && conduct.exception === undefined && found.truth === 0;
  const contested = conduct?.disputed === true || (continues && found.truth === 2 && test(provision, charge, law, lastDay(charge)).truth !== 2);
  const partly = found.truth === 2 && found.from !== undefined && notBefore(firstDay(charge), found.from) !== 2;
  return {
    kind: "leaf",
    subject: "reach-in-time",
    reason: "non-retroactivity",
    value: always(softened ? 1 : found.truth),
    grounds: [...provision.grounds, fact(charge.id), ...(found.grounds ?? [])],
    missing: softened ? { what: "law", question: "reach-disputed" } : (found.missing ?? { what: "date", question: "dates-of-conduct" }),
    caveats: [...(contested ? [{ id: "contested:reach-in-time", on: always(2) }] : []), ...(partly ? [{ id: "part-of-conduct", on: always(2) }] : [])],
    details: {
      rule: conduct?.rule ?? "unknown",
      from: conduct?.from ?? provision.provision.inForce.from ?? "",
      to: conduct?.to ?? "",
      treaty: conduct?.treaty ?? "",
    },
    confidence: provision.provision.confidence,
    ...(conduct?.note ? { note: conduct.note } : {}),
  };
}

function test(provision: PreparedProvision, charge: Charge, law: Law, last: DayRange): Reach {
  const conduct = provision.provision.conduct;
  switch (conduct?.rule) {
    case "any":
    case "ordinary-offence":
      return within(provision, charge, undefined, last);
    case "from-date":
      return within(provision, charge, provision.conductFrom, last);
    case "in-force":
      return sinceInForce(provision, charge, last);
    case "international-law":
      return international(provision, charge, law, last);
    case "treaty":
      return treatyInForce(provision, charge, law, last, conduct.treaty ?? "");
    default:
      return { truth: 1, missing: { what: "law", question: "reach-not-recorded" } };
  }
}

/** Some part of the conduct on or after `from`, and on or before the provision's own last day of conduct. */
function within(provision: PreparedProvision, charge: Charge, from: DayRange | undefined, last: DayRange): Reach {
  const start: Truth = from ? notBefore(last, from) : 2;
  const end: Truth = provision.conductTo ? notBefore(provision.conductTo, firstDay(charge)) : 2;
  return { truth: start < end ? start : end, ...(from ? { from } : {}) };
}

function sinceInForce(provision: PreparedProvision, charge: Charge, last: DayRange): Reach {
  const from = provision.inForceFrom;
  if (from === "unknown") return { truth: 1, missing: { what: "date", question: "first-day-in-force" } };
  return within(provision, charge, from === "open" ? undefined : from, last);
}

/** Before the day from which a crime certainly was one under international law the answer is unknown, not false. */
function international(provision: PreparedProvision, charge: Charge, law: Law, last: DayRange): Reach {
  const entry = law.criminalFrom.get(charge.crime);
  const found = within(provision, charge, undefined, last);
  if (!entry) return found;
  const grounds: readonly Ground[] = entry.rule.split(" / ").map((id) => ({ kind: "rule" as const, id }));
  const from = charge.crime === "war-crimes" && charge.conflict !== "international" ? (entry.nonInternational ?? entry.from) : entry.from;
  const criminal = notBefore(last, from) === 2 ? 2 : 1;
  return { truth: found.truth < criminal ? found.truth : criminal, grounds, from, missing: { what: "law", question: "criminal-under-international-law" } };
}

function treatyInForce(provision: PreparedProvision, charge: Charge, law: Law, last: DayRange, id: string): Reach {
  const treaty = law.treaties.get(id);
  if (!treaty) return { truth: 1, missing: { what: "law", question: "treaty-not-read" } };
  const bound = boundAtConduct(treaty, provision.state, firstDay(charge), last);
  const found = within(provision, charge, undefined, last);
  const from = treaty.parties.get(provision.state)?.inForce;
  return {
    truth: bound < found.truth ? bound : found.truth,
    grounds: [{ kind: "treaty", treaty: id, state: provision.state }],
    missing: { what: "date", question: "treaty-date" },
    ...(from ? { from } : {}),
  };
}

/** Whether the conduct took place where the provision asks for; absent where it asks for no place. */
export function placeOfConduct({ provision, grounds }: PreparedProvision, charge: Charge): Leaf | undefined {
  const places = provision.conduct?.places;
  if (!places) return undefined;
  const truth: Truth = charge.place === null ? 1 : places.includes(charge.place) ? 2 : 0;
  return {
    kind: "leaf",
    subject: "place-of-conduct",
    reason: "no-nexus",
    value: always(truth),
    grounds: [...grounds, fact(charge.id)],
    missing: { what: "fact", question: "place-of-conduct" },
    details: { places: places.join(" ") },
  };
}

/** Whether the conduct has begun by the day of the forum's act: nothing is open before there is something to act on. */
export function conductHappened(charge: Charge): Leaf {
  return {
    kind: "leaf",
    subject: "conduct-happened",
    reason: "not-yet",
    value: since(firstDay(charge)),
    grounds: [fact(charge.id)],
    missing: { what: "date", question: "dates-of-conduct" },
  };
}
