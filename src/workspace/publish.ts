import { join } from "node:path";
import { DedereError } from "../errors/index.ts";
import { type Db, exclusively, logSize, readLeaves } from "../store/index.ts";
import {
  appendLeaves,
  type Checkpoint,
  isSignedBy,
  MissingTile,
  type Note,
  privateKey,
  readCheckpoint,
  readTiles,
  readVerifier,
  rootHash,
  signCheckpoint,
  supersededTiles,
  type Verifier,
  verifierText,
  writeNote,
} from "../vault/index.ts";
import { CHECKPOINT, LOG, openTiles, putFile, readIfThere, type TileFolder } from "./files.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Brings the files of the log up to the committed entries: their hashes into tiles, the new state signed. What a crash
 * cut short is done by the next call. One process at a time does it.
 * @throws {DedereError} `check-failed` if the files are not as they were left: they are never mended unasked.
 */
export async function publishLog(workspace: Workspace): Promise<void> {
  await exclusively(workspace.db, async (db) => publishWithin(workspace, db));
}

/** The same within a transaction that nobody else writes beside. */
export async function publishWithin(workspace: Workspace, db: Db): Promise<void> {
  const signed = await checkPublished(workspace, db);
  const size = await logSize(db);
  if (signed < size) await publishFrom(workspace, db, signed, size);
}

/** A log whose files were altered can be looked at and verified; `change` refuses to go on with it. */
export function leaveToVerify(error: unknown): void {
  if (!(error instanceof DedereError && error.code === "check-failed")) throw error;
}

/** Writes the files of the log whole, whatever they hold: for a new log, and for one whose files were damaged. */
export async function publishAnew(workspace: Workspace): Promise<void> {
  await exclusively(workspace.db, async (db) => publishFrom(workspace, db, 0, await logSize(db)));
}

/**
 * Makes sure that the files of the log are as they were left, so that nothing is built on what somebody altered.
 * @returns how many entries were signed
 * @throws {DedereError} `check-failed`
 */
export async function checkPublished(workspace: Workspace, db: Db): Promise<number> {
  const checkpoint = signedCheckpoint(workspace);
  if (!checkpoint) throw damaged("The signed state of the log is missing, altered, or signed by another key.");
  const size = await logSize(db);
  if (checkpoint.size > size) throw damaged(`The log has ${size} entries, but ${checkpoint.size} were signed: entries were taken out.`);
  const root = rootIn(openTiles(join(workspace.folder, LOG)), checkpoint.size);
  if (!root?.equals(checkpoint.root)) throw damaged("The tiles of the log do not hold what was signed.");
  return checkpoint.size;
}

/** The signed state, as it is on the disk or was read before; undefined where it is missing, altered, of another log, or signed by another key. */
export function signedCheckpoint(
  workspace: Workspace,
  content: Buffer | undefined = readIfThere(join(workspace.folder, CHECKPOINT)),
): (Checkpoint & { readonly note: Note }) | undefined {
  const checkpoint = readCheckpoint(content?.toString("utf8") ?? "");
  return checkpoint?.origin === workspace.origin && isSignedBy(checkpoint.note, ownVerifier(workspace)) ? checkpoint : undefined;
}

/** The key that signs this log, for those who check it. */
export function ownVerifier({ origin, keys }: Workspace): Verifier {
  return readVerifier(verifierText({ name: origin, key: privateKey(keys.logSigning) })) as Verifier;
}

function rootIn(tiles: TileFolder, size: number): Buffer | undefined {
  try {
    return rootHash(size, readTiles(tiles, size));
  } catch (error) {
    if (error instanceof MissingTile) return undefined;
    throw error;
  }
}

async function publishFrom(workspace: Workspace, db: Db, from: number, size: number): Promise<void> {
  const tiles = openTiles(join(workspace.folder, LOG));
  appendLeaves(tiles, from, await readLeaves(db, from));
  const checkpoint = { origin: workspace.origin, size, root: rootHash(size, readTiles(tiles, size)) };
  // The hashes first: a signed state whose hashes are missing could not be shown to be true.
  await tiles.save();
  await putFile(join(workspace.folder, CHECKPOINT), writeNote(signCheckpoint(checkpoint, privateKey(workspace.keys.logSigning))));
  for (const folder of supersededTiles(from, size)) await tiles.remove(folder);
}

function damaged(message: string): DedereError {
  const remedy = 'Nothing was changed. Run "dedere verify" to see what is wrong, keep this folder as evidence, and go on from the newest backup.';
  return new DedereError("check-failed", message, [{ message, remedy }]);
}
