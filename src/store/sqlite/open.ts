import Database from "better-sqlite3-multiple-ciphers";
import { Kysely, SqliteDialect } from "kysely";
import { DedereError } from "../../errors/index.ts";
import type { Tables } from "../schema.ts";
import { teachDates } from "./dates.ts";
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
    database.pragma("cipher = 'sqlcipher'");
    database.pragma("legacy = 4");
    database.pragma(`key = "x'${key.toString("hex")}'"`);
    database.pragma(`busy_timeout = ${PATIENCE}`);
    database.pragma("journal_mode = WAL");
    // An acknowledged change outlives a power cut, and what is deleted is overwritten.
    for (const setting of ["synchronous = FULL", "foreign_keys = ON", "secure_delete = ON", "temp_store = MEMORY"]) database.pragma(setting);
    teachDates(database);
    migrate(database);
  } catch (error) {
    database.close();
    throw told(error, path);
  }
  return Promise.resolve(new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(database) }) }));
}

function told(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code !== "SQLITE_NOTADB" && error.code !== "SQLITE_CORRUPT") return error;
  const message = "The database of the workspace is damaged, or belongs to another workspace.";
  return new DedereError("bad-file", message, [{ file: path, message, remedy: "Put the whole folder of the workspace back from a backup." }]);
}
