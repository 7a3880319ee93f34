import type { DocumentLanguage } from "./languages.ts";

/**
 * A document as it is to be read: every directive resolved, every citation a note, every text in its place. It knows nothing
 * of a format; `render/` makes PDF, DOCX, HTML and plain text of it. The same record and template give the same value.
 */
export interface Composed {
  /** File name without an ending: `open-letter.en`. */
  readonly name: string;
  readonly language: DocumentLanguage;
  readonly title: string;
  /** Who writes, for the head of the first page and the properties of a file. */
  readonly author: string;
  /** The day of the document, as YYYY-MM-DD: what files say of their making, so that they are the same whenever they are made. */
  readonly date: string;
  readonly head: Head;
  readonly body: readonly Block[];
  /** Footnotes, in the order in which they are first referred to. */
  readonly notes: readonly (readonly Inline[])[];
  /** What stands behind the signature: sources, method, exhibits. Each begins with a heading. */
  readonly annexes: readonly (readonly Block[])[];
  /** One line at the foot of every page: which version this is and which language is authentic. */
  readonly foot: string;
}

/** What stands above the text of a letter; a part that a genre does not have is left out. */
export interface Head {
  /** Name, address, contact: one line each. */
  readonly sender: readonly string[];
  readonly addressee: readonly string[];
  /** Place and day in words. */
  readonly dateLine?: string;
  readonly reference?: string;
  readonly subject?: string;
  /** Above everything: "Confidential", "Urgent", "Embargo". */
  readonly marking?: string;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: readonly Inline[] }
  /** Numbered paragraphs have a number, already in words of the language. */
  | { readonly kind: "paragraph"; readonly text: readonly Inline[]; readonly number?: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** What is asked or thought, set apart from what is stated. */
  | { readonly kind: "marked"; readonly voice: "demand" | "opinion" | "law"; readonly label: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: "table";
      readonly caption?: string;
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** A vector picture (SVG text) with what it shows in words for those who do not see it. */
  | { readonly kind: "picture"; readonly svg: string; readonly alternative: string; readonly caption?: string }
  | { readonly kind: "signatures"; readonly groups: readonly { readonly title?: string; readonly lines: readonly (readonly Inline[])[] }[] }
  | { readonly kind: "page-break" };

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "emphasis" | "strong"; readonly text: readonly Inline[] }
  /** A run of another direction or language: a citation, a name in another script, a number of a section. */
  | { readonly kind: "foreign"; readonly text: string; readonly direction: "ltr" | "rtl" }
  | { readonly kind: "link"; readonly address: string; readonly text: readonly Inline[] }
  /** The sign of a footnote: its place in `notes`, counted from 1. */
  | { readonly kind: "note"; readonly number: number }
  | { readonly kind: "line-break" };

export const text = (of: string): Inline => ({ kind: "text", text: of });
