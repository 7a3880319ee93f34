import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** What the database runs on: the version of SQLite, and the cipher its pages are sealed with. */
export async function versionsOf(db: Db): Promise<{ readonly sqlite: string; readonly cipher: string }> {
  const version = await sql<{ readonly version: string }>`SELECT sqlite_version() AS version`.execute(db);
  const cipher = await sql<{ readonly cipher?: string; readonly sqlcipher?: string }>`PRAGMA cipher`.execute(db);
  return { sqlite: version.rows[0]?.version ?? "", cipher: Object.values(cipher.rows[0] ?? {})[0] ?? "" };
}

/** Whether the full-text index is sound in itself. */
export async function isIndexSound(db: Db): Promise<boolean> {
  try {
    await sql`INSERT INTO text (text) VALUES ('integrity-check')`.execute(db);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CORRUPT")) return false;
    throw error;
  }
}
