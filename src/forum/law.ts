import type { ConditionName, Confidence, Crime, PostKind, Reason, Route, StateCode } from "./vocabulary.ts";

/**
 * The law book as data: what the files under `law/` say once they are read and validated.
 * Dates are EDTF texts; `null` is an open end. Field meanings: `law/README.md`.
 */
export interface LawData {
  /** Last day for which the book claims to be right, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Every forum that is asked, with a file in `states` or without. */
  readonly forums: readonly Forum[];
  readonly states: readonly StateLaw[];
  readonly international: InternationalLaw;
  readonly treaties: readonly Treaty[];
}

export interface Forum {
  readonly state: StateCode;
  readonly name: string;
  /** ISO 3166-1 numeric code, three digits, by which maps name the state. */
  readonly numeric?: string;
  /** Standing in the United Nations. */
  readonly un?: "member" | "observer" | "non-member";
  /** Day of admission to the United Nations, `YYYY-MM-DD`. */
  readonly memberSince?: string;
  /** States before it, in words. */
  readonly predecessors?: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly where: string;
}

/** Where the fields come from and how sure they are. None of it changes a value; an answer shows the weakest of its chain. */
export interface Provenance {
  readonly cites: readonly string[];
  readonly basisOfFact: "source" | "knowledge";
  readonly confidence: Confidence;
  readonly fromKnowledge?: readonly string[];
}

export interface StateLaw {
  readonly state: StateCode;
  readonly name: string;
  readonly asOf: string;
  readonly personalImmunity: readonly PersonalImmunity[];
  readonly functionalImmunity: readonly FunctionalImmunity[];
  readonly specialMissions?: { readonly stance: "recognised" | "rejected"; readonly note?: string };
  readonly amnesties?: readonly Amnesty[];
  readonly immunityNotes: readonly string[];
  readonly authorities: readonly { readonly id: string; readonly text: string }[];
  readonly notResearched?: readonly { readonly crimes: readonly Crime[]; readonly known: string }[];
  readonly doubts?: readonly string[];
  readonly provisions: readonly Provision[];
  readonly sources: readonly Source[];
}

/** A version over forum days. */
export interface Version {
  readonly from: string | null;
  readonly to: string | null;
  readonly note?: string;
}

export interface PersonalImmunity extends Version {
  /** `inapplicable`: a court before which office is no bar (Rome Statute art 27(2)). */
  readonly stance: "customary" | "disregarded" | "inapplicable";
  readonly barsInvestigation?: boolean;
  readonly alsoOffices?: readonly { readonly kind: PostKind; readonly from: string; readonly note?: string }[];
  readonly iccException?: boolean;
  readonly disputed?: boolean;
}

export interface FunctionalImmunity extends Version {
  readonly crimes: "core" | "any" | readonly Crime[];
  readonly stance: "rejected" | "accepted" | "unsettled";
  readonly conductFrom?: string;
  readonly conductTo?: string;
  readonly disputed?: boolean;
}

/** The forum's own amnesty. A foreign one never binds it (rule AMN-1). */
export interface Amnesty {
  readonly law: string;
  readonly from: string;
  readonly conductFrom: string;
  readonly conductTo: string;
  readonly places: readonly StateCode[];
  readonly crimes: "any" | readonly Crime[];
  readonly note?: string;
}

export type ProvisionKind = "criminal" | "civil" | "gap" | "rule-only";

/** One rule of a forum's law in one version. */
export interface Provision extends Provenance {
  readonly id: string;
  readonly crime: Crime;
  readonly kind: ProvisionKind;
  readonly basis?: "universal" | "universal-conditional" | "treaty-obligation" | "passive-personality" | "active-personality" | "residence";
  readonly law: string;
  readonly inForce: InForce;
  /** Absent on a gap, which reaches nothing. */
  readonly conduct?: Conduct;
  readonly requires?: { readonly [stage in Stage]?: readonly Requirement[] };
  readonly investigateWithoutPresence?: "allowed" | "barred" | "unknown";
  readonly trialInAbsentia?: "allowed" | "barred" | "unknown";
  readonly limitation?: Limitation;
  readonly subjectTo?: readonly SubjectTo[];
  readonly victims?: "complaint" | "civil-party" | "private-prosecution" | "none";
  readonly authority?: string;
  readonly notes?: string;
  /** Of a gap: what it says. */
  readonly effect?: "no-offence-or-no-reach";
  /** Of a gap: `civil` where it is the civil law that offers nothing; criminal otherwise. */
  readonly of?: "criminal" | "civil";
  /** Of a gap: the provisions of the same crime that it leaves standing. */
  readonly except?: readonly string[];
  readonly data?: {
    readonly listedForeignStates?: readonly ListedState[];
    /** Situations that the Security Council referred or a state accepted by declaration (Rome Statute arts 12(3), 13(b)). */
    readonly situations?: readonly Situation[];
  };
}

