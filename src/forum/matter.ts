import type { DayRange, Period } from "../time/index.ts";
import type { Capacity, Conflict, ConditionName, Crime, PostKind, ProceedingKind, StateCode } from "./vocabulary.ts";

/**
 * A list that says whether it is the whole list. What a complete list lacks is not so; what another list lacks is unknown.
 */
export interface Known<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
  /** Of a list that is not the whole one: days for which it is. A record can often say where somebody was on a day, seldom for a life. */
  readonly completeOn?: readonly Period[];
}

/** What the engine is asked about: the accused, their posts and stays, and what is alleged. Facts only; it holds no law. */
export interface Matter {
  readonly id: string;
  readonly accused: Accused;
  readonly charges: readonly Charge[];
  readonly complainants: Known<Complainant>;
  readonly proceedings: Known<Proceeding>;
}

/** A person something is alleged of. Alive unless a death is recorded. */
export interface Accused {
  readonly name: string;
  readonly nationalities: Known<Nationality>;
  readonly posts: Known<Post>;
  /** Visits to and presence in states other than the own. */
  readonly stays: Known<Stay>;
  readonly residences: Known<Residence>;
  readonly died?: DayRange;
  /** Id of the fact that records the death. */
  readonly deathFact?: string;
}

/** Every part of a matter has an `id`, unique in the matter, by which a proof cites it and a record finds its sources. */
export interface Nationality {
  readonly id: string;
  readonly state: StateCode;
  readonly during: Period;
}

/** An office held. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly state: StateCode;
  readonly kind: PostKind;
  readonly held: Period;
  /** A president who is not the formal head of state but is received as one abroad. */
  readonly receivedAsHeadOfState?: boolean;
  /** `false` for posts of a party, a militia or another body that is no organ of a state: they carry no immunity. */
  readonly organOfState?: boolean;
  /** The receiving state of a diplomat. */
  readonly accreditedTo?: StateCode;
}

/** Presence in a state. A residence is a {@link Residence}; somebody resident is not present every day. */
export interface Stay {
  readonly id: string;
  readonly state: StateCode;
  readonly during: Period;
  /** `null`: not recorded. */
  readonly capacity: Capacity | null;
  /** Whether the foreign ministry accepted the mission or certified the status. `null`: not known. */
  readonly certified: boolean | null;
  readonly invitedByForum?: boolean;
  readonly broughtInCustody?: boolean;
}

export interface Residence {
  readonly id: string;
  readonly state: StateCode;
  readonly during: Period;
}

/** An incident as a crime alleged against the accused. */
export interface Charge {
  readonly id: string;
  readonly label: string;
  readonly crime: Crime;
  /** The conduct from its first to its last day. */
  readonly conduct: Period;
  /** The territory where it took place; `null`: not recorded; `high-seas`. */
  readonly place: StateCode | "high-seas" | null;
  /** The state whose flag or registration the ship or aircraft bore. */
  readonly craftState?: StateCode;
  readonly victimNationalities: Known<VictimNationality>;
  readonly victimResidences: Known<StateCode>;
  readonly conflict: Conflict | null;
  /** An enforced disappearance whose victims are still missing. */
  readonly continuing: boolean;
  /** Further links to a forum that a provision asks for by name, stated by the record. */
  readonly links: readonly Link[];
}

export interface VictimNationality {
  readonly state: StateCode;
  /** When the nationality was acquired, if after the conduct. */
  readonly since?: DayRange;
}

/** A link between a charge and a forum that the record states, or denies, by the condition's own name. */
export interface Link {
  readonly state: StateCode;
  readonly condition: ConditionName;
  readonly holds: boolean;
}

/** Who filed, with nationality and residence at the time; an organisation has its seat in both. */
export interface Complainant {
  readonly id: string;
  readonly nationality: StateCode | null;
  readonly resident: StateCode | null;
}

/** A step that some state (or the ICC) took. */
export interface Proceeding {
  readonly id: string;
  /** Whose step it is; for an extradition request the requesting state, for its refusal the requested one. */
  readonly state: StateCode;
  readonly what: ProceedingKind;
  readonly on: DayRange | null;
  /** Whether the accused was in that state when it began; `null`: not known. */
  readonly openedWhilePresent: boolean | null;
  /** Whether the step concerns this accused and these acts; a step against others, or for other acts, is no bar. */
  readonly sameActs: boolean;
  /** `false` where a sentence was not served. */
  readonly served?: boolean;
}
