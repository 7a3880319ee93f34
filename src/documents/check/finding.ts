/** The rules of the source check. What each says is in the catalog `documents`, under `rule.<name>`; docs/guide/documents.md explains them. */
export const RULES = [
  "uncited",
  "unknown-citation",
  "cited-heading",
  "withdrawn",
  "source-later",
  "status-too-low",
  "single-source",
  "allegation-as-finding",
  "guilt-asserted",
  "mind-asserted",
  "figure-differs",
  "figure-contested",
  "date-differs",
  "quotation-differs",
  "quotation-unplaced",
  "fact-in-demand",
  "law-unsupported",
  "law-unknown",
  "law-uncited",
  "law-discretion",
  "demand-barred",
  "protected-name",
  "protected-source",
  "relative-time",
  "source-unarchived",
  "changed-since-approved",
  "versions-differ",
  "signed-other-text",
  "unknown-field",
  "missing-part",
  "open-point",
  "unreleased",
  "forum-language",
  "forum-office",
  "forum-unknown",
  "immunity-unaddressed",
  "one-identifier",
  "demand-organ",
  "exhibit-missing",
  "sighting-over",
] as const;
export type Rule = (typeof RULES)[number];

/** An error keeps the document from being built; a warning does not. */
export type Severity = "error" | "warning";

/** Something that a rule found at a place of a document. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Which of a rule's messages fits. */
  readonly variant?: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  /** What the message is filled with; never a protected value. */
  readonly values: Readonly<Record<string, string | number>>;
}
