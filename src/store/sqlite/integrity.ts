import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** What SQLite finds wrong with its file, or the one line "ok". Reads every page that is in use. */
export async function integrityOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  return rows.map(({ integrity_check: line }) => line);
}
