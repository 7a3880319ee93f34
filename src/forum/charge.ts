import { UNKNOWN } from "../time/index.ts";
import { onTerritory } from "./conditions/place.ts";
import { onEachRoute } from "./each-route.ts";
import { anyOf } from "./node.ts";
import type { Branch, Leaf, Node } from "./proof.ts";
import type { PreparedProvision } from "./prepare.ts";
import { applyCivil, applyCriminal, sharedTests } from "./provision.ts";
import type { ChargeQuestion } from "./question.ts";
import { territorialProvision } from "./territory.ts";
import type { Route } from "./vocabulary.ts";

/** One charge before one forum, for each route: any provision of the crime may carry it. What bars the person is not in it. */
export type ChargeNodes = Readonly<Record<Route, Branch>>;

/** Applies all that the forum's law records for the crime, and the territorial principle, to a charge. */
export function applyCharge(question: ChargeQuestion): ChargeNodes {
  const { state, charge } = question;
  const crime = state?.crimes.get(charge.crime);
  const provisions = [...(crime?.criminal.provisions ?? []), ...territorial(question)];
  const shared = provisions.length > 0 ? sharedTests(question) : [];
  const criminal = provisions.map((provision) => applyCriminal(provision, question, shared));
  const civil = (crime?.civil.provisions ?? []).map((provision) => applyCivil(provision, question));
  const gaps = (kind: "criminal" | "civil"): readonly Leaf[] => {
    const branch = crime?.[kind];
    return branch && branch.provisions.length + branch.gaps.length > 0 ? branch.gaps : [noRecord(question, kind)];
  };
  const criminalGaps = gaps("criminal");
  const any = (kids: readonly Node[]) => anyOf("charge", kids, { id: charge.id });
  const civilGaps = gaps("civil");
  return onEachRoute((route) => any(route === "civil" ? [...civil, ...civilGaps] : [...criminal.map((applied) => applied[route]), ...criminalGaps]));
}

/** Whether the law book says nothing at all of the charge before the forum: then every route is unknown. */
export function isUnread(question: ChargeQuestion): boolean {
  return question.state?.crimes.get(question.charge.crime) === undefined && territorial(question).length === 0;
}

function territorial({ state, facts, charge }: ChargeQuestion): readonly PreparedProvision[] {
  if (facts.state === "ICC" || onTerritory(charge, facts.state) === 0) return [];
  return [territorialProvision(facts.state, charge.crime, state?.crimes.get(charge.crime)?.criminal.provisions ?? [])];
}

/** A state without a file, or a crime without a record in it: unknown, never closed. */
function noRecord({ facts, charge, state }: ChargeQuestion, kind: "criminal" | "civil"): Leaf {
  const noted = state?.law.notResearched?.find(({ crimes }) => crimes.includes(charge.crime));
  return {
    kind: "leaf",
    subject: "no-record",
    reason: "no-law",
    value: UNKNOWN,
    grounds: [],
    missing: { what: "law", question: state ? "law-not-read" : "state-not-read" },
    details: { state: facts.state, crime: charge.crime, kind },
    confidence: "low",
    ...(noted ? { note: noted.known } : {}),
  };
}
