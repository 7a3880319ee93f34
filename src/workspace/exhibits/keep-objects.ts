import type { Change } from "../../record/model.ts";
import { type Db, insertObjects, isTaken, type ObjectRow, objectsOf } from "../../store/index.ts";
import { type Act, change } from "../change.ts";
import type { Workspace } from "../workspace.ts";

/** Bytes that are on the disk; `isNew` until the transaction that keeps their key. */
export interface Kept extends ObjectRow {
  readonly isNew: boolean;
}

/** What is to be logged of objects that are on the disk, and what belongs to the same transaction. */
export interface Telling {
  readonly changes: readonly Change[];
  readonly beside?: (db: Db) => Promise<void>;
}

/** Puts objects and logs them; until both are done nobody takes them for leftovers. */
export async function whilePutting<T>({ objects }: Workspace, work: () => Promise<T>): Promise<T> {
  const done = await objects.announce();
  try {
    return await work();
  } finally {
    await done();
  }
}

/**
 * Logs bytes that were put into the store. The same bytes are one object: where they are there already, or twice among
 * these, or another process puts them meanwhile, the copy is taken away again. A crash before the end leaves objects
 * that no entry names, which the next opening can tell apart.
 * @param put in any order; `tell` gets as many in the same order, again with each attempt: what it told before was not logged
 */
export async function logObjects(
  workspace: Workspace,
  act: Act,
  put: readonly Kept[],
  tell: (kept: readonly Kept[]) => Telling | Promise<Telling>,
): Promise<readonly Kept[]> {
  const kept = await single(workspace, put);
  const { changes, beside } = await tell(kept);
  const rows = [...new Set(kept.filter(({ isNew }) => isNew))].map(({ isNew: _isNew, ...row }) => row);
  try {
    await change(workspace, act, changes, async (db) => {
      await insertObjects(db, rows);
      await beside?.(db);
    });
    return kept;
  } catch (error) {
    if (isTaken(error)) return logObjects(workspace, act, kept, tell);
    throw error;
  }
}

/** One object for the same bytes; the others are taken away from the disk. */
async function single({ db, objects }: Workspace, put: readonly Kept[]): Promise<readonly Kept[]> {
  const known = new Map<string, Kept>();
  for (const row of (
    await objectsOf(
      db,
      put.map(({ sha256 }) => sha256),
    )
  ).values())
    known.set(row.sha256, { ...row, isNew: false });
  const superfluous = new Set<string>();
  const kept = put.map((one) => {
    const first = known.get(one.sha256);
    if (first === undefined) known.set(one.sha256, one);
    else if (one.isNew && one.object !== first.object) superfluous.add(one.object);
    return first ?? one;
  });
  await Promise.all([...superfluous].map(async (object) => objects.erase(object)));
  return kept;
}
