import type { Change } from "../record/model.ts";
import {
  apply,
  clearProjection,
  type Db,
  exclusively,
  indexWords,
  orderOf,
  readChanges,
  readEntries,
  restartIndex,
  restartMentions,
  untoldDerivatives,
} from "../store/index.ts";
import { mendLogFiles } from "./verify/mend-log-files.ts";
import type { Workspace } from "./workspace.ts";

const BATCH = 1000;

/**
 * Makes anew all that is made from the log, in one transaction: the tables, the way to the histories, and the full-text index with the words of
 * derivatives that their objects hold. Files of the log that were damaged are written again where its entries bear them out.
 * @returns whether files of the log were written again
 * @throws {DedereError} `check-failed` where entries are not those that were signed; nothing was changed
 */
export async function rebuild(workspace: Workspace): Promise<{ readonly mended: boolean }> {
  const mended = await mendLogFiles(workspace);
  await exclusively(workspace.db, async (db) => {
    await restartIndex(db);
    await restartMentions(db);
    await clearProjection(db);
    await replay(db, db);
    for (const derivative of await untoldDerivatives(db)) await indexWords(db, derivative.id, await wordsOf(workspace, db, derivative.object ?? ""));
  });
  return { mended };
}

/** Makes the tables of one database, which are empty, from the log of another or the same. What was erased has no body any more and stays away. */
export async function replay(log: Db, tables: Db): Promise<void> {
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(log, from, BATCH);
    for (const { place } of entries) {
      for (const { step, body } of await readChanges(log, place)) if (body !== null) await apply(tables, JSON.parse(body) as Change, orderOf(place, step));
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
