import { caseIdOf } from "../../record/facts/ids.ts";
import type { Id, StoredFact } from "../../record/model.ts";
import { type Db, listItems, readItem } from "../../store/index.ts";
import type { Workspace } from "../workspace.ts";

/** One language version of a document as the workspace keeps it. */
export interface KeptDocument {
  readonly id: Id;
  /** The case that it is held against, as the case file names it. */
  readonly case: string;
  readonly text: string;
  /** What was noted when it was approved. */
  readonly approval?: string;
  readonly facts: readonly StoredFact[];
}

const MOST = 10_000;

/** The documents of the workspace, by id, without those that were withdrawn. */
export async function readDocuments({ db }: Pick<Workspace, "db">): Promise<readonly KeptDocument[]> {
  const items = (await listItems(db, "document", "", MOST)).filter(({ withdrawn }) => withdrawn === undefined);
  const documents = await Promise.all(items.map(async ({ id }) => ({ id, facts: await factsOf(db, id) })));
  return documents.flatMap(({ id, facts }) => {
    const [text, approval] = ["text", "approval"].map((property) => wordsOf(facts, property));
    const of = facts.find(({ property }) => property === "case")?.value;
    if (text === undefined || of === undefined || !("ref" in of)) return [];
    return [{ id, case: caseIdOf(of.ref), text, facts, ...(approval === undefined ? {} : { approval }) }];
  });
}

/** What stands about an item, without what was withdrawn. */
export async function factsOf(db: Db, id: Id): Promise<readonly StoredFact[]> {
  const view = await readItem(db, id);
  return (view?.facts ?? []).filter(({ withdrawn }) => withdrawn === undefined).map(({ withdrawn: _withdrawn, ...fact }) => fact);
}

function wordsOf(facts: readonly StoredFact[], property: string): string | undefined {
  const value = facts.find((fact) => fact.property === property)?.value;
  return value !== undefined && "text" in value ? value.text : undefined;
}
