import type { Law, PreparedProvision } from "../../src/forum/prepare.ts";
import type { Crime } from "../../src/forum/index.ts";
import type { DayRange } from "../../src/time/index.ts";
import { and, factNotBefore, type Kleene, known, not, notBeforeFact, onDays, or, twofold, UNSURE, YES } from "./kleene.ts";
import { type Hypothesis, requirement } from "./requirement.ts";
import { bound, type LastDayNotBefore } from "./treaty.ts";

/** The routes that decide a status. A trial in absentia asks for all that a warrant does and more, so it never decides. */
export type StatusRoute = "warrant" | "investigate" | "on-arrival";

/** A provision for one route, in parts that a rule engine may keep apart. What bars the person is not in it. */
export type Parts = Readonly<Record<"inForce" | "conduct" | "limitation" | "requirements", Kleene>>;

/** What a criminal provision asks for on each route. Meaning of the fields: `law/README.md`. */
export function provisionParts(provision: PreparedProvision, route: StatusRoute, law: Law): Parts {
  const { crime, limitation } = provision.provision;
  const hypothesis: Hypothesis = route === "on-arrival" ? "arrival" : "none";
  const { investigate, warrant } = provision.requires;
  const asked = route === "investigate" ? investigate : [...investigate, ...warrant];
  return {
    inForce: onDays(provision.inForce.value),
    conduct: and(begun(), reachInTime(provision, law), place(provision)),
    limitation: notTimeBarred(crime, limitation?.kind ?? "unknown", limitation?.years ?? UNRECORDED_YEARS),
    requirements: and(
      ...asked.map((required) => requirement(required, { provision, law, hypothesis })),
      route === "on-arrival" ? YES : absenceAllowed(provision),
    ),
  };
}

const UNRECORDED_YEARS = 10;

/** The conduct has begun by the day that is asked about. */
function begun(): Kleene {
  return {
    certain: { fact: "day", operator: "at-least", value: { fact: "firstLatest" } },
    possible: { fact: "day", operator: "at-least", value: { fact: "firstEarliest" } },
  };
}

function reachInTime(provision: PreparedProvision, law: Law): Kleene {
  const conduct = provision.provision.conduct;
  const finished = reach(provision, law, (from) => factNotBefore("last", from));
  // A disappearance that goes on has no last day: every date is reached.
  const found = conduct?.continuing
    ? or(
        and(
          CONTINUING,
          reach(provision, law, () => YES),
        ),
        and(not(CONTINUING), finished),
      )
    : finished;
  return conduct?.disputed === true && conduct.exception === undefined ? or(found, UNSURE) : found;
}

const CONTINUING = known("continuing", "is", true);

function reach(provision: PreparedProvision, law: Law, since: LastDayNotBefore): Kleene {
  const conduct = provision.provision.conduct;
  const upTo = provision.conductTo ? notBeforeFact(provision.conductTo, "first") : YES;
  const from = (date: DayRange | undefined) => and(date ? since(date) : YES, upTo);
  switch (conduct?.rule) {
    case "any":
    case "ordinary-offence":
      return upTo;
    case "from-date":
      return from(provision.conductFrom);
    case "in-force":
      return provision.inForceFrom === "unknown" ? UNSURE : from(provision.inForceFrom === "open" ? undefined : provision.inForceFrom);
    case "international-law":
      return and(upTo, internationalCrime(provision.provision.crime, law, since));
    case "treaty":
      return and(upTo, bound(law, conduct.treaty ?? "", provision.state, since));
    default:
      return UNSURE;
  }
}

/** Before it certainly was a crime under international law: unknown, not false. */
function internationalCrime(crime: Crime, law: Law, since: LastDayNotBefore): Kleene {
  const entry = law.criminalFrom.get(crime);
  if (!entry) return YES;
  if (crime !== "war-crimes" || !entry.nonInternational) return or(since(entry.from), UNSURE);
  const international = known("conflict", "is", "international");
  return or(and(international, since(entry.from)), and(not(international), since(entry.nonInternational)), UNSURE);
}

function place({ provision }: PreparedProvision): Kleene {
  const places = provision.conduct?.places;
  if (!places) return YES;
  return or(known("place", "in", places), and(known("place", "is", ""), UNSURE));
}

/** `yearsPast…` is how many years must be added to the last day of the conduct to come to the day asked about, or past it. */
function notTimeBarred(crime: Crime, kind: "none" | "years" | "by-penalty" | "unknown", years: number): Kleene {
  const running = twofoldYears(years);
  if (kind === "none" || (crime === "enforced-disappearance" && kind !== "years")) return YES;
  if (kind !== "years") return or(running, UNSURE);
  const within = or(running, and(not(running), twofold("interrupted", "is", true), UNSURE));
  return crime === "enforced-disappearance" ? or(CONTINUING, within) : within;
}

function twofoldYears(years: number): Kleene {
  return {
    certain: { fact: "yearsPastEarliest", operator: "below", value: years + 1 },
    possible: { fact: "yearsPastLatest", operator: "below", value: years + 1 },
  };
}

function absenceAllowed({ provision, investigationAsksPresence }: PreparedProvision): Kleene {
  const allowed = provision.investigateWithoutPresence ?? "unknown";
  if (allowed === "allowed" || investigationAsksPresence) return YES;
  const present = twofold("present", "is", true);
  return allowed === "barred" ? present : or(present, UNSURE);
}
