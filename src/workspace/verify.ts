import { type Db, digestProjection, exclusively, integrityOf } from "../store/index.ts";
import type { Fault } from "./fault.ts";
import { DATABASE } from "./files.ts";
import { rebuildTables } from "./rebuild.ts";
import { verifyLog, verifyPublished } from "./verify-log.ts";
import { verifyObjects } from "./verify-objects.ts";
import { verifyReceipts, type Vouched } from "./verify-receipts.ts";
import type { Workspace } from "./workspace.ts";

export interface Verified {
  /** All that is wrong; none where all is as it was put there. */
  readonly faults: readonly Fault[];
  /** What witnesses and time-stamping authorities vouch for. */
  readonly vouched: readonly Vouched[];
}

/**
 * Checks everything against everything: the pages of the database; the bodies of changes against their commitments, these
 * against the leaves; the leaves against the tiles and the signed state; what others signed and stamped; the tables against
 * the log; the objects against their hashes. Other processes wait with their changes, but not while objects are read.
 */
export async function verifyAll(workspace: Workspace): Promise<Verified> {
  const { faults, vouched } = await undone(workspace.db, async (db) => {
    const log = await verifyLog(db);
    const receipts = await verifyReceipts({ ...workspace, db }, log.tiles, log.size);
    const found = [await verifyPages(db), log.faults, verifyPublished(workspace, log), receipts.faults, await verifyTables(db)];
    return { faults: found.flat(), vouched: receipts.vouched };
  });
  return { faults: [...faults, ...(await verifyObjects(workspace))], vouched };
}

/** The faults alone. */
export async function verifyWorkspace(workspace: Workspace): Promise<readonly Fault[]> {
  return (await verifyAll(workspace)).faults;
}

/** Reads every page of the database, whose cipher notices a changed byte. */
async function verifyPages(db: Db): Promise<readonly Fault[]> {
  const found = (await integrityOf(db)).filter((line) => line !== "ok");
  return found.map((message) => ({ part: "database", name: DATABASE, message }));
}

/** Inside {@link undone}: makes the tables anew. */
async function verifyTables(db: Db): Promise<readonly Fault[]> {
  const before = await digestProjection(db);
  await rebuildTables(db);
  const same = before === (await digestProjection(db));
  return same ? [] : [{ part: "tables", name: "tables", message: 'The tables are not what the log makes of them: "dedere rebuild" makes them anew.' }];
}

/** Does work in a transaction of which nothing stays. */
async function undone<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const rollback = new Error("only looked at");
  let result: { readonly value: T } | undefined;
  try {
    await exclusively(db, async (transaction) => {
      result = { value: await work(transaction) };
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return (result as { readonly value: T }).value;
}
