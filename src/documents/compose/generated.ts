import { immunityBlock } from "../blocks/immunity.ts";
import { lawBlocks } from "../blocks/index.ts";
import { sightingBlock } from "../blocks/sighting.ts";
import { mapPicture } from "../pictures/map.ts";
import { timelinePicture } from "../pictures/timeline.ts";
import type { Context } from "../check/context.ts";
import { isLater, sourcesCited } from "../check/sources.ts";
import type { Block, Head, Inline } from "../composed.ts";
import type { BlockName } from "../source/document.ts";
import { exhibitsAnnex } from "./exhibits.ts";
import { commaOf, type Notes, writtenSource } from "./notes.ts";
import { runs } from "./runs.ts";
import { WORDS } from "./words.ts";

/** What comes to a document from outside of its text: the state that it is written to, those who sign it, its pictures. */
export interface Generated {
  /** What tells it apart from others made of the same document: `CH`. */
  readonly name?: string;
  readonly head?: Partial<Head>;
  readonly fields?: Readonly<Record<string, string>>;
  /** Parts by the name under which the document calls them. */
  readonly blocks?: { readonly [name in BlockName]?: (context: Context, notes: Notes) => readonly Block[] };
}

/** A part that stands behind the text, where it is one. */
export function annexOf(name: BlockName, context: Context): readonly Block[] | undefined {
  if (name === "sources") return sourcesAnnex(context);
  return name === "exhibits" ? exhibitsAnnex(context) : undefined;
}

/** Parts that are made of the document, the record and the law alone. */
const OWN: { readonly [name in BlockName]?: (context: Context, notes: Notes) => readonly Block[] } = {
  law: lawOfForum,
  immunity: immunityBlock,
  sighting: sightingBlock,
  timeline: timelinePicture,
  map: mapPicture,
};

/** A part that stands where the document calls it. */
export function blockOf(name: BlockName, context: Context, notes: Notes, { blocks }: Generated): readonly Block[] {
  if (name === "page-break") return [{ kind: "page-break" }];
  return (blocks?.[name] ?? OWN[name])?.(context, notes) ?? [];
}

/** Of a complaint or a request for an arrest: the law of the forum whose authorities are addressed. */
function lawOfForum(context: Context, notes: Notes): readonly Block[] {
  const { forum } = context.document.head;
  return forum === undefined ? [] : lawBlocks(forum, context, notes);
}

/** Every source that the document cites, in the order of its notes, with its grade, address and copy. */
function sourcesAnnex(context: Context): readonly Block[] {
  const { head } = context.document;
  const { sources } = context.record.file;
  const words = WORDS[head.language];
  const items = sourcesCited(context).flatMap(({ id }): (readonly Block[])[] => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (!source || isLater(source, head.date)) return [];
    const grade = source.grade === undefined ? [] : [words.grade(source.grade)];
    const text: Inline[] = [...runs([writtenSource(source, head.language), ...grade].join(commaOf(head.language)), head.language)];
    for (const [label, address] of [
      ["", source.url],
      [words.copyAt, source.archived],
    ] as const)
      if (address !== undefined)
        text.push(
          { kind: "text", text: label === "" ? commaOf(head.language) : `${commaOf(head.language)}${label} ` },
          { kind: "link", address, text: [{ kind: "foreign", text: address, direction: "ltr" }] },
        );
    return [[{ kind: "paragraph", text: [...text, { kind: "text", text: "." }] }]];
  });
  return [
    { kind: "heading", level: 1, text: [{ kind: "text", text: words.sources }] },
    { kind: "list", ordered: true, items },
  ];
}
