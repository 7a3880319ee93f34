import { sql } from "kysely";
import { indexedText } from "../search/index.ts";
import type { Derivative } from "../record/model.ts";
import type { Db, IndexedRow } from "./schema.ts";

/**
 * Makes a text findable, in the place of an earlier one of the same owner.
 * @param place of the change that told it, by which the newest is found first
 */
export async function reindex(db: Db, owner: IndexedRow["owner"], id: string, original: string, place: number): Promise<void> {
  await unindex(db, owner, id);
  await index(db, owner, id, original, place);
}

/** Makes the first text of its owner findable. One without words is found by filters alone. */
export async function index(db: Db, owner: IndexedRow["owner"], id: string, original: string, place: number): Promise<void> {
  const { parts, joined } = indexedText(original);
  await db.insertInto("indexed").values({ place, owner, owner_id: id, original }).execute();
  if (parts !== "") await sql`INSERT INTO text (rowid, parts, joined) VALUES (${place}, ${parts}, ${joined})`.execute(db);
}

/** Makes the words of a derivative findable, which its object holds and the log does not. */
export async function indexWords(db: Db, derivative: string, words: string): Promise<void> {
  const { made } = await db.selectFrom("derivative").select("made").where("id", "=", derivative).executeTakeFirstOrThrow();
  await reindex(db, "derivative", derivative, words, made);
}

/** Makes the text of an owner unfindable. */
export async function unindex(db: Db, owner: IndexedRow["owner"], id: string): Promise<void> {
  const found = await db.selectFrom("indexed").select(["place", "original"]).where("owner", "=", owner).where("owner_id", "=", id).executeTakeFirst();
  if (!found) return;
  // Told what it takes out, the index counts it out too: deleted by the row alone, it would go on weighing in every ranking.
  const { parts, joined } = indexedText(found.original);
  if (parts !== "") await sql`INSERT INTO text (text, rowid, parts, joined) VALUES ('delete', ${found.place}, ${parts}, ${joined})`.execute(db);
  await db.deleteFrom("indexed").where("place", "=", found.place).execute();
}

const PAGE = 500;

/** Empties the full-text index, whatever state it is in, and fills it with the texts that are kept: those of derivatives, which come from objects. */
export async function restartIndex(db: Db): Promise<void> {
  await sql`INSERT INTO text (text) VALUES ('delete-all')`.execute(db);
  await db.deleteFrom("indexed").where("owner", "=", "fact").execute();
  for (let after = -1; ;) {
    const rows = await db.selectFrom("indexed").select(["place", "original"]).where("place", ">", after).orderBy("place").limit(PAGE).execute();
    for (const { place, original } of rows) {
      const { parts, joined } = indexedText(original);
      await sql`INSERT INTO text (rowid, parts, joined) VALUES (${place}, ${parts}, ${joined})`.execute(db);
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.place ?? after;
  }
}

/** Derivatives of a type of text, whose words are not in the index. */
export async function untoldDerivatives(db: Db): Promise<readonly Derivative[]> {
  const rows = await db
    .selectFrom("derivative")
    .select("body")
    .where("object", "is not", null)
    .where(sql<string>`body ->> '$.mediaType'`, "like", "text/plain%")
    .where("id", "not in", db.selectFrom("indexed").select("owner_id").where("owner", "=", "derivative"))
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as Derivative);
}
