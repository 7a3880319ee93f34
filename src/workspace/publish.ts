import { join } from "node:path";
import { DedereError } from "../errors/index.ts";
import { exclusively, logSize, readLeaves } from "../store/index.ts";
import { appendLeaves, privateKey, readCheckpoint, readTiles, rootHash, signCheckpoint, writeNote } from "../vault/index.ts";
import { CHECKPOINT, LOG, openTiles, putFile, readIfThere } from "./files.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Brings the files of the log up to the committed entries: their hashes into tiles, the new state signed. What a crash
 * cut short is done by the next call. One process at a time does it.
 * @throws {DedereError} `check-failed` if the log has fewer entries than were signed: something took them away.
 */
export async function publishLog(workspace: Workspace): Promise<void> {
  await exclusively(workspace.db, async (db) => {
    const size = await logSize(db);
    const path = join(workspace.folder, CHECKPOINT);
    const signed = signedSize(readIfThere(path));
    if (signed > size) throw tornOut(signed, size);
    if (signed === size && size > 0) return;
    const tiles = openTiles(join(workspace.folder, LOG));
    appendLeaves(tiles, signed, await readLeaves(db, signed));
    const checkpoint = { origin: workspace.origin, size, root: rootHash(size, readTiles(tiles, size)) };
    // The hashes first: a signed state whose hashes are missing could not be shown to be true.
    await tiles.save();
    await putFile(path, writeNote(signCheckpoint(checkpoint, privateKey(workspace.keys.logSigning))));
  });
}

function signedSize(content: Buffer | undefined): number {
  return readCheckpoint(content?.toString("utf8") ?? "")?.size ?? 0;
}

function tornOut(signed: number, size: number): DedereError {
  return new DedereError("check-failed", `The log has ${size} entries, but ${signed} were signed: entries were taken out.`, [
    {
      message: "An older database stands in the place of the newer one.",
      remedy: "Put the whole folder of the workspace back from the newest backup, and keep this one as evidence.",
    },
  ]);
}
