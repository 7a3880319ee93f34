import type { Fault } from "../../files/index.ts";
import { CORE_CRIMES, CRIMES, type Crime } from "../../forum/vocabulary.ts";
import type { FunctionalImmunity, Provision, StateLaw, Version } from "../../forum/law.ts";
import { overlap, type Window, windowOf } from "../window.ts";

/** Two versions of one rule that hold on the same day: nobody could say which counts. */
export function checkVersions(law: StateLaw): Fault[] {
  return [
    ...pairs(law.personalImmunity, sameDays).map(([, second]) => twice("personalImmunity", second)),
    ...pairs(law.functionalImmunity, sameImmunity).map(([, second]) => twice("functionalImmunity", second)),
    ...pairs(law.provisions, (a, b) => sameRule(a, b, law.asOf)).map(([first, second]) => provisionTwice(law.provisions[first] as Provision, second)),
  ];
}

/** Index pairs of a list that meet a test. Holes in the list are passed over. */
function pairs<T>(items: readonly T[], test: (a: T, b: T) => boolean): [number, number][] {
  const found: [number, number][] = [];
  items.forEach((a, i) => {
    items.forEach((b, j) => {
      if (i < j && test(a, b)) found.push([i, j]);
    });
  });
  return found;
}

function sameDays(a: Version, b: Version): boolean {
  return overlap(windowOf(a.from, a.to), windowOf(b.from, b.to));
}

function sameImmunity(a: FunctionalImmunity, b: FunctionalImmunity): boolean {
  const shared = crimesOf(a.crimes).some((crime) => crimesOf(b.crimes).includes(crime));
  return shared && sameDays(a, b) && overlap(windowOf(a.conductFrom, a.conductTo), windowOf(b.conductFrom, b.conductTo));
}

function crimesOf(crimes: FunctionalImmunity["crimes"]): readonly Crime[] {
  if (crimes === "any") return CRIMES;
  return crimes === "core" ? [...CORE_CRIMES] : crimes;
}

/** Evaluated provisions of one instrument for one crime that hold for the same facts. */
function sameRule(a: Provision, b: Provision, asOf: string): boolean {
  const evaluated = a.kind !== "rule-only" && b.kind !== "rule-only";
  return evaluated && a.kind === b.kind && a.crime === b.crime && citation(a) === citation(b) && holdTogether(a, b, asOf);
}

/** The citation without differences of writing: `Penal Code s. 1` is `penal code s 1`. */
function citation({ law }: Provision): string {
  return law
    .toLowerCase()
    .replaceAll(/[.\s]+/g, " ")
    .trim();
}

/** Whether both are in force on some same day and reach some same conduct. */
export function holdTogether(a: Provision, b: Provision, asOf: string): boolean {
  return overlap(inForce(a, asOf), inForce(b, asOf)) && overlap(conduct(a, asOf), conduct(b, asOf)) && samePlaces(a, b);
}

/** A law whose first day is unknown is certainly in force from `asOf`; what it was before cannot contradict anything. */
function inForce(provision: Provision, asOf: string): Window | undefined {
  return windowOf(firstInForce(provision, asOf), provision.inForce.to);
}

function firstInForce({ inForce: { from, fromUnknown } }: Provision, asOf: string): string | null {
  return fromUnknown === true ? asOf : from;
}

/** The conduct that is reached, as the engine reads `from` and `to`. A gap is about all conduct. */
function conduct(provision: Provision, asOf: string): Window | undefined {
  const { rule, from, to } = provision.conduct ?? {};
  return windowOf(rule === "from-date" ? from : rule === "in-force" ? firstInForce(provision, asOf) : null, to);
}

function samePlaces(a: Provision, b: Provision): boolean {
  const [placesOfA, placesOfB] = [a.conduct?.places, b.conduct?.places];
  return placesOfA === undefined || placesOfB === undefined || placesOfA.some((place) => placesOfB.includes(place));
}

function twice(list: string, index: number): Fault {
  return {
    path: [list, index],
    message: "This version overlaps an earlier one in the list for the same crimes.",
    remedy: "Close the earlier version (`to`) on the day before this one begins, or name different crimes.",
  };
}

function provisionTwice(first: Provision, index: number): Fault {
  return {
    path: ["provisions", index],
    message: `This version overlaps ${first.id}: both are the same law, in force on the same days and for the same conduct.`,
    remedy: "Close the earlier one (`inForce.to`, or `conduct.to` if it still governs old conduct), or make one of them rule-only.",
  };
}
