import Database from "better-sqlite3-multiple-ciphers";
import { Kysely, SqliteDialect } from "kysely";
import type { Tables } from "../schema.ts";
import { teachDates } from "./dates.ts";
import { tellingFailures } from "./failure.ts";
import { migrate } from "./migrate.ts";
import { remembering } from "./statements.ts";

/** How long a process waits for another one that is writing, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Opens the database of a workspace, encrypted by SQLCipher 4 with a random key, and makes its tables if they are not there.
 * @throws {DedereError} `refused` if the key is another one; `bad-file` if the file is no database any more.
 */
export async function openDatabase(path: string, key: Buffer): Promise<Kysely<Tables>> {
  const database = new Database(path);
  try {
    tellingFailures(() => prepareDatabase(database, key));
  } catch (error) {
    database.close();
    throw error;
  }
  return Promise.resolve(new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(database) }) }));
}

function prepareDatabase(database: Database.Database, key: Buffer): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma("legacy = 4");
  database.pragma(`key = "x'${key.toString("hex")}'"`);
  database.pragma(`busy_timeout = ${PATIENCE}`);
  database.pragma("journal_mode = WAL");
  // An acknowledged change outlives a power cut, and what is deleted is overwritten. A cache of 64 MiB (SQLite's own is 2 MiB)
  // spares imports and rebuilds from encrypting and decrypting the same pages again and again.
  for (const setting of ["synchronous = FULL", "foreign_keys = ON", "secure_delete = ON", "temp_store = MEMORY", "cache_size = -65536"])
    database.pragma(setting);
  teachDates(database);
  migrate(database);
}
