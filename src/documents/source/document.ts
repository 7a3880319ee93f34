import type { Root } from "mdast";
import type { Problem } from "../../errors/index.ts";
import type { CitationGroup } from "./citations.ts";
import type { DocumentHead } from "./head.ts";
import type { Plain } from "./plain.ts";
import type { Span } from "./sentences.ts";

/**
 * In whose voice something is said: stated as a fact, asked for, thought, or none of these (a greeting, a formula). What is
 * stated is backed by citations, sentence by sentence; the others are marked as what they are.
 */
export const VOICES = ["fact", "demand", "opinion", "formal"] as const;
export type Voice = (typeof VOICES)[number];

/** Parts of a document that are made from the record and the law. */
export const BLOCKS = [
  "law",
  "treaties",
  "responses",
  "demands",
  "immunity",
  "sighting",
  "sources",
  "exhibits",
  "timeline",
  "map",
  "signatures",
  "page-break",
] as const;
export type BlockName = (typeof BLOCKS)[number];

/** One language version of a document, read. */
export interface DocumentSource {
  /** Path as the user named it. */
  readonly file: string;
  readonly text: string;
  readonly head: DocumentHead;
  readonly tree: Root;
  /** Everything that holds words, in order. */
  readonly passages: readonly Passage[];
  /** Lines `::name`: parts that are made from the record and the law. */
  readonly blocks: readonly { readonly name: string; readonly start: number }[];
  /** Line and column, both from 1, of an offset in the text. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
}

/** A paragraph, heading or cell of a table. */
export interface Passage {
  readonly kind: "heading" | "paragraph" | "cell";
  readonly voice: Voice;
  readonly plain: Plain;
  readonly sentences: readonly Sentence[];
}

export interface Sentence extends Span {
  /** Its words as written, citations included. */
  readonly text: string;
  /** The same with each citation and field replaced by as many spaces: places stay what they were. */
  readonly bare: string;
  readonly groups: readonly CitationGroup[];
  /** Names of the fields in it: `law.open`. */
  readonly fields: readonly string[];
}

/** What was read, or what keeps it from being read. */
export type ReadDocument =
  | { readonly document: DocumentSource; readonly problems: readonly Problem[] }
  | { readonly document?: undefined; readonly problems: readonly Problem[] };
