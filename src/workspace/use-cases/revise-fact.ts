import { DedereError } from "../../errors/index.ts";
import type { Id, StoredFact } from "../../record/model.ts";
import { readFact } from "../../store/index.ts";
import { type Act, change } from "../change.ts";
import type { Workspace } from "../workspace.ts";
import type { Who } from "./who.ts";

/** What may be said anew; what is not named stays as it is at that moment. */
export type Revision = Partial<Omit<StoredFact, "id" | "about" | "property">>;

/**
 * Says a fact anew, in the place of what it said; one that was withdrawn counts again. Two people who revise different
 * parts of it do not undo each other.
 * @throws {DedereError} `not-found`
 */
export async function reviseFact(workspace: Workspace, who: Who, id: Id, revision: Revision): Promise<void> {
  await reviseAs(workspace, { ...who, action: "revise-fact" }, id, revision);
}

/** The same under the name of another use case. */
export async function reviseAs(workspace: Workspace, act: Act, id: Id, revision: Revision): Promise<void> {
  await change(workspace, act, async (db) => {
    const there = await readFact(db, id);
    if (!there) throw unknown(id);
    const { withdrawn: _withdrawn, ...fact } = there;
    return [{ do: "revise-fact", fact: { ...fact, ...revision } }];
  });
}

function unknown(id: Id): DedereError {
  const message = `There is no fact "${id}".`;
  return new DedereError("not-found", message, [{ message, remedy: "Name one that is there." }]);
}
