import type { Ground } from "../../forum/index.ts";
import { formatDay, parseRange } from "../../time/index.ts";
import { runs } from "../compose/runs.ts";
import { WORDS } from "../compose/words.ts";
import { type Block, type Inline, text } from "../composed.ts";
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

/** "A, B and C" in the language of the document. */
export function enumerated({ language }: About, words: Iterable<string>): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(new Set(words));
}

/** Longer parts of a sentence, which may hold commas themselves; each once. */
export function clauses({ language }: About, words: Iterable<string>): string {
  return [...new Set(words)].join(WORDS[language].separator);
}

/** A sentence begins with a capital letter where the script has them, and ends. */
export function sentence(words: string): string {
  return words.replace(/^\p{Ll}/u, (first) => first.toUpperCase()).replace(/(?<![.!?؟])$/u, ".");
}

/** A note with the sources that the record names for the facts among these grounds. */
export function factNotes({ notes }: About, grounds: readonly Ground[]): readonly Inline[] {
  const citations = grounds.flatMap((ground) => (ground.kind === "fact" ? [{ key: ground.id, silent: false, start: 0, end: 0 }] : []));
  return notes.cite({ citations, start: 0, end: 0 });
}

const DATE = /\b\d{4}(?:-\d{2}(?:-\d{2})?)?\b/gu;

/** The authorities of a rule that a document of the day can name: a later judgment was not there to be cited. */
export function authoritiesOn({ day }: About, authorities: readonly string[]): readonly string[] {
  const today = formatDay(day);
  return authorities.filter((authority) => {
    const dates = [...authority.matchAll(DATE)].map(([date]) => date).filter((date) => date.includes("-"));
    return dates.every((date) => formatDay(parseRange(date).earliest) <= today);
  });
}
