import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Change } from "../../record/model.ts";
import {
  type ChangeRow,
  type Db,
  type EntryRow,
  exclusively,
  logSize,
  mentionCheck,
  type MentionRow,
  readChanges,
  readEntries,
  readTombstones,
} from "../../store/index.ts";
import { appendLeaves, type Checkpoint, commit, entryLeaf, readTiles, rootHash, type TileStore } from "../../vault/index.ts";
import type { Fault } from "./fault.ts";
import { CHECKPOINT, LOG } from "../files.ts";
import { leaveToVerify, publishWithin, signedCheckpoint } from "../publish.ts";
import type { Workspace } from "../workspace.ts";

/** The log as it is in the database, by which the files are judged. */
export interface VerifiedLog {
  readonly faults: readonly Fault[];
  readonly size: number;
  /** Of the entries, in order. */
  readonly leaves: readonly Buffer[];
  /** The tiles that these make. */
  readonly tiles: TileStore;
}

const BATCH = 1000;

/** Checks bodies of changes against their commitments, these against the leaves of the entries, and that each is found in the histories it belongs to. */
export async function verifyLog(db: Db): Promise<VerifiedLog> {
  const erased = new Set((await readTombstones(db)).map(({ target }) => target));
  const faults: Fault[] = [];
  const leaves: Buffer[] = [];
  const mentions = mentionCheck(db);
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const entry of entries) {
      const changes = await readChanges(db, entry.place);
      faults.push(...changes.flatMap((row) => verifyChange(row, erased)), ...(await mentions.missing(changes)).map(lost));
      const leaf = leafOf(entry, changes);
      if (!leaf.equals(entry.leaf) || entry.place !== leaves.length)
        faults.push({ part: "entry", name: String(entry.place), message: "The entry is not the one that was logged." });
      leaves.push(leaf);
    }
    if (entries.length < BATCH) break;
  }
  faults.push(...(await mentions.superfluous()).map(misleading));
  return { faults, size: leaves.length, leaves, tiles: tilesOf(leaves) };
}

function lost({ id, entry, step }: MentionRow): Fault {
  return { part: "history", name: id, message: `Change ${entry}.${step} is missing in it: "dedere rebuild" makes it anew.` };
}

function misleading({ id, entry, step }: MentionRow): Fault {
  return { part: "history", name: id, message: `Change ${entry}.${step} stands in it and says nothing of it: "dedere rebuild" makes it anew.` };
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

/** The files of the log as they lay on the disk when the log had `size` entries. */
interface Published {
  readonly size: number;
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Reads the files of the log, which take some 33 bytes an entry. Only meanwhile others wait with their changes: what was
 * committed and not yet published is published first, so that entries and files are of one moment.
 */
export async function readPublished(workspace: Workspace): Promise<Published> {
  return exclusively(workspace.db, async (db) => {
    await publishWithin(workspace, db).catch(leaveToVerify);
    return { size: await logSize(db), files: filesIn(join(workspace.folder, LOG)) };
  });
}

/** By their path with `/` between. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).split(sep).join("/"), readFileSync(path)];
    }),
  );
}

/** Checks the files of the log against its entries: every tile, and the signed state. */
export function verifyPublished(workspace: Workspace, { leaves }: VerifiedLog, { size, files }: Published): readonly Fault[] {
  const tiles = tilesOf(leaves.slice(0, size));
  const changed = [...tiles.paths()].filter((path) => !files.get(path)?.equals(tiles.read(path) as Buffer));
  const message = "The file of the log is missing, or does not hold the hashes of the entries.";
  const checkpoint = signedCheckpoint(workspace, files.get(relative(LOG, CHECKPOINT)));
  return [...verifyCheckpoint(checkpoint, tiles, size), ...changed.map((name): Fault => ({ part: "tile", name, message }))];
}

function verifyCheckpoint(checkpoint: Checkpoint | undefined, tiles: TileStore, size: number): readonly Fault[] {
  const fault = (message: string): readonly Fault[] => [{ part: "checkpoint", name: CHECKPOINT, message }];
  if (!checkpoint) return fault("The signed state of the log is missing, altered, of another log, or signed by another key.");
  if (checkpoint.size !== size) return fault(`${checkpoint.size} entries were signed, and the log has ${size}.`);
  return rootHash(size, readTiles(tiles, size)).equals(checkpoint.root) ? [] : fault("The entries are not those that were signed.");
}
