import { runs } from "../compose/runs.ts";
import { WORDS } from "../compose/words.ts";
import { type Block, type Inline, text } from "../composed.ts";
import type { DocumentLanguage } from "../languages.ts";
import type { About } from "./about.ts";

/** Words of the document's language, runs of the other direction set apart. */
export const plain = ({ language }: About, words: string): readonly Inline[] => runs(words, language);

export function heading(about: About, words: string): Block {
  // Where the state is not the addressee, the part stands inside a section of the document.
  const level = about.context.document.head.genre === "state-letter" ? 1 : 2;
  return { kind: "heading", level, text: plain(about, words) };
}

export const paragraph = (...parts: readonly (readonly Inline[])[]): Block => ({ kind: "paragraph", text: parts.flat() });

export const list = (items: readonly Block[], ordered = false): Block => ({ kind: "list", ordered, items: items.map((item) => [item]) });

/** A lead and its items; nothing where there are no items. */
export function listed(about: About, lead: string, items: readonly Block[]): readonly Block[] {
  return items.length === 0 ? [] : [paragraph(plain(about, lead)), list(items)];
}

/** Parts of a sentence with notes in them, with what stands between such parts in the language. */
export function joined({ language }: About, parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [text(WORDS[language].separator), ...part]));
}

/** Where a language is enumerated in more than one way. */
const LISTED: { readonly [language in DocumentLanguage]?: string } = { en: "en-GB" };

/** "A, B and C" in the language of the document. */
export function enumerated({ language }: About, words: Iterable<string>): string {
  // Marks of direction are for plain text; a document sets its runs apart itself.
  return new Intl.ListFormat(LISTED[language] ?? language, { type: "conjunction" }).format(new Set(words)).replaceAll(/[\u200E\u200F]/gu, "");
}

/** Longer parts of a sentence, which may hold commas themselves; each once. */
export function clauses({ language }: About, words: Iterable<string>): string {
  return [...new Set(words)].join(WORDS[language].separator);
}

/** What stands between a name and what is said of it. */
export const colonOf = ({ language }: About) => (language === "fr" ? "\u00A0: " : ": ");

/** A sentence begins with a capital letter where the script has them, and ends. */
export function sentence(words: string): string {
  return capital(words).replace(/(?<![.!?؟])$/u, ".");
}

export const capital = (words: string): string => words.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** "Legal basis: this; that." Nothing where there is nothing to be said. */
export function labelled(about: About, label: string, said: readonly Inline[]): readonly Inline[] {
  return said.length === 0 ? [] : [...plain(about, `${label} `), ...said, text(".")];
}

/** A paragraph of sentences, one after the other. */
export function sentences(...parts: readonly (readonly Inline[])[]): Block {
  const said = parts.filter((part) => part.length > 0);
  return paragraph(...said.map((part, i) => (i === 0 ? part : [text(" "), ...part])));
}
