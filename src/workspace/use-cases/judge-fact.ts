import type { Id } from "../../record/model.ts";
import { change } from "../change.ts";
import type { Workspace } from "../workspace.ts";
import { reviseAs } from "./revise-fact.ts";
import type { Who } from "./who.ts";

/** Takes a fact back; it stays to be seen, with the reason. */
export async function withdrawFact(workspace: Workspace, who: Who, fact: Id, reason: string): Promise<void> {
  await change(workspace, { ...who, action: "withdraw-fact" }, [{ do: "withdraw-fact", fact, reason }]);
}

/** Works with this one among facts that contradict each other, for a reason; the others stay beside it. */
export async function preferFact(workspace: Workspace, who: Who, fact: Id, reason: string): Promise<void> {
  await change(workspace, { ...who, action: "prefer-fact" }, [{ do: "prefer-fact", fact, reason }]);
}

/** Takes back that a fact was withdrawn: it counts again as it was last said. */
export async function restoreFact(workspace: Workspace, who: Who, fact: Id, reason: string): Promise<void> {
  await reviseAs(workspace, { ...who, action: "restore-fact", note: reason }, fact, {});
}
