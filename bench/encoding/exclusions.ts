import { CORE_CRIMES, type Crime } from "../../src/forum/index.ts";
import type { PreparedAmnesty, PreparedFunctionalImmunity, PreparedState } from "../../src/forum/prepare.ts";
import { since } from "../../src/time/index.ts";
import { and, factNotBefore, type Kleene, known, not, notBeforeFact, onDays, or, twofold, UNSURE, YES } from "./kleene.ts";

/** What stands before all criminal provisions of a crime: functional immunity and the forum's own amnesties. */
export function notExcluded(state: PreparedState | undefined, crime: Crime): Kleene {
  return and(notFunctionallyImmune(state?.functionalImmunity ?? [], crime), not(amnestied(state?.amnesties ?? [], crime)));
}

function notFunctionallyImmune(versions: readonly PreparedFunctionalImmunity[], crime: Crime): Kleene {
  const covering = versions.filter(({ version }) => covers(version.crimes, crime));
  const on = (reach: typeof reachesPart, wanted: (version: PreparedFunctionalImmunity["version"]) => boolean) =>
    or(...covering.filter(({ version }) => wanted(version)).map((version) => and(onDays(version.on), reach(version))));
  const accepted = on(reachesAll, ({ stance, disputed }) => stance === "accepted" && disputed !== true);
  const contested = on(reachesAll, ({ stance, disputed }) => stance === "accepted" && disputed === true);
  const rejected = on(reachesPart, ({ stance }) => stance === "rejected");
  return not(and(or(accepted, and(contested, UNSURE)), twofold("inOffice", "is", true), not(rejected)));
}

function covers(crimes: "core" | "any" | readonly Crime[], crime: Crime): boolean {
  return crimes === "any" || (crimes === "core" ? CORE_CRIMES.has(crime) : crimes.includes(crime));
}

/** A doctrine that reaches a part of the conduct opens it; one that closes must reach all of it. */
function reachesPart({ conductFrom, conductTo }: PreparedFunctionalImmunity): Kleene {
  return and(conductFrom ? factNotBefore("last", conductFrom) : YES, conductTo ? notBeforeFact(conductTo, "first") : YES);
}

function reachesAll({ conductFrom, conductTo }: PreparedFunctionalImmunity): Kleene {
  return and(conductFrom ? factNotBefore("first", conductFrom) : YES, conductTo ? notBeforeFact(conductTo, "last") : YES);
}

/** An amnesty known to the law book closes what it wholly covers; one that covers a part, or is only on record, leaves it open. */
function amnestied(amnesties: readonly PreparedAmnesty[], crime: Crime): Kleene {
  const enacted = amnesties
    .filter(({ amnesty }) => amnesty.crimes === "any" || amnesty.crimes.includes(crime))
    .map((amnesty) => and(onDays(since(amnesty.from)), extent(amnesty)));
  return or(...enacted, and(twofold("amnestyRecorded", "is", true), UNSURE));
}

function extent({ amnesty, conductFrom, conductTo }: PreparedAmnesty): Kleene {
  const begins = and(factNotBefore("last", conductFrom), notBeforeFact(conductTo, "first"));
  const touched = { certain: begins.possible, possible: begins.possible };
  const whole = and(factNotBefore("first", conductFrom), notBeforeFact(conductTo, "last"));
  const covered = and(touched, or({ certain: whole.certain, possible: whole.certain }, UNSURE));
  return or(and(known("place", "in", amnesty.places), covered), and(known("place", "is", ""), UNSURE));
}