export interface InForce extends Version {
  readonly before?: "none" | "recorded" | "unknown";
  readonly fromUnknown?: boolean;
  readonly estimated?: boolean;
}

export interface Conduct {
  readonly rule: "from-date" | "in-force" | "international-law" | "ordinary-offence" | "treaty" | "any" | "unknown";
  readonly from?: string;
  readonly to?: string;
  readonly treaty?: string;
  readonly places?: readonly StateCode[];
  readonly disputed?: boolean;
  readonly exception?: string;
  readonly continuing?: boolean;
  readonly note?: string;
}

export const STAGES = ["investigate", "warrant", "indict", "try"] as const;
export type Stage = (typeof STAGES)[number];

export type Requirement = Condition | AnyOf | AllOf;

interface Qualified {
  /** Forum days on which the requirement is asked; outside them it counts as met. */
  readonly from?: string;
  readonly to?: string;
  /** A false becomes unknown, and the answer is marked contested. */
  readonly disputed?: boolean;
  readonly note?: string;
}

export interface Condition extends Qualified {
  readonly is: ConditionName;
  readonly at?: "opening" | "since-conduct" | "conduct" | "now";
  readonly custom?: boolean;
  readonly standard?: "underlying-acts" | "same-label";
  readonly treaty?: string;
  readonly date?: string;
}

export interface AnyOf extends Qualified {
  readonly anyOf: readonly Requirement[];
}

export interface AllOf extends Qualified {
  readonly allOf: readonly Requirement[];
}

export interface Limitation {
  readonly kind: "none" | "years" | "by-penalty" | "unknown";
  readonly years?: number;
  readonly note?: string;
}

/** Discretion that never blocks by itself. */
export interface SubjectTo {
  readonly kind: "authorisation" | "prosecutor-discretion" | "subsidiarity" | "policy" | "procedural";
  readonly stage: Stage;
  readonly who?: string;
  readonly note?: string;
  readonly onlyIf?: string;
  readonly code?: Reason;
}

export interface ListedState {
  readonly state: StateCode;
  readonly from: string;
  readonly to: string | null;
  readonly basisOfFact: string;
}

export interface Situation {
  readonly state: StateCode;
  readonly by: "security-council" | "declaration";
  /** First day on which the court could act on it. */
  readonly from: string;
  readonly conductFrom: string;
  readonly conductTo?: string;
  readonly note?: string;
}

export interface InternationalLaw {
  readonly criminalFrom: {
    readonly [crime in Crime]?: { readonly from: string; readonly nonInternational?: string; readonly rule: string; readonly note?: string };
  };
  readonly treatyOfCrime: { readonly [crime in Crime]?: string };
  readonly territorialLaw: Readonly<Record<StateCode, TerritorialLaw>>;
  readonly rules: readonly InternationalRule[];
}

/** Whether the state where the acts took place punishes them under the same name. */
export type TerritorialLaw = { readonly [crime in Crime]?: "yes" | "no" | "unknown" } & { readonly basisOfFact?: string; readonly note?: string };

export interface InternationalRule {
  readonly id: string;
  readonly topic: string;
  readonly effect: "bar" | "end-of-bar" | "unknown" | "caveat" | "duty" | "duty-on-presence" | "duty-limit" | "none" | "information";
  readonly code?: Reason;
  readonly offices?: readonly PostKind[];
  readonly routes?: readonly Route[];
  readonly notRoutes?: readonly Route[];
  readonly stateMayExtendTo?: readonly Route[];
  readonly appliesTo?: string;
  readonly crimes?: readonly Crime[];
  readonly treaty?: string;
  readonly test?: string;
  readonly rule: string;
  readonly limits?: string;
  readonly inForce: Version;
  readonly contested: boolean;
  readonly authorities: readonly string[];
  readonly basisOfFact: "source" | "knowledge";
  readonly confidence: Confidence;
  readonly cites: readonly { readonly title: string; readonly where: string }[];
  readonly note?: string;
}

export interface Treaty {
  readonly id: string;
  readonly title: string;
  readonly entryIntoForce: string;
  /** Whether a state that is not among the parties is known not to be one. */
  readonly complete: boolean;
  readonly asOf: string;
  readonly parties: readonly Party[];
}

export interface Party {
  readonly state: StateCode;
  readonly signed?: string;
  /** Day of deposit, or a year; absent for a mere signature. */
  readonly ratified?: string;
  readonly kind: "ratification" | "accession" | "succession" | "acceptance" | "signature-only";
  /** Absent where the day is not recorded. */
  readonly inForce?: string;
  readonly withdrawn?: string;
  readonly reservation?: string;
  readonly precision?: "year";
  readonly source: string;
  readonly confirmed?: string;
  readonly note?: string;
}
