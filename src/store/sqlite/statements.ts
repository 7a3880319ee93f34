import type Database from "better-sqlite3-multiple-ciphers";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { tellingFailures } from "./failure.ts";

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
      if (known?.busy) return telling(tellingFailures(() => database.prepare(text)));
      const statement = known ?? tellingFailures(() => database.prepare(text));
      prepared.delete(text);
      prepared.set(text, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > MOST && oldest !== undefined) prepared.delete(oldest);
      return telling(statement);
    },
  };
}

/** The statement as Kysely uses it, with failures told. */
function telling(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (values) => tellingFailures(() => statement.all(values)),
    run: (values) => tellingFailures(() => statement.run(values)),
    iterate: (values) => tellingFailures(() => statement.iterate(values)),
  };
}
