import type { Db, ObjectRow } from "./schema.ts";

/** The objects with these SHA-256, by it. */
export async function objectsOf(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, ObjectRow>> {
  const rows = await db.selectFrom("object").selectAll().where("sha256", "in", hashes).execute();
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** The sizes in bytes that objects have: bytes of another size are new. */
export async function objectSizes(db: Db): Promise<Set<number>> {
  const rows = await db.selectFrom("object").select("size").distinct().execute();
  return new Set(rows.map(({ size }) => size));
}

/** Keeps the keys of objects. Throws an error that {@link isTaken} knows where another process has put the same bytes meanwhile. */
export async function insertObjects(db: Db, rows: readonly ObjectRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("object").values(rows).execute();
}

export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_CONSTRAINT_UNIQUE" && error.message.includes("object.sha256");
}

/** Whether the key of an object is there. */
export async function isKept(db: Db, object: string): Promise<boolean> {
  return (await db.selectFrom("object").select("object").where("object", "=", object).executeTakeFirst()) !== undefined;
}

/** Objects that acquisitions or derivatives name, and whose key is not there. */
export async function keylessObjects(db: Db): Promise<readonly string[]> {
  const named = db
    .selectFrom("acquisition")
    .select("object")
    .union(db.selectFrom("derivative").select("object").where("object", "is not", null).$castTo<{ object: string }>());
  const kept = db.selectFrom("object").select("object");
  return (await db.selectFrom(named.as("named")).select("object").where("object", "not in", kept).orderBy("object").execute()).map(({ object }) => object);
}
