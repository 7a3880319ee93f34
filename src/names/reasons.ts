import type { Name } from "./parts.ts";
import type { Step } from "./spelling/align.ts";

/** A place in a name as it was written, in UTF-16 units, the end excluded, and what stands there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Side = "left" | "right";

/**
 * How parts of two names set against each other are alike: written alike; one spelling of the other; a frequent name in two
 * spellings; parts written as one word; an initial; a short form; written backwards; or other names, of which both may be
 * frequent ones.
 */
export type How = "equal" | "spelling" | "known-name" | "joined" | "initial" | "short-form" | "backwards" | "other-name" | "other-known-name";

/** Parts of one name set against parts of the other. */
export interface Match {
  readonly left: Span;
  readonly right: Span;
  readonly how: How;
  /** From 0 to 1. */
  readonly alike: number;
  /** Letter by letter, from left to right; empty for initials and short forms. */
  readonly steps: readonly Step[];
}

/** Why a score is what it is, or is not higher. Data; the words for it are in the catalogs of languages. */
export type Reason =
  | { readonly kind: "match"; readonly match: Match }
  /** A part that only this name has. */
  | { readonly kind: "only"; readonly side: Side; readonly span: Span }
  /** The parts stand in another order. */
  | { readonly kind: "order" }
  /** Who is the child in one is the parent in the other. */
  | { readonly kind: "generations" }
  /** Only one part, or initials, were found in both: no more than a hint. */
  | { readonly kind: "little" }
  /** The name stands for an unknown one, has no letters, or has only letters of scripts that cannot be read. */
  | { readonly kind: "unknown" | "no-letters" | "unreadable"; readonly side: Side };

/** Why a name can be compared with no other; `undefined` where it can. */
export function incomparable(name: Name, side: Side): Reason | undefined {
  if (!name.unknown) return undefined;
  if (name.parts.length === 0) return { kind: "no-letters", side };
  return { kind: name.compared.length === 0 && name.parts.some(({ form }) => form.script === "none") ? "unreadable" : "unknown", side };
}
