import { DedereError } from "../../errors/index.ts";
import { readTiles, rootHash } from "../../vault/index.ts";
import { checkPublished, publishAnew, signedCheckpoint } from "../publish.ts";
import { verifyLog } from "./log.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Writes the files of the log again where they are damaged or missing. Only where every entry is the one that was logged,
 * and, if a signed state is left, where that is a state these entries had: never so that a contradiction disappears.
 * @returns whether anything was written
 * @throws {DedereError} `check-failed`
 */
export async function mendLogFiles(workspace: Workspace): Promise<boolean> {
  const damage = await damageOf(workspace);
  if (!damage) return false;
  const { faults, size, tiles } = await verifyLog(workspace.db);
  const signed = signedCheckpoint(workspace);
  const contradicts = signed && (signed.size > size || !rootHash(signed.size, readTiles(tiles, size)).equals(signed.root));
  if (faults.length > 0 || contradicts) throw damage;
  await publishAnew(workspace);
  return true;
}

async function damageOf(workspace: Workspace): Promise<DedereError | undefined> {
  try {
    await checkPublished(workspace, workspace.db);
    return undefined;
  } catch (error) {
    if (error instanceof DedereError && error.code === "check-failed") return error;
    throw error;
  }
}
