import {
  after,
  always,
  and,
  type Bound,
  type Day,
  type DayRange,
  during,
  FALSE,
  not,
  or,
  parseDay,
  parseRange,
  since,
  type Timeline,
  TRUE,
  UNKNOWN,
} from "../time/index.ts";
import type {
  Forum,
  FunctionalImmunity,
  InternationalRule,
  LawData,
  PersonalImmunity,
  Provision,
  Requirement,
  Situation,
  Stage,
  StateLaw,
  Version,
} from "./law.ts";
import type { Ground, Leaf } from "./proof.ts";
import { type Lookup, lazily } from "./lazily.ts";
import { prepareTreaty, type PreparedTreaty } from "./treaty.ts";
import type { Crime, StateCode } from "./vocabulary.ts";

/** A law book made ready for many questions: dates read, versions as timelines, provisions by crime. */
export interface Law {
  readonly data: LawData;
  /** Last day for which answers are given. */
  readonly asOf: Day;
  readonly forums: readonly Forum[];
  readonly states: ReadonlyMap<StateCode, PreparedState>;
  readonly treaties: Lookup<string, PreparedTreaty>;
  /** Rules common to all states that bar a forum, or may; the others inform. */
  readonly barringRules: readonly InternationalRule[];
  readonly rules: ReadonlyMap<string, InternationalRule>;
  /** From when a crime is one under international law. */
  readonly criminalFrom: ReadonlyMap<Crime, { readonly from: DayRange; readonly nonInternational?: DayRange; readonly rule: string }>;
}

export interface PreparedState {
  readonly law: StateLaw;
  readonly personalImmunity: readonly Dated<PersonalImmunity>[];
  readonly functionalImmunity: readonly PreparedFunctionalImmunity[];
  readonly amnesties: readonly PreparedAmnesty[];
  readonly crimes: Lookup<Crime, PreparedCrime>;
}

/** A version with the days on which it holds. */
export interface Dated<V extends Version> {
  readonly version: V;
  readonly on: Timeline;
}

export interface PreparedFunctionalImmunity extends Dated<FunctionalImmunity> {
  readonly conductFrom?: DayRange;
  readonly conductTo?: DayRange;
}

export interface PreparedAmnesty {
  readonly amnesty: NonNullable<StateLaw["amnesties"]>[number];
  readonly from: DayRange;
  readonly conductFrom: DayRange;
  readonly conductTo: DayRange;
}

/** What the book records for one crime in one state, apart for the criminal and the civil law. */
export interface PreparedCrime {
  readonly criminal: PreparedBranch;
  readonly civil: PreparedBranch;
}

export interface PreparedBranch {
  readonly provisions: readonly PreparedProvision[];
  /** Gaps, which are false, and the days that no record covers, which are unknown. */
  readonly gaps: readonly Leaf[];
}

export interface PreparedProvision {
  readonly provision: Provision;
  readonly state: StateCode;
  readonly grounds: readonly Ground[];
  readonly inForce: Leaf;
  /** First day in force: a date, `open` to the past, or `unknown`. */
  readonly inForceFrom: Bound;
  readonly conductFrom?: DayRange;
  readonly conductTo?: DayRange;
  readonly requires: Readonly<Record<Stage, readonly PreparedRequirement[]>>;
  /** Whether the requirements for an investigation ask for presence themselves; then `investigateWithoutPresence` is not read. */
  readonly investigationAsksPresence: boolean;
  readonly situations: readonly { readonly situation: Situation; readonly from: DayRange; readonly conductFrom: DayRange; readonly conductTo?: DayRange }[];
}

export interface PreparedRequirement {
  readonly source: Requirement;
  /** The days on which it is asked; absent: on all days. */
  readonly asked?: Timeline;
  readonly kids: readonly PreparedRequirement[];
  readonly date?: DayRange;
  /** Whether its value may depend on presence, so that it must be asked anew for an arrival. */
  readonly dependsOnPresence: boolean;
}

/**
 * Makes a law book ready.
 * @throws {RangeError} if a date of the book is not EDTF; validate the book first to be told where.
 */
