import type Database from "better-sqlite3-multiple-ciphers";
import type { SqliteDatabase } from "kysely";

/** How many statements are kept. Their texts differ by as many lengths of lists as are asked for. */
const MOST = 200;

/** The database with statements prepared once and used again, the one used longest ago given up first. */
export function remembering(database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, Database.Statement>();
  return {
    close: () => {
      prepared.clear();
      database.close();
    },
    prepare: (text) => {
      const known = prepared.get(text);
      // One that is still giving rows cannot begin anew.
      if (known?.busy) return database.prepare(text);
      const statement = known ?? database.prepare(text);
      prepared.delete(text);
      prepared.set(text, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > MOST && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
}
