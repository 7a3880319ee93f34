import { sql } from "kysely";
import type { Db } from "../schema.ts";

/**
 * Does work in one transaction that no other process writes beside; waits for one that is writing. What fails leaves
 * nothing behind.
 */
export async function exclusively<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`BEGIN IMMEDIATE`.execute(connection);
    try {
      const result = await work(connection);
      await sql`COMMIT`.execute(connection);
      return result;
    } catch (error) {
      // SQLite has rolled some failures back itself, and then knows of no transaction.
      await sql`ROLLBACK`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
