import { createHash } from "node:crypto";
import { join } from "node:path";
import { DedereError } from "../errors/index.ts";
import type { Change } from "../record/model.ts";
import { type ChangeRow, type Db, dumpProjection, type EntryRow, integrityOf, readChanges, readEntries } from "../store/index.ts";
import { appendLeaves, commit, entryLeaf, MissingTile, readTiles, rootHash } from "../vault/index.ts";
import { CHECKPOINT, DATABASE, LOG, openTiles } from "./files.ts";
import { signedCheckpoint } from "./publish.ts";
import { rebuildTables } from "./rebuild.ts";
import type { Workspace } from "./workspace.ts";

/** Something that is not as it was put there. */
export interface Fault {
  readonly part: "entry" | "change" | "tile" | "checkpoint" | "object" | "tables" | "database";
  /** Which one. */
  readonly name: string;
  readonly message: string;
}

const BATCH = 1000;

/**
 * Checks everything against everything: the bodies of changes against their commitments, these against the leaves, the
 * leaves against the tiles and the signed state, the tables against the log, the objects against their hashes.
 * @returns all that is wrong; nothing where all is as it was put there
 */
export async function verifyWorkspace(workspace: Workspace): Promise<readonly Fault[]> {
  const log = await verifyLog(workspace.db);
  return [
    ...(await verifyPages(workspace.db)),
    ...log.faults,
    ...verifyPublished(workspace, log.leaves),
    ...(await verifyTables(workspace.db)),
    ...(await verifyObjects(workspace)),
  ];
}

/** Reads every page of the database, whose cipher notices a changed byte. */
async function verifyPages(db: Db): Promise<readonly Fault[]> {
  const found = (await integrityOf(db)).filter((line) => line !== "ok");
  return found.map((message) => ({ part: "database", name: DATABASE, message }));
}

async function verifyLog(db: Db): Promise<{ readonly faults: readonly Fault[]; readonly leaves: readonly Buffer[] }> {
  const faults: Fault[] = [];
  const leaves: Buffer[] = [];
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const entry of entries) {
      const changes = await readChanges(db, entry.place);
      faults.push(...changes.flatMap(verifyChange));
      const leaf = leafOf(entry, changes);
      if (!leaf.equals(entry.leaf) || entry.place !== leaves.length)
        faults.push({ part: "entry", name: String(entry.place), message: "The entry is not the one that was logged." });
      leaves.push(leaf);
    }
    if (entries.length < BATCH) return { faults, leaves };
  }
}

function verifyChange({ entry, step, commitment, salt, body }: ChangeRow): readonly Fault[] {
  if (body === null || salt === null) return [];
  const asLogged = commit(salt, JSON.parse(body) as Change).equals(commitment);
  return asLogged ? [] : [{ part: "change", name: `${entry}.${step}`, message: "The change is not the one that was logged." }];
}

function leafOf({ place, at, actor, action, note, salt }: EntryRow, changes: readonly ChangeRow[]): Buffer {
  const commitments = changes.map(({ commitment }) => commitment.toString("hex"));
  return entryLeaf(salt, { index: place, at, actor, action, ...(note === null ? {} : { note }), changes: commitments });
}

function verifyPublished(workspace: Workspace, leaves: readonly Buffer[]): readonly Fault[] {
  const name = CHECKPOINT;
  const checkpoint = signedCheckpoint(workspace);
  const tiles = openTiles(join(workspace.folder, LOG));
  const unsigned = "The signed state of the log is missing, altered, of another log, or signed by another key.";
  if (!checkpoint) return [{ part: "checkpoint", name, message: unsigned }, ...listed(changedTile(leaves, tiles))];
  if (checkpoint.size !== leaves.length)
    return [{ part: "checkpoint", name, message: `${checkpoint.size} entries were signed, and the log has ${leaves.length}.` }];
  const changed = changedTile(leaves, tiles);
  if (changed) return [changed];
  const fromTiles = rootOrFault(() => rootHash(leaves.length, readTiles(tiles, leaves.length)));
  if (!Buffer.isBuffer(fromTiles)) return [fromTiles];
  return fromTiles.equals(checkpoint.root) ? [] : [{ part: "checkpoint", name, message: "The entries are not those that were signed." }];
}

function listed<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function rootOrFault(read: () => Buffer): Buffer | Fault {
  try {
    return read();
  } catch (error) {
    if (error instanceof MissingTile) return { part: "tile", name: error.path, message: "The tile is missing or cut off." };
    throw error;
  }
}

/** The first tile that does not hold the hashes of the entries. */
function changedTile(leaves: readonly Buffer[], tiles: ReturnType<typeof openTiles>): Fault | undefined {
  const expected = new Map<string, Buffer>();
  appendLeaves({ read: (path) => expected.get(path), write: (path, content) => void expected.set(path, content) }, 0, leaves);
  for (const [path, content] of expected) {
    if (!tiles.read(path)?.equals(content)) return { part: "tile", name: path, message: "The tile does not hold the hashes of the entries." };
  }
  return undefined;
}

async function verifyTables(db: Db): Promise<readonly Fault[]> {
  const rollback = new Error("only looked at");
  let same = false as boolean;
  try {
    await db.transaction().execute(async (transaction) => {
      const before = await dumpProjection(transaction);
      await rebuildTables(transaction);
      same = before === (await dumpProjection(transaction));
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return same ? [] : [{ part: "tables", name: "tables", message: "The tables are not what the log makes of them; rebuild them." }];
}

async function verifyObjects({ db, objects }: Workspace): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { object, sha256, key } of await db.selectFrom("object").selectAll().orderBy("object").execute()) {
    const hash = createHash("sha256");
    try {
      for await (const piece of objects.open({ object, key })) hash.update(piece);
      if (hash.digest("hex") !== sha256) faults.push({ part: "object", name: sha256, message: "The object has other bytes than were put there." });
    } catch (error) {
      if (!(error instanceof DedereError)) throw error;
      faults.push({ part: "object", name: sha256, message: error.problems[0]?.message ?? error.message });
    }
  }
  return faults;
}
