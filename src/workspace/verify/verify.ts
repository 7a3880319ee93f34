import { DedereError } from "../../errors/index.ts";
import { type Db, integrityOf } from "../../store/index.ts";
import type { Fault } from "./fault.ts";
import { DATABASE } from "../files.ts";
import { readPublished, verifyLog, verifyPublished } from "./log.ts";
import { verifyObjects } from "./objects.ts";
import { verifyReceipts, type Vouched } from "./receipts.ts";
import { verifyTables } from "./tables.ts";
import type { Workspace } from "../workspace.ts";

export interface Verified {
  /** All that is wrong; none where all is as it was put there. */
  readonly faults: readonly Fault[];
  /** What witnesses and time-stamping authorities vouch for. */
  readonly vouched: readonly Vouched[];
}

/**
 * Checks everything against everything: the pages of the database; the bodies of changes against their commitments, these
 * against the leaves; the leaves against the tiles and the signed state; what others signed and stamped; the tables against
 * the log; the objects against their hashes. Others go on changing the workspace; they wait only while the files of the log are read.
 */
export async function verifyAll(workspace: Workspace): Promise<Verified> {
  try {
    return await verifyParts(workspace);
  } catch (error) {
    // Some pages cannot even be read: of the rest nothing can be said.
    if (error instanceof DedereError && error.code === "bad-file")
      return { faults: [{ part: "database", name: DATABASE, message: error.message }], vouched: [] };
    throw error;
  }
}

async function verifyParts(workspace: Workspace): Promise<Verified> {
  const published = await readPublished(workspace);
  // A transaction that only reads: it sees one moment, and others go on changing.
  const { faults, vouched } = await workspace.db.transaction().execute(async (db) => {
    const log = await verifyLog(db);
    const receipts = await verifyReceipts({ ...workspace, db }, log.tiles, log.size);
    const found = [await verifyPages(db), log.faults, verifyPublished(workspace, log, published), receipts.faults, await verifyTables(workspace, db)];
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
