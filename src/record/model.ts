import type { FactStatus, Grade } from "./vocabulary.ts";

/**
 * What the workspace holds: items, and facts about them. Everything that changes them is a {@link Change}; the log of
 * changes is the record, and tables are made from it.
 */

/** Stable name of an item, fact or object: chosen by people in a case file, else random. Never reused. */
export type Id = string;

/** A thing that facts are about: a person, an organisation, a post, a stay, an incident, an allegation, a source … */
export interface Item {
  readonly id: Id;
  /** A kind of the vocabulary (`src/record/kinds`). */
  readonly kind: string;
}

/** Words in the language they were first said in, with translations by language tag. Without `lang`: in an unnamed language. */
export interface Wording {
  readonly text: string;
  readonly lang?: string;
  readonly translations?: Readonly<Record<string, string>>;
}

/** One value, of the type that the property asks for. */
export type Value =
  | Wording
  /** EDTF (ISO 8601-2): a date, or an interval for what lasts. */
  | { readonly date: string }
  | { readonly number: number }
  /** Both ends included; `null` is no limit on that side. */
  | { readonly range: readonly [number | null, number | null] }
  /** A word of a closed vocabulary. */
  | { readonly code: string }
  | { readonly flag: boolean }
  | { readonly ref: Id };

/** Where in a source something stands. */
export interface Locator {
  /** Page, paragraph, minute, in the words of the source. */
  readonly at?: string;
  readonly quote?: string;
  readonly quoteLang?: string;
  /** The quote in other languages, by tag. */
  readonly quoteTranslations?: Readonly<Record<string, string>>;
  /** Seconds from the beginning of a recording. */
  readonly time?: readonly [number, number];
  /** Left, top, width, height of a part of a page or picture, each from 0 to 1. */
  readonly region?: readonly [number, number, number, number];
}

/** Who says so, and where. */
export interface FactCitation {
  /** An item of kind `source` or `exhibit`. */
  readonly source: Id;
  readonly locator?: Locator;
  /** Admiralty code, where it differs from the grade of the source. */
  readonly grade?: Grade;
}

/** Who may see a fact. What is above `public` leaves only towards an audience that may see it. */
export const PROTECTION_LEVELS = ["public", "restricted", "protected", "sealed"] as const;
export type ProtectionLevel = (typeof PROTECTION_LEVELS)[number];

/** One asserted value. Contradicting facts about one property stand side by side; at most one of them is preferred. */
export interface StoredFact {
  readonly id: Id;
  readonly about: Id;
  /** A property of the kind of the item it is about. */
  readonly property: string;
  readonly value: Value;
  readonly citations: readonly FactCitation[];
  /** The citations are those of the whole record that this value stands in; nobody was cited for this value in particular. */
  readonly fromRecord?: true;
  readonly grade?: Grade;
  readonly status: FactStatus;
  /** Speaks for the accused or against the allegation; always shown. */
  readonly contrary: boolean;
  readonly protection: ProtectionLevel;
  /** When it is true, EDTF; absent: not limited. */
  readonly during?: string;
  readonly preferred?: { readonly reason: string; readonly lang?: string; readonly translations?: Readonly<Record<string, string>> };
  readonly note?: Wording;
  /** Where the author put it among others of its list: a list is sorted by this, then by id. */
  readonly place?: number;
}

/** How bytes came to be here. The same bytes may be acquired more than once. */
export interface Acquisition {
  readonly id: Id;
  /** The item of kind `exhibit` that it is about. */
  readonly exhibit: Id;
  /** SHA-256 of the plain bytes, lower-case hex: the identity of the object. */
  readonly sha256: string;
  readonly size: number;
  /** The random name under which the object is kept. */
  readonly object: string;
  readonly originalName: string;
  readonly mediaTypeClaimed?: string;
  readonly mediaTypeFound?: string;
  /** How it came: `file`, `folder`, `import`, `capture`, `bag`. */
  readonly method: string;
  readonly from?: string;
  readonly acquiredBy: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly acquiredAt: string;
  readonly tool: string;
}

/** What a tool made of an original. Originals are never changed. */
export interface Derivative {
  readonly id: Id;
  /** SHA-256 of the original. */
  readonly of: string;
  readonly kind: "text" | "page-image" | "preview" | "ocr" | "metadata" | "archive-listing";
  readonly tool: string;
  readonly toolVersion: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** SHA-256, size and object name of the derivative's bytes; absent where the tool failed. */
  readonly sha256?: string;
  readonly size?: number;
  readonly object?: string;
  readonly mediaType?: string;
  /** The media type that the original turned out to have; told by the derivative that looked for it. */
  readonly found?: string;
  /** Why nothing was made: the original is kept and marked. */
  readonly failed?: string;
}

/** One step of a use case. All steps of one use case are one log entry and one transaction. */
export type Change =
  | { readonly do: "add-item"; readonly item: Item }
  | { readonly do: "add-fact"; readonly fact: StoredFact }
  /** A fact of the same id takes its place; the history keeps what was. */
  | { readonly do: "revise-fact"; readonly fact: StoredFact }
  | { readonly do: "withdraw-fact"; readonly fact: Id; readonly reason: string }
  | { readonly do: "withdraw-item"; readonly item: Id; readonly reason: string }
  | { readonly do: "restore-item"; readonly item: Id; readonly reason: string }
  /** The preferred one among the facts about the same property of the same item. */
  | { readonly do: "prefer-fact"; readonly fact: Id; readonly reason: string }
  /** Two items are one: facts about `from` count as facts about `into` until the merge is undone. */
  | { readonly do: "merge-items"; readonly merge: Id; readonly from: Id; readonly into: Id; readonly reason: string }
  | { readonly do: "undo-merge"; readonly merge: Id; readonly reason: string }
  | { readonly do: "acquire"; readonly acquisition: Acquisition }
  | { readonly do: "derive"; readonly derivative: Derivative }
  /** The bytes, or the body of earlier changes, are gone for good; a tombstone with the reason stays. */
  | { readonly do: "erase"; readonly target: EraseTarget; readonly reason: string; readonly approvedBy: readonly string[] }
  /** A setting of the workspace: a saved search, a column mapping, the name of an authority. */
  | { readonly do: "set"; readonly name: string; readonly value: unknown };

export type EraseTarget = { readonly object: string } | { readonly fact: Id };

/** What one use case did: who, when, by which command. Its changes stand beside it, each with a commitment of its own. */
export interface LogEntry {
  /** Place in the log, from 0. */
  readonly index: number;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`: what the clock of this machine said. */
  readonly at: string;
  readonly actor: string;
  /** Name of the use case: `import-case`, `record-fact`, `add-exhibit` … */
  readonly action: string;
  readonly note?: string;
  readonly changes: readonly Change[];
}
