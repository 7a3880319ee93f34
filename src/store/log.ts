import type { ChangeRow, Db, EntryRow, MentionRow } from "./schema.ts";

/** An entry as it goes into the log: its leaf and the commitments are worked out by the caller. */
export interface NewEntry extends EntryRow {
  readonly changes: readonly NewChange[];
}

export interface NewChange {
  readonly commitment: Buffer;
  readonly salt: Buffer;
  readonly body: string;
  readonly subject: string | null;
  /** The ids that it speaks of. */
  readonly mentions: readonly string[];
}

/** Rows of one statement: SQLite allows some 32,000 values. */
const BATCH = 2000;

/** How many entries the log has; the next one's place. Not counted, which would read a long log whole for every change. */
export async function logSize(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom("entry")
    .select(({ fn }) => fn.max<number | null>("place").as("last"))
    .executeTakeFirstOrThrow();
  return last === null ? 0 : last + 1;
}

export async function insertEntry(db: Db, { changes, ...entry }: NewEntry): Promise<void> {
  await db.insertInto("entry").values(entry).execute();
  const rows = changes.map(({ mentions: _mentions, ...change }, step): ChangeRow => ({ entry: entry.place, step, ...change }));
  for (const some of batches(rows)) await db.insertInto("change").values(some).execute();
  const mentions = changes.flatMap((change, step) => change.mentions.map((id): MentionRow => ({ id, entry: entry.place, step })));
  for (const some of batches(mentions)) await db.insertInto("mention").values(some).execute();
}

function batches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH));
}

/**
 * The place of a change among all changes, as one number.
 * @param step below {@link MOST_STEPS}
 */
export function orderOf(entry: number, step: number): number {
  return entry * MOST_STEPS + step;
}

/** More changes than one entry may have. */
export const MOST_STEPS = 2 ** 20;

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
