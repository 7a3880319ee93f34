import { join } from "node:path";
import type { Change } from "../record/model.ts";
import { type ChangeRow, type Db, type EntryRow, readChanges, readEntries, readTombstones } from "../store/index.ts";
import { appendLeaves, commit, entryLeaf, readTiles, rootHash, type TileStore } from "../vault/index.ts";
import type { Fault } from "./fault.ts";
import { CHECKPOINT, LOG, openTiles } from "./files.ts";
import { signedCheckpoint } from "./publish.ts";
import type { Workspace } from "./workspace.ts";

/** The log as it is in the database, by which the files are judged. */
export interface VerifiedLog {
  readonly faults: readonly Fault[];
  readonly size: number;
  /** The tiles that its entries make. */
  readonly tiles: MemoryTiles;
}

const BATCH = 1000;

/** Checks bodies of changes against their commitments, and these against the leaves of the entries. */
export async function verifyLog(db: Db): Promise<VerifiedLog> {
  const erased = new Set((await readTombstones(db)).map(({ target }) => target));
  const faults: Fault[] = [];
  const leaves: Buffer[] = [];
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const entry of entries) {
      const changes = await readChanges(db, entry.place);
      faults.push(...changes.flatMap((row) => verifyChange(row, erased)));
      const leaf = leafOf(entry, changes);
      if (!leaf.equals(entry.leaf) || entry.place !== leaves.length)
        faults.push({ part: "entry", name: String(entry.place), message: "The entry is not the one that was logged." });
      leaves.push(leaf);
    }
    if (entries.length < BATCH) break;
  }
  return { faults, size: leaves.length, tiles: tilesOf(leaves) };
}

function verifyChange({ entry, step, commitment, salt, body, subject }: ChangeRow, erased: ReadonlySet<string>): readonly Fault[] {
  const name = `${entry}.${step}`;
  if (body === null && salt === null)
    return subject !== null && erased.has(subject) ? [] : [{ part: "change", name, message: "What the change said is missing, and was not erased." }];
  return salt !== null && commit(salt, parsed(body)).equals(commitment)
    ? []
    : [{ part: "change", name, message: "The change is not the one that was logged." }];
}

/** What is no JSON any more is no change that was logged. */
function parsed(body: string | null): Change | null {
  try {
    return JSON.parse(body ?? "null") as Change;
  } catch {
    return null;
  }
}

function leafOf({ place, at, actor, action, note, salt }: EntryRow, changes: readonly ChangeRow[]): Buffer {
  const commitments = changes.map(({ commitment }) => commitment.toString("hex"));
  return entryLeaf(salt, { index: place, at, actor, action, ...(note === null ? {} : { note }), changes: commitments });
}

interface MemoryTiles extends TileStore {
  readonly paths: () => Iterable<string>;
}

function tilesOf(leaves: readonly Buffer[]): MemoryTiles {
  const contents = new Map<string, Buffer>();
  const tiles: MemoryTiles = {
    read: (path) => contents.get(path),
    write: (path, content) => void contents.set(path, content),
    paths: () => contents.keys(),
  };
  appendLeaves(tiles, 0, leaves);
  return tiles;
}

/** Checks the files of the log against its entries: every tile, and the signed state. */
export function verifyPublished(workspace: Workspace, { size, tiles }: VerifiedLog): readonly Fault[] {
  const onDisk = openTiles(join(workspace.folder, LOG));
  const changed = [...tiles.paths()].filter((path) => !onDisk.read(path)?.equals(tiles.read(path) as Buffer));
  const message = "The file of the log is missing, or does not hold the hashes of the entries.";
  return [...verifyCheckpoint(workspace, tiles, size), ...changed.map((name): Fault => ({ part: "tile", name, message }))];
}

function verifyCheckpoint(workspace: Workspace, tiles: TileStore, size: number): readonly Fault[] {
  const fault = (message: string): readonly Fault[] => [{ part: "checkpoint", name: CHECKPOINT, message }];
  const checkpoint = signedCheckpoint(workspace);
  if (!checkpoint) return fault("The signed state of the log is missing, altered, of another log, or signed by another key.");
  if (checkpoint.size !== size) return fault(`${checkpoint.size} entries were signed, and the log has ${size}.`);
  return rootHash(size, readTiles(tiles, size)).equals(checkpoint.root) ? [] : fault("The entries are not those that were signed.");
}
