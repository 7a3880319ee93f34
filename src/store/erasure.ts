import { sql } from "kysely";
import type { EraseTarget } from "../record/model.ts";
import { eraseBodies } from "./log.ts";
import { subjectOfErasure } from "./mention.ts";
import type { Db } from "./schema.ts";

/**
 * Takes away what the log and the tables hold of something erased: the bodies of changes, the key of an object, words
 * in the full-text index. Pages of the database are overwritten as they are freed (`secure_delete`).
 */
export async function eraseKept(db: Db, targets: readonly EraseTarget[]): Promise<void> {
  for (const target of targets) {
    await eraseBodies(db, subjectOfErasure(target));
    if ("object" in target) await eraseDerived(db, target);
    if ("object" in target) await db.deleteFrom("object").where("object", "=", target.object).execute();
  }
  // Deleting alone leaves the words in the index until it is next merged.
  await sql`INSERT INTO text (text) VALUES ('optimize')`.execute(db);
}

/**
 * What the log tells of things made of an original, whose objects may be others' too or, where a parser failed, none; and
 * the hash of the original, by which anybody who has the same bytes could see that they were here.
 */
async function eraseDerived(db: Db, target: Extract<EraseTarget, { object: string }>): Promise<void> {
  const original = await db.selectFrom("object").select("sha256").where("object", "=", target.object).executeTakeFirst();
  const derived = await db
    .selectFrom("mention")
    .innerJoin("change", (join) => join.onRef("change.entry", "=", "mention.entry").onRef("change.step", "=", "mention.step"))
    .select(["mention.entry", "mention.step"])
    .where("mention.id", "=", original?.sha256 ?? "")
    .where((where) => where.or([where("change.body", "is", null), where(sql`change.body ->> '$.do'`, "=", "derive")]))
    .execute();
  for (const { entry, step } of derived) {
    await db
      .updateTable("change")
      .set({ body: null, salt: null, subject: subjectOfErasure(target) })
      .where("entry", "=", entry)
      .where("step", "=", step)
      .execute();
    await db
      .deleteFrom("mention")
      .where("id", "=", original?.sha256 ?? "")
      .where("entry", "=", entry)
      .where("step", "=", step)
      .execute();
  }
}

/** Takes earlier pages out of the write-ahead log. Outside of a transaction. */
export async function emptyWriteAhead(db: Db): Promise<void> {
  await sql`PRAGMA wal_checkpoint (TRUNCATE)`.execute(db);
}

/** The names of all objects that were erased. */
export async function erasedObjects(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("tombstone").select("target").where("target", "like", "object:%").execute();
  return rows.map(({ target }) => target.slice("object:".length));
}

/** Whether anything was ever erased. */
export async function wasErased(db: Db): Promise<boolean> {
  return (await db.selectFrom("tombstone").select("target").limit(1).executeTakeFirst()) !== undefined;
}
