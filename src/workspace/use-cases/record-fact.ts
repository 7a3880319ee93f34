import { randomUUID } from "node:crypto";
import { kindNamed, propertyOf } from "../../record/kinds/index.ts";
import type { Change, Id, StoredFact } from "../../record/model.ts";
import { change } from "../change.ts";
import type { Workspace } from "../workspace.ts";
import type { Who } from "./who.ts";

/** A fact as it is told. Protection is that of its property or kind, where nobody says otherwise. */
export type NewFact = Pick<StoredFact, "about" | "property" | "value"> & Partial<StoredFact>;

/**
 * Records a fact beside those that are there.
 * @returns its id
 */
export async function recordFact(workspace: Workspace, who: Who, fact: NewFact): Promise<Id> {
  const id = fact.id ?? randomUUID();
  await change(workspace, { ...who, action: "record-fact" }, async (db) => {
    const item = await db.selectFrom("item").select("kind").where("id", "=", fact.about).executeTakeFirst();
    return [changesOfNewFact({ ...fact, id }, item?.kind ?? "")];
  });
  return id;
}

/** The change that records a fact about an item of a kind. */
export function changesOfNewFact(fact: NewFact, kind: string): Extract<Change, { do: "add-fact" }> {
  const protection = propertyOf(kind, fact.property)?.protection ?? kindNamed(kind)?.protection ?? "public";
  return { do: "add-fact", fact: { id: randomUUID(), citations: [], status: "alleged", contrary: false, protection, ...fact } };
}