export function prepare(data: LawData): Law {
  const asOf = parseDay(data.asOf);
  return {
    data,
    asOf,
    forums: data.forums.toSorted((a, b) => (a.state < b.state ? -1 : 1)),
    states: new Map(data.states.map((law) => [law.state, prepareState(law, parseDay(law.asOf))])),
    treaties: lazily(new Map(data.treaties.map((treaty) => [treaty.id, treaty])), prepareTreaty),
    barringRules: data.international.rules.filter(({ effect }) => effect === "bar" || effect === "unknown"),
    rules: new Map(data.international.rules.map((rule) => [rule.id, rule])),
    criminalFrom: new Map(
      Object.entries(data.international.criminalFrom).map(([crime, entry]) => [
        crime as Crime,
        { from: parseRange(entry.from), rule: entry.rule, ...(entry.nonInternational ? { nonInternational: parseRange(entry.nonInternational) } : {}) },
      ]),
    ),
  };
}

function prepareState(law: StateLaw, asOf: Day): PreparedState {
  const byCrime = Map.groupBy(law.provisions, ({ crime }) => crime);
  const prepareCrime = (provisions: readonly Provision[]): PreparedCrime => ({
    criminal: prepareBranch(law, provisions, "criminal", asOf),
    civil: prepareBranch(law, provisions, "civil", asOf),
  });
  return {
    law,
    personalImmunity: law.personalImmunity.map((version) => ({ version, on: versionDays(version) })),
    functionalImmunity: law.functionalImmunity.map((version) => ({
      version,
      on: versionDays(version),
      ...conductDates(version.conductFrom, version.conductTo),
    })),
    amnesties: (law.amnesties ?? []).map((amnesty) => ({
      amnesty,
      from: parseRange(amnesty.from),
      conductFrom: parseRange(amnesty.conductFrom),
      conductTo: parseRange(amnesty.conductTo),
    })),
    crimes: lazily(byCrime, prepareCrime),
  };
}

function prepareBranch(law: StateLaw, all: readonly Provision[], kind: "criminal" | "civil", asOf: Day): PreparedBranch {
  const provisions = all.filter((provision) => provision.kind === kind);
  const gaps = all.filter((provision) => provision.kind === "gap" && (provision.of ?? "criminal") === kind);
  let covered: Timeline = FALSE;
  for (const provision of [...provisions, ...gaps]) covered = or(covered, coveredBy(provision, asOf));
  const uncovered: Leaf = {
    kind: "leaf",
    subject: "no-record",
    reason: "no-law",
    value: and(not(covered), UNKNOWN),
    grounds: [],
    missing: { what: "law", question: "law-not-read" },
    details: { state: law.state, crime: all[0]?.crime ?? "", kind },
    confidence: "low",
  };
  return {
    provisions: provisions.map((provision) => prepareProvision(provision, law.state, asOf)),
    gaps: [...gaps.map((gap) => gapLeaf(gap, law.state)), ...(uncovered.value === FALSE ? [] : [uncovered])],
  };
}

/** Days for which the record answers: its window, and the time before it where the record says that nothing existed. */
function coveredBy({ inForce }: Provision, asOf: Day): Timeline {
  const window = versionDays(inForce, inForce.fromUnknown ? { earliest: asOf, latest: asOf } : undefined);
  const nothingBefore = inForce.before === undefined || inForce.before === "none";
  return nothingBefore && inForce.from !== null ? or(window, not(since(parseRange(inForce.from)))) : window;
}

function gapLeaf(gap: Provision, state: StateCode): Leaf {
  return {
    kind: "leaf",
    subject: "gap",
    reason: "no-law",
    value: FALSE,
    grounds: [{ kind: "provision", state, id: gap.id }],
    details: { state, crime: gap.crime, from: gap.inForce.from ?? "..", to: gap.inForce.to ?? ".." },
    confidence: gap.confidence,
    ...(gap.notes ? { note: gap.notes } : {}),
  };
}

