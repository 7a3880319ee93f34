import type { Change } from "../record/model.ts";
import { apply, clearProjection, type Db, exclusively, orderOf, readChanges, readEntries } from "../store/index.ts";
import type { Workspace } from "./workspace.ts";

const BATCH = 1000;

/** Throws away all tables that are made from the log and makes them anew, in one transaction. */
export async function rebuild({ db }: Workspace): Promise<void> {
  await exclusively(db, rebuildTables);
}

/** The same inside a transaction that is open. What was erased has no body any more and stays away. */
export async function rebuildTables(db: Db): Promise<void> {
  await clearProjection(db);
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const { place } of entries) {
      for (const { step, body } of await readChanges(db, place)) if (body !== null) await apply(db, JSON.parse(body) as Change, orderOf(place, step));
    }
    if (entries.length < BATCH) return;
  }
}
