import Database from "better-sqlite3-multiple-ciphers";
import type { StoredFact } from "../../src/record/model.ts";

/** What the workspace is compared with: one table of facts in plain SQLite, not encrypted, with the index that questions need. */
export interface PlainFacts {
  /** All in one transaction. */
  readonly insert: (facts: readonly StoredFact[]) => void;
  readonly close: () => void;
}

/** Opens it; every transaction is on the disk when it ends (`synchronous = FULL`). */
export function openPlain(path: string): PlainFacts {
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(`CREATE TABLE IF NOT EXISTS fact (id TEXT PRIMARY KEY, about TEXT NOT NULL, property TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS fact_about ON fact (about, property, id)`);
  const statement = database.prepare("INSERT INTO fact VALUES (?, ?, ?, ?)");
  const insert = database.transaction((facts: readonly StoredFact[]) => {
    for (const fact of facts) statement.run(fact.id, fact.about, fact.property, JSON.stringify(fact));
  });
  return { insert, close: () => void database.close() };
}
