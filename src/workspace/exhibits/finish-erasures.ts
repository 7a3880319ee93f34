import { DedereError } from "../../errors/index.ts";
import { emptyWriteAhead, erasedObjects, wasErased } from "../../store/index.ts";
import type { ObjectStore } from "../../vault/index.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Takes the bytes of erased objects off the disk, and earlier pages out of the database's write-ahead log. A crash before
 * it ends leaves both for the next opening; the keys are gone with the transaction already.
 */
export async function finishErasures({ db, objects }: Workspace): Promise<void> {
  if (!(await wasErased(db))) return;
  for (const object of await erasedObjects(db)) if (await isThere(objects, object)) await objects.erase(object);
  await emptyWriteAhead(db);
}

async function isThere(objects: ObjectStore, object: string): Promise<boolean> {
  try {
    await objects.stat(object);
    return true;
  } catch (error) {
    if (error instanceof DedereError && error.code === "not-found") return false;
    throw error;
  }
}
