import { randomUUID } from "node:crypto";
import type { Id } from "../../record/model.ts";
import { change } from "../change.ts";
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
