/** The closed vocabularies of matter and law. Names are those of the law files; see `law/README.md` for their meaning. */

/** ISO 3166-1 alpha-2 in capitals, `XK` for Kosovo, or `ICC` for the International Criminal Court. */
export type StateCode = string;

export const CRIMES = [
  "genocide",
  "crimes-against-humanity",
  "war-crimes",
  "torture",
  "enforced-disappearance",
  "murder",
  "aircraft-attack",
  "terrorism",
  "hostage-taking",
  "slavery",
  "aggression",
] as const;
export type Crime = (typeof CRIMES)[number];

/** Crimes under international law, for which the immunity of officials is treated apart (ILC draft article 7, 2022, and aggression). */
export const CORE_CRIMES: ReadonlySet<Crime> = new Set([
  "genocide",
  "crimes-against-humanity",
  "war-crimes",
  "torture",
  "enforced-disappearance",
  "aggression",
]);

/** What a forum might do. */
export const ROUTES = ["investigate", "warrant", "arrest", "on-arrival", "try", "try-in-absentia", "civil"] as const;
export type Route = (typeof ROUTES)[number];

/** What a forum could do on a day, in one word; the first that fits, in this order. */
export const STATUSES = ["open", "investigation-only", "open-on-arrival", "blocked", "unknown"] as const;
export type Status = (typeof STATUSES)[number];

export const POST_KINDS = [
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "minister",
  "crown-prince",
  "de-facto-leader",
  "judiciary",
  "prosecutor",
  "military",
  "diplomat",
  "commission",
  "official",
  "other",
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** In what quality somebody stays in a state. The quality of the visit, not the post, decides the immunities of visitors. */
export const CAPACITIES = ["private", "official-visit", "special-mission", "accredited-diplomat", "io-event", "residence"] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const CONFLICTS = ["international", "non-international", "none"] as const;
export type Conflict = (typeof CONFLICTS)[number];

export const PROCEEDING_KINDS = [
  "investigation",
  "indictment",
  "conviction",
  "acquittal",
  "amnesty",
  "extradition-request",
  "extradition-refusal",
  "surrender",
  "pardon",
  "authorisation",
  "referral",
  "declaration",
  "complaint",
  "sanction",
  "civil-judgment",
] as const;
export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];

/** Why a route is closed: the word that a refusal on this ground would bear. */
export const REASONS = [
  "no-law",
  "not-yet",
  "no-nexus",
  "no-residence",
  "non-retroactivity",
  "no-presence",
  "no-absentia",
  "limitation",
  "amnesty",
  "double-criminality",
  "ne-bis-in-idem",
  "extradition-pending",
  "extradition-refused",
  "authorisation",
  "death",
  "personal-immunity",
  "functional-immunity",
  "special-mission",
  "diplomatic-immunity",
] as const;
export type Reason = (typeof REASONS)[number];

export const CONFIDENCES = ["low", "medium", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Conditions that a provision may ask for, each with the reason it gives when it fails. Tests and clocks: `law/README.md` §7. */
export const CONDITION_REASONS = {
  "suspect-present": "no-presence",
  "suspect-national": "no-nexus",
  "suspect-resident": "no-nexus",
  "victim-national": "no-nexus",
  "victim-resident": "no-nexus",
  "complainant-national": "no-nexus",
  "proceedings-opened-before": "no-nexus",
  "treaty-covers-offence": "no-nexus",
  "conflict-is-international": "no-nexus",
  "double-criminality": "double-criminality",
  "territorial-or-national-state-party": "double-criminality",
  "situation-referred": "no-nexus",
  "no-extradition-request": "extradition-pending",
  "extradition-refused": "extradition-refused",
  "extradition-obtained": "no-nexus",
  "no-prior-foreign-judgment": "ne-bis-in-idem",
  "not-pardoned-or-time-barred-elsewhere": "ne-bis-in-idem",
  "listed-foreign-state": "no-nexus",
  "defendant-listed-entity-or-person": "no-nexus",
  "conduct-on-forum-territory-or-craft": "no-nexus",
  "conduct-outside-forum": "no-nexus",
  "conduct-on-high-seas": "no-nexus",
  "territory-of-former-SFRY": "no-nexus",
  "suspect-of-enemy-state": "no-nexus",
  "victim-of-allied-state": "no-nexus",
  "suspect-of-forum-service": "no-nexus",
  "forum-interest-violated": "no-nexus",
  "forum-government-target": "no-nexus",
  "other-link": "no-nexus",
  "real-and-substantial-connection": "no-nexus",
  "conduct-touches-forum": "no-nexus",
  "victim-non-national": "no-nexus",
  "defendant-natural-person": "no-nexus",
  "defendant-served-in-jurisdiction": "no-presence",
  "colour-of-foreign-law": "no-nexus",
  "extraditable-offence": "no-nexus",
  "penalty-threshold": "no-nexus",
  "authorisation-given": "authorisation",
  "reach-abroad-unconfirmed": "no-nexus",
} as const satisfies Record<string, Reason>;
export type ConditionName = keyof typeof CONDITION_REASONS;
