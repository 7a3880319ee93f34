import type { Change } from "../record/model.ts";
import { logSize } from "../store/index.ts";
import { type Act, change } from "./change.ts";
import type { Workspace } from "./workspace.ts";

/** Somebody else changed the record between the reading of what a change was made for and the change. */
class Overtaken extends Error {}

/** How often to look again when somebody else changes the workspace meanwhile. */
const ATTEMPTS = 5;

/** Does work again from the beginning if it was overtaken (`changeUpon`). */
export async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Makes changes that were worked out from the record as it was when its log had `size` entries; none of them if somebody
 * changed it since. Such a change may also make them impossible, which is no fault of theirs.
 * @throws what `unlessOvertaken` waits for; what `change` throws
 */
export async function changeUpon(workspace: Workspace, size: number, act: Act, changes: readonly Change[]): Promise<number | undefined> {
  const overtaken = () => new Overtaken("the record was changed while the file was compared with it");
  try {
    return await change(workspace, act, changes, async (inside) => {
      if ((await logSize(inside)) !== size + 1) throw overtaken();
    });
  } catch (error) {
    if (error instanceof Overtaken || (await logSize(workspace.db)) === size) throw error;
    throw overtaken();
  }
}
