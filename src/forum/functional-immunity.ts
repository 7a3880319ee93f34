import { always, and, FALSE, not, notBefore, or, type Timeline, TRUE, type Truth, UNKNOWN } from "../time/index.ts";
import { firstDay, lastDay } from "./conduct.ts";
import { fact, ruleGround } from "./ground.ts";
import { officesAtConduct, officialCapacity } from "./gathered.ts";
import type { Charge } from "./matter.ts";
import type { PreparedFunctionalImmunity } from "./prepare.ts";
import type { Leaf } from "./proof.ts";
import type { ChargeQuestion } from "./question.ts";
import { CORE_CRIMES, type Crime } from "./vocabulary.ts";

/**
 * Immunity for acts in office, which outlasts the office, by the forum's own doctrine on the day of its act. Where no
 * court has decided, core crimes and ordinary ones alike are marked contested and the value stands (ILC draft articles
 * 5 to 7, 2022). Absent where the accused held no office of another state when the conduct took place.
 */
export function functionalImmunity({ law, state, charge, facts }: ChargeQuestion): Leaf | undefined {
  const capacity = officialCapacity(charge, facts.gathered, facts.state);
  if (capacity === 0) return undefined;
  const versions = (state?.functionalImmunity ?? []).filter(({ version }) => covers(version.crimes, charge.crime));
  let rejected: Timeline = FALSE;
  let accepted: Timeline = FALSE;
  let disputed: Timeline = FALSE;
  for (const version of versions) {
    const on = (reach: Truth) => and(version.on, always(reach));
    if (version.version.stance === "rejected") rejected = or(rejected, on(reachesPart(version, charge)));
    else if (version.version.stance === "accepted" && version.version.disputed) disputed = or(disputed, on(reachesAll(version, charge)));
    else if (version.version.stance === "accepted") accepted = or(accepted, on(reachesAll(version, charge)));
  }
  const barred = and(and(or(accepted, and(disputed, UNKNOWN)), always(capacity)), not(rejected));
  const contested = and(not(rejected), not(accepted));
  const rule = law.rules.get(CORE_CRIMES.has(charge.crime) ? "IMM-F-2" : "IMM-F-1");
  return {
    kind: "leaf",
    subject: "functional-immunity",
    reason: "functional-immunity",
    value: not(barred),
    grounds: [
      ...(rule ? [ruleGround(rule)] : []),
      ...officesAtConduct(charge, facts.gathered, facts.state).map(({ id }) => fact(id)),
      ...versions.flatMap(({ version }) => (version.note && state ? [{ kind: "state-rule" as const, state: state.law.state, text: version.note }] : [])),
    ],
    missing: capacity === 1 ? { what: "fact", question: "acts-in-office" } : { what: "law", question: "functional-immunity-unsettled" },
    caveats: contested === FALSE ? [] : [{ id: "contested:functional-immunity", on: contested }],
    details: { crime: charge.crime },
    // The book grades no doctrine of a state, and the draft articles beneath it are themselves contested.
    confidence: "medium",
  };
}

function covers(crimes: "core" | "any" | readonly Crime[], crime: Crime): boolean {
  return crimes === "any" || (crimes === "core" ? CORE_CRIMES.has(crime) : crimes.includes(crime));
}

/** Whether a doctrine that is limited to some conduct reaches part of this one: enough to open it. */
function reachesPart({ conductFrom, conductTo }: PreparedFunctionalImmunity, charge: Charge): Truth {
  const start: Truth = conductFrom ? notBefore(lastDay(charge), conductFrom) : 2;
  const end: Truth = conductTo ? notBefore(conductTo, firstDay(charge)) : 2;
  return start < end ? start : end;
}

/** Whether it reaches all of it: what closes only a part leaves the rest open. */
function reachesAll({ conductFrom, conductTo }: PreparedFunctionalImmunity, charge: Charge): Truth {
  const start: Truth = conductFrom ? notBefore(firstDay(charge), conductFrom) : 2;
  const end: Truth = conductTo ? notBefore(conductTo, lastDay(charge)) : 2;
  return start < end ? start : end;
}

/** Whether a leaf says nothing: true on all days and without a caveat. */
export function isSilent({ value, caveats }: Leaf): boolean {
  return value === TRUE && !caveats?.length;
}
