import { change } from "../change.ts";
import type { Workspace } from "../workspace.ts";
import type { Who } from "./who.ts";

/** Sets a setting of the workspace; `null` takes it away. */
export async function setSetting(workspace: Workspace, who: Who, name: string, value: unknown): Promise<void> {
  await change(workspace, { ...who, action: "set-setting" }, [{ do: "set", name, value }]);
}
