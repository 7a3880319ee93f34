import type { Id } from "../../record/model.ts";
import { change } from "../change.ts";
import type { Workspace } from "../workspace.ts";
import type { Who } from "./who.ts";

/** Takes an item out of what is worked with; it stays in the record, with the reason. */
export async function withdrawItem(workspace: Workspace, who: Who, item: Id, reason: string): Promise<void> {
  await change(workspace, { ...who, action: "withdraw-item" }, [{ do: "withdraw-item", item, reason }]);
}

/** Takes that back. */
export async function restoreItem(workspace: Workspace, who: Who, item: Id, reason: string): Promise<void> {
  await change(workspace, { ...who, action: "restore-item" }, [{ do: "restore-item", item, reason }]);
}
