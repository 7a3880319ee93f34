import type { PhrasingContent } from "mdast";
import type { Inline } from "../composed.ts";
import type { DocumentLanguage } from "../languages.ts";
import { citationsIn } from "../source/citations.ts";
import { withoutSection } from "../genres/parts.ts";
import type { Notes } from "./notes.ts";
import { runs } from "./runs.ts";

/** What fields are filled with. */
export type Fields = (name: string) => string | undefined;

/** Fills in what a text is to be printed with: notes for citations, values for fields, runs of the other direction set apart. */
export class Inlines {
  readonly #notes: Notes;
  readonly #language: DocumentLanguage;
  readonly #fields: Fields;

  constructor(notes: Notes, language: DocumentLanguage, fields: Fields) {
    this.#notes = notes;
    this.#language = language;
    this.#fields = fields;
  }

  of(children: readonly PhrasingContent[]): readonly Inline[] {
    return children.flatMap((child) => this.#one(child));
  }

  /** The same of a heading, without the sign of its section. */
  heading(children: readonly PhrasingContent[]): readonly Inline[] {
    const last = children.at(-1);
    const bare = last?.type === "text" ? [...children.slice(0, -1), { ...last, value: withoutSection(last.value) }] : children;
    return this.of(bare);
  }

  #one(node: PhrasingContent): readonly Inline[] {
    if (node.type === "text" || node.type === "inlineCode") return this.#text(node.value);
    if (node.type === "break") return [{ kind: "line-break" }];
    if (node.type === "emphasis" || node.type === "strong") return [{ kind: node.type, text: this.of(node.children) }];
    if (node.type === "link") return [{ kind: "link", address: node.url, text: this.of(node.children) }];
    return "children" in node ? this.of(node.children) : [];
  }

  /** The sign of a note stands behind the word or the full stop, without a space between. */
  #text(value: string): readonly Inline[] {
    const inlines: Inline[] = [];
    let from = 0;
    for (const group of citationsIn(value)) {
      const before = value.slice(from, group.start).trimEnd();
      const stop = /^[.!?؟،,;؛:]+/u.exec(value.slice(group.end))?.[0] ?? "";
      inlines.push(...this.#filled(before + stop), ...this.#notes.cite(group));
      from = group.end + stop.length;
    }
    return [...inlines, ...this.#filled(value.slice(from))];
  }

  #filled(value: string): readonly Inline[] {
    const text = value.replaceAll("\n", " ").replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/gu, (whole, name: string) => this.#fields(name) ?? whole);
    return text === "" ? [] : runs(text, this.#language);
  }
}