function prepareProvision(provision: Provision, state: StateCode, asOf: Day): PreparedProvision {
  const grounds: Ground[] = [{ kind: "provision", state, id: provision.id }];
  const requires = {
    investigate: prepareRequirements(provision.requires?.investigate),
    warrant: prepareRequirements(provision.requires?.warrant),
    indict: prepareRequirements(provision.requires?.indict),
    try: prepareRequirements(provision.requires?.try),
  };
  return {
    provision,
    state,
    grounds,
    inForce: inForceLeaf(provision, grounds, asOf),
    inForceFrom: provision.inForce.fromUnknown ? "unknown" : provision.inForce.from === null ? "open" : parseRange(provision.inForce.from),
    ...conductDates(provision.conduct?.from, provision.conduct?.to),
    requires,
    investigationAsksPresence: requires.investigate.some(({ source }) => asksPresence(source)),
    situations: (provision.data?.situations ?? []).map((situation) => ({
      situation,
      from: parseRange(situation.from),
      conductFrom: parseRange(situation.conductFrom),
      ...(situation.conductTo ? { conductTo: parseRange(situation.conductTo) } : {}),
    })),
  };
}

function inForceLeaf({ inForce, law, confidence }: Provision, grounds: readonly Ground[], asOf: Day): Leaf {
  const value = inForceDays(inForce, asOf);
  return {
    kind: "leaf",
    subject: "in-force",
    reason: "no-law",
    value,
    grounds,
    missing: inForce.fromUnknown || inForce.estimated ? { what: "date", question: "first-day-in-force" } : { what: "law", question: "earlier-law-not-read" },
    details: { law, from: inForce.fromUnknown ? "" : (inForce.from ?? ".."), to: inForce.to ?? ".." },
    confidence,
    ...(inForce.note ? { note: inForce.note } : {}),
  };
}

function inForceDays(inForce: Provision["inForce"], asOf: Day): Timeline {
  if (inForce.fromUnknown) return and(or(since({ earliest: asOf, latest: asOf }), UNKNOWN), ends(inForce.to));
  const window = versionDays(inForce);
  if (inForce.before !== "unknown" || inForce.from === null) return window;
  return or(window, and(not(since(parseRange(inForce.from))), UNKNOWN));
}

function prepareRequirements(requirements: readonly Requirement[] | undefined): readonly PreparedRequirement[] {
  return (requirements ?? []).map(prepareRequirement);
}

function prepareRequirement(source: Requirement): PreparedRequirement {
  const kids = prepareRequirements("anyOf" in source ? source.anyOf : "allOf" in source ? source.allOf : undefined);
  const dependsOnPresence = "is" in source ? PRESENCE_CONDITIONS.has(source.is) : kids.some((kid) => kid.dependsOnPresence);
  const gated = source.from !== undefined || source.to !== undefined;
  return {
    source,
    kids,
    dependsOnPresence,
    ...(gated ? { asked: during({ from: bound(source.from), to: bound(source.to) }) } : {}),
    ...("is" in source && source.date ? { date: parseRange(source.date) } : {}),
  };
}

/** Conditions whose value may change with presence. */
const PRESENCE_CONDITIONS: ReadonlySet<string> = new Set(["suspect-present", "treaty-covers-offence", "defendant-served-in-jurisdiction"]);

function asksPresence(requirement: Requirement): boolean {
  if ("is" in requirement) return requirement.is === "suspect-present";
  return ("anyOf" in requirement ? requirement.anyOf : requirement.allOf).some(asksPresence);
}

function versionDays(version: Version, from?: DayRange): Timeline {
  return and(from ? since(from) : starts(version.from), ends(version.to));
}

function starts(from: string | null): Timeline {
  return from === null ? TRUE : since(parseRange(from));
}

function ends(to: string | null): Timeline {
  return to === null ? always(2) : not(after(parseRange(to)));
}

function bound(text: string | undefined): Bound {
  return text === undefined ? "open" : parseRange(text);
}

function conductDates(from: string | undefined, to: string | undefined): { conductFrom?: DayRange; conductTo?: DayRange } {
  return { ...(from ? { conductFrom: parseRange(from) } : {}), ...(to ? { conductTo: parseRange(to) } : {}) };
}
