import type { Change, EraseTarget } from "../record/model.ts";
import type { ChangeRow, Db, EntryRow } from "./schema.ts";

/** An entry as it goes into the log: its leaf and the commitments are worked out by the caller. */
export interface NewEntry extends EntryRow {
  readonly changes: readonly NewChange[];
}

export interface NewChange {
  readonly commitment: Buffer;
  readonly salt: Buffer;
  readonly body: string;
  readonly subject: string | null;
}

/** Rows of one statement: SQLite allows some 32,000 values. */
const BATCH = 2000;

/** How many entries the log has; the next one's place. */
export async function logSize(db: Db): Promise<number> {
  const { size } = await db
    .selectFrom("entry")
    .select(({ fn }) => fn.countAll<number>().as("size"))
    .executeTakeFirstOrThrow();
  return size;
}

export async function insertEntry(db: Db, { changes, ...entry }: NewEntry): Promise<void> {
  await db.insertInto("entry").values(entry).execute();
  const rows = changes.map((change, step): ChangeRow => ({ entry: entry.place, step, ...change }));
  for (let at = 0; at < rows.length; at += BATCH)
    await db
      .insertInto("change")
      .values(rows.slice(at, at + BATCH))
      .execute();
}

/** Entries from a place on, in order. */
export async function readEntries(db: Db, from: number, limit: number): Promise<readonly EntryRow[]> {
  return db.selectFrom("entry").selectAll().where("place", ">=", from).orderBy("place").limit(limit).execute();
}

export async function readChanges(db: Db, entry: number): Promise<readonly ChangeRow[]> {
  return db.selectFrom("change").selectAll().where("entry", "=", entry).orderBy("step").execute();
}

/** The leaves of entries from a place on, in order. */
export async function readLeaves(db: Db, from: number): Promise<readonly Buffer[]> {
  const rows = await db.selectFrom("entry").select("leaf").where("place", ">=", from).orderBy("place").execute();
  return rows.map(({ leaf }) => leaf);
}

/** Takes away the bodies of all changes that told something erased. Their commitments stay, so that the log holds. */
export async function eraseBodies(db: Db, subject: string): Promise<void> {
  await db.updateTable("change").set({ body: null, salt: null }).where("subject", "=", subject).execute();
}

/** What the erasure of would take the body of a change along: the fact, or the object, that it tells of. */
export function subjectOf(change: Change): string | null {
  if (change.do === "add-fact" || change.do === "revise-fact") return `fact:${change.fact.id}`;
  if (change.do === "acquire") return `object:${change.acquisition.object}`;
  if (change.do === "derive" && change.derivative.object !== undefined) return `object:${change.derivative.object}`;
  return null;
}

export function subjectOfErasure(target: EraseTarget): string {
  return "fact" in target ? `fact:${target.fact}` : `object:${target.object}`;
}
