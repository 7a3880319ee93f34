import { randomUUID } from "node:crypto";
import { DedereError } from "../../errors/index.ts";
import type { Id } from "../../record/model.ts";
import { readMerges } from "../../store/index.ts";
import { change } from "../change.ts";
import type { FoundId } from "../items/find-id.ts";
import type { Workspace } from "../workspace.ts";
import type { Who } from "./who.ts";

/**
 * Says that two items are one: what is known of `from` counts for `into`.
 * @returns the id of the merge, by which it is undone
 */
export async function mergeItems(workspace: Workspace, who: Who, { from, into }: { readonly from: Id; readonly into: Id }, reason: string): Promise<Id> {
  const merge = randomUUID();
  await change(workspace, { ...who, action: "merge-items" }, [{ do: "merge-items", merge, from, into, reason }]);
  return merge;
}

/** Says that they are two after all: each has again what was said of it. */
export async function undoMerge(workspace: Workspace, who: Who, merge: Id, reason: string): Promise<void> {
  await change(workspace, { ...who, action: "undo-merge" }, [{ do: "undo-merge", merge, reason }]);
}

/** A merge that stands. */
export interface Merge {
  readonly merge: Id;
  readonly from: Id;
  readonly into: Id;
}

/**
 * The merge that an id names, or the one by which an item counts as another.
 * @throws {DedereError} `bad-request` where it counts as itself
 */
export async function mergeOf({ db }: Pick<Workspace, "db">, { id, is }: FoundId): Promise<Merge> {
  const found = (await readMerges(db)).find((one) => (is === "merge" ? one.id === id : one.undone === null && one.from_item === id));
  if (found) return { merge: found.id, from: found.from_item, into: found.into_item };
  const message = `"${id}" was not merged into another item.`;
  throw new DedereError("bad-request", message, [{ message, remedy: `"dedere show ${id}" lists what counts as it.` }]);
}
