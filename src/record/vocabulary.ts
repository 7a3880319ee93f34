/** The closed vocabularies of a case file. Those that the law shares are in `forum/vocabulary.ts`. */

/** How far a fact has got. A withdrawn one is kept and no longer used. */
export const FACT_STATUSES = ["alleged", "verified", "adjudicated", "contested", "withdrawn"] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** Who may read a record: everybody, or only those to whom it is opened. */
export const PROTECTIONS = ["public", "confidential"] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** Forms of individual responsibility: Rome Statute, articles 25(3) and 28; `membership` for a part in a body that decided. */
export const MODES = [
  "perpetration",
  "co-perpetration",
  "indirect-perpetration",
  "ordering",
  "soliciting",
  "inducing",
  "aiding",
  "common-purpose",
  "incitement",
  "superior-responsibility",
  "membership",
  "not-specified",
] as const;
export type Mode = (typeof MODES)[number];

/** What a state or an organisation of states did about the accused. */
export const RESPONSE_KINDS = ["recognised", "congratulated", "attended", "sanctioned", "opened", "indicted", "arrested", "refused"] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** The kinds of document that are written from the record. */
export const GENRES = ["open-letter", "state-letter", "complaint", "arrest-request", "press-release", "fact-sheet", "questions", "statement"] as const;
export type Genre = (typeof GENRES)[number];

/** What a count counts. */
export const COUNTED = ["killed", "disappeared", "tortured", "arrested", "injured", "harmed"] as const;
export type Counted = (typeof COUNTED)[number];

/**
 * The Admiralty code (NATO AJP-2.1): how reliable the source is, A to F, and how credible what it says, 1 to 6.
 * F and 6 mean that it cannot be judged.
 */
export const GRADE = /^[A-F][1-6]$/;
export type Grade = string;

/** Every grade, from the best to those that cannot be judged. */
export const GRADES: readonly Grade[] = ["A", "B", "C", "D", "E", "F"].flatMap((reliability) =>
  [1, 2, 3, 4, 5, 6].map((credibility) => `${reliability}${credibility}`),
);
