import { sql } from "kysely";
import { indexedText } from "../search/index.ts";
import type { Derivative } from "../record/model.ts";
import type { Db, IndexedRow } from "./schema.ts";

/** Makes a text findable, in the place of an earlier one of the same owner. */
export async function reindex(db: Db, owner: IndexedRow["owner"], id: string, original: string): Promise<void> {
  await unindex(db, owner, id);
  await index(db, owner, id, original);
}

/** Makes the first text of its owner findable. One without words is found by filters alone. */
export async function index(db: Db, owner: IndexedRow["owner"], id: string, original: string): Promise<void> {
  const { parts, joined } = indexedText(original);
  const { place } = await db.insertInto("indexed").values({ owner, owner_id: id, original }).returning("place").executeTakeFirstOrThrow();
  if (parts !== "") await sql`INSERT INTO text (rowid, parts, joined) VALUES (${place}, ${parts}, ${joined})`.execute(db);
}

/** Makes the text of an owner unfindable. */
export async function unindex(db: Db, owner: IndexedRow["owner"], id: string): Promise<void> {
  const found = await db.selectFrom("indexed").select("place").where("owner", "=", owner).where("owner_id", "=", id).executeTakeFirst();
  if (!found) return;
  await sql`DELETE FROM text WHERE rowid = ${found.place}`.execute(db);
  await db.deleteFrom("indexed").where("place", "=", found.place).execute();
}

/** Makes all texts of one sort unfindable. */
export async function clearTexts(db: Db, owner: IndexedRow["owner"]): Promise<void> {
  await sql`DELETE FROM text WHERE rowid IN (SELECT place FROM indexed WHERE owner = ${owner})`.execute(db);
  await db.deleteFrom("indexed").where("owner", "=", owner).execute();
}

const PAGE = 500;

/** Empties the full-text index, whatever state it is in, and fills it with the texts that are kept: those of derivatives. */
export async function restartIndex(db: Db): Promise<void> {
  await sql`INSERT INTO text (text) VALUES ('delete-all')`.execute(db);
  await db.deleteFrom("indexed").where("owner", "=", "fact").execute();
  for (let after = 0; ;) {
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
