import { KINDS, type KindName } from "../../kinds/index.ts";

/** Schemata that say more precisely what a kind of ours says, beside those that the vocabulary names. */
const NARROWER: Readonly<Record<string, KindName>> = {
  PublicBody: "organisation",
  Company: "organisation",
  ...Object.fromEntries(
    ["Article", "Audio", "Email", "Folder", "HyperText", "Image", "Package", "Pages", "PlainText", "Table", "Video", "Workbook"].map((schema) => [
      schema,
      "source" as const,
    ]),
  ),
};

/** Properties that say what one of ours says; what they were called is kept beside the fact. */
const FURTHER: Readonly<Partial<Record<KindName, Readonly<Record<string, string>>>>> = {
  person: { previousName: "variants", weakAlias: "variants" },
  organisation: { previousName: "variants", weakAlias: "variants" },
  source: { fileName: "title", name: "title", publishedAt: "date", authoredAt: "date" },
};

/** Which kind of ours an entity is; `undefined` where the vocabulary has none. */
export function kindOfSchema(schema: string): KindName | undefined {
  if (Object.hasOwn(NARROWER, schema)) return NARROWER[schema];
  const named = Object.entries(KINDS).filter(([, { ftm }]) => ftm === schema);
  // Bytes come by themselves; what is told of a document elsewhere is a source.
  return (named.find(([name]) => name === "source") ?? named[0])?.[0] as KindName | undefined;
}

export interface Fits {
  readonly property: string;
  /** Whether FollowTheMoney calls it by the name that we write. */
  readonly same: boolean;
}

/** The property of ours that a property of theirs is. */
export function propertyFor(kind: KindName, prop: string): Fits | undefined {
  const found = Object.entries(KINDS[kind].properties).find(([, { ftm }]) => ftm === prop);
  if (found) return { property: found[0], same: true };
  const further = FURTHER[kind]?.[prop];
  return further === undefined ? undefined : { property: further, same: false };
}
