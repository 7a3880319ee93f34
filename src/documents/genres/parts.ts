import type { Finding } from "../check/finding.ts";
import type { DocumentSource } from "../source/document.ts";
import type { Genre } from "../source/head.ts";

/** What a document of a genre must have, or the forum that it is for does not take it. */
interface Required {
  readonly head: readonly string[];
  /** Sections, by the sign behind their heading: `## What happened {#facts}`. */
  readonly sections: readonly string[];
  /** Parts that are made from the record and the law, where a line `::name` stands. */
  readonly blocks: readonly string[];
}

export const REQUIRED: Readonly<Record<Genre, Required>> = {
  "open-letter": { head: ["to"], sections: ["purpose", "facts", "law", "demands", "presumption"], blocks: ["sources"] },
  "state-letter": {
    head: ["subject"],
    sections: ["request", "facts", "not-asked", "presumption"],
    blocks: ["law", "treaties", "responses", "demands", "sources"],
  },
  complaint: {
    head: ["to", "forum"],
    sections: [
      "object",
      "complainants",
      "suspects",
      "jurisdiction",
      "admissibility",
      "facts",
      "attribution",
      "qualification",
      "evidence",
      "measures",
      "protection",
      "disclosure",
    ],
    blocks: ["law", "immunity", "exhibits"],
  },
  "arrest-request": {
    head: ["to", "forum", "marking", "sighting"],
    sections: ["travel", "suspect", "measures", "contact", "offence", "jurisdiction", "immunity"],
    blocks: ["sighting", "law", "immunity", "exhibits"],
  },
  "press-release": { head: [], sections: ["news", "background", "other-side", "contact"], blocks: ["sources"] },
  // Any other text that is to be held against the record.
  statement: { head: [], sections: [], blocks: [] },
  "fact-sheet": { head: [], sections: ["figures", "contested"], blocks: ["timeline", "map", "sources"] },
  questions: { head: [], sections: ["questions", "not-known", "contested", "presumption"], blocks: ["sources"] },
};

const SECTION = /\{#([a-z-]+)\}\s*$/u;

/** The sign of a section at the end of its heading; `undefined` where it has none. */
function sectionOf(heading: string): string | undefined {
  return SECTION.exec(heading)?.[1];
}

/** A heading without the sign of its section. */
export function withoutSection(heading: string): string {
  return heading.replace(SECTION, "").trimEnd();
}

/** The parts that a document lacks. */
export function missingParts(document: DocumentSource): readonly Finding[] {
  const { head, sections, blocks } = REQUIRED[document.head.genre];
  const given = sectionsOf(document);
  const lacks = (variant: string, part: string, sign: string, start = 0): Finding => ({
    rule: "missing-part",
    severity: "error",
    variant,
    start,
    end: start,
    values: { part, sign },
  });
  return [
    ...head.filter((field) => (document.head as Readonly<Record<string, unknown>>)[field] === undefined).map((field) => lacks("head", field, field)),
    ...sections.filter((section) => !given.has(section)).map((section) => lacks("section", section, `{#${section}}`)),
    ...sections.flatMap((section) => {
      const found = given.get(section);
      return found?.empty === true ? [lacks("empty", section, `{#${section}}`, found.start)] : [];
    }),
    ...blocks.filter((block) => !document.blocks.some(({ name }) => name === block)).map((block) => lacks("block", block, `::${block}`)),
  ];
}

/** Where each section begins, and whether it has anything in it. */
export function sectionsOf({ passages, blocks }: DocumentSource): ReadonlyMap<string, { readonly start: number; readonly empty: boolean }> {
  const sections = new Map<string, { start: number; empty: boolean }>();
  let current: { start: number; empty: boolean } | undefined;
  const close = (end: number) => {
    if (current && blocks.some(({ start }) => start > (current?.start ?? 0) && start < end)) current.empty = false;
  };
  for (const { kind, plain } of passages) {
    const start = plain.offsets[0] ?? 0;
    const name = kind === "heading" ? sectionOf(plain.text) : undefined;
    if (kind !== "heading" && current) current.empty = false;
    // A heading without a sign stands inside of a section.
    if (name === undefined) continue;
    close(start);
    current = { start, empty: true };
    sections.set(name, current);
  }
  close(Infinity);
  return sections;
}
