import { randomUUID } from "node:crypto";
import type { Id } from "../../record/model.ts";
import { change } from "../change.ts";
import type { Workspace } from "../workspace.ts";
import { changesOfNewFact, type NewFact } from "./record-fact.ts";
import type { Who } from "./who.ts";

/**
 * Adds an item with what is known of it at once.
 * @param item without an id it gets a random one
 * @returns its id
 */
export async function addItem(
  workspace: Workspace,
  who: Who,
  item: { readonly kind: string; readonly id?: Id },
  facts: readonly Omit<NewFact, "about">[] = [],
): Promise<Id> {
  const { kind, id = randomUUID() } = item;
  const told = facts.map((fact) => changesOfNewFact({ ...fact, about: id }, kind));
  await change(workspace, { ...who, action: "add-item" }, [{ do: "add-item", item: { id, kind } }, ...told]);
  return id;
}
