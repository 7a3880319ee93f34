import { isDeepStrictEqual } from "node:util";
import { randomUUID } from "node:crypto";
import { caseItemId } from "../../record/facts/ids.ts";
import type { Change, Id, StoredFact, Value } from "../../record/model.ts";
import { change } from "../change.ts";
import type { Who } from "../use-cases/who.ts";
import { changesOfNewFact } from "../use-cases/record-fact.ts";
import type { Workspace } from "../workspace.ts";
import { readDocuments } from "./read.ts";

/** One language version of a document as the workspace keeps it. */
export interface Keeping {
  readonly id: Id;
  /** As the case file names it. */
  readonly case: string;
  readonly title: string;
  readonly kind: string;
  readonly language: string;
  readonly text: string;
}

/**
 * Keeps a document in the workspace, or its new text: each is an entry of the log, so that every earlier text stays to be read.
 * @returns whether anything changed
 */
export async function keepDocument(workspace: Workspace, who: Who, { id, case: caseId, title, kind, language, text }: Keeping): Promise<boolean> {
  const values: Readonly<Record<string, Value>> = {
    case: { ref: caseItemId(caseId) },
    title: { text: title, lang: language },
    kind: { code: kind },
    language: { text: language },
    text: { text },
  };
  const kept = (await readDocuments(workspace)).find((document) => document.id === id);
  const changes = kept
    ? revisions(kept.facts, id, values)
    : [{ do: "add-item", item: { id, kind: "document" } } as const, ...Object.entries(values).map(([property, value]) => factOf(id, property, value))];
  if (changes.length > 0) await change(workspace, { ...who, action: "keep-document" }, changes);
  return changes.length > 0;
}

/** Notes with a document what was decided about it, in the place of what was decided before. */
export async function noteWithDocument(workspace: Workspace, who: Who, id: Id, property: "approval" | "release", said: string): Promise<void> {
  const kept = (await readDocuments(workspace)).find((document) => document.id === id);
  const changes = property === "release" || !kept ? [factOf(id, property, { text: said })] : revisions(kept.facts, id, { [property]: { text: said } });
  if (changes.length > 0) await change(workspace, { ...who, action: property === "approval" ? "approve-document" : "release-document" }, changes);
}

function revisions(facts: readonly StoredFact[], id: Id, values: Readonly<Record<string, Value>>): readonly Change[] {
  return Object.entries(values).flatMap(([property, value]): readonly Change[] => {
    const there = facts.find((fact) => fact.property === property);
    if (there === undefined) return [factOf(id, property, value)];
    return isDeepStrictEqual(there.value, value) ? [] : [{ do: "revise-fact", fact: { ...there, value } }];
  });
}

function factOf(about: Id, property: string, value: Value): Change {
  return changesOfNewFact({ id: randomUUID(), about, property, value }, "document");
}
