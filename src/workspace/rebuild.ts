import type { Change } from "../record/model.ts";
import { apply, clearProjection, type Db, exclusively, indexWords, orderOf, readChanges, readEntries, restartIndex, untoldDerivatives } from "../store/index.ts";
import { mendLogFiles } from "./mend-log-files.ts";
import type { Workspace } from "./workspace.ts";

const BATCH = 1000;

/**
 * Makes anew all that is made from the log, in one transaction: the tables, and the full-text index with the words of
 * derivatives that their objects hold. Files of the log that were damaged are written again where its entries bear them out.
 * @returns whether files of the log were written again
 * @throws {DedereError} `check-failed` where entries are not those that were signed; nothing was changed
 */
export async function rebuild(workspace: Workspace): Promise<{ readonly mended: boolean }> {
  const mended = await mendLogFiles(workspace);
  await exclusively(workspace.db, async (db) => {
    await restartIndex(db);
    await rebuildTables(db);
    for (const derivative of await untoldDerivatives(db))
      await indexWords(db, derivative.id, await wordsOf(workspace, db, derivative.object ?? ""));
  });
  return { mended };
}

/** The tables alone, inside a transaction that is open. What was erased has no body any more and stays away. */
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

async function wordsOf({ objects }: Workspace, db: Db, object: string): Promise<string> {
  const row = await db.selectFrom("object").select("key").where("object", "=", object).executeTakeFirst();
  if (!row) return "";
  const pieces: Uint8Array[] = [];
  for await (const piece of objects.open({ object, key: row.key })) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
