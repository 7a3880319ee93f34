import type Database from "better-sqlite3-multiple-ciphers";
import { TOKENIZER } from "../../search/index.ts";

/** Each step takes the tables from one version to the next; what has been released is never changed, only followed. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE entry (
    place INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, note TEXT, salt BLOB NOT NULL, leaf BLOB NOT NULL
  ) STRICT;
  CREATE TABLE change (
    entry INTEGER NOT NULL REFERENCES entry (place), step INTEGER NOT NULL, commitment BLOB NOT NULL, salt BLOB, body TEXT, subject TEXT,
    PRIMARY KEY (entry, step)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX change_subject ON change (subject) WHERE subject IS NOT NULL;

  CREATE TABLE mention (
    id TEXT NOT NULL, entry INTEGER NOT NULL, step INTEGER NOT NULL, PRIMARY KEY (id, entry, step), FOREIGN KEY (entry, step) REFERENCES change
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE item (id TEXT PRIMARY KEY, kind TEXT NOT NULL, withdrawn TEXT, counts_as TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX item_kind ON item (kind, id);
  CREATE INDEX item_counts_as ON item (counts_as);
  CREATE TABLE fact (
    id TEXT PRIMARY KEY, about TEXT NOT NULL, property TEXT NOT NULL, body TEXT NOT NULL, preferred INTEGER, withdrawn TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX fact_about ON fact (about, property, id);
  CREATE TABLE merge (id TEXT PRIMARY KEY, made INTEGER NOT NULL, from_item TEXT NOT NULL, into_item TEXT NOT NULL, reason TEXT NOT NULL, undone TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE acquisition (id TEXT PRIMARY KEY, exhibit TEXT NOT NULL, sha256 TEXT NOT NULL, object TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX acquisition_sha256 ON acquisition (sha256);
  CREATE INDEX acquisition_exhibit ON acquisition (exhibit);
  CREATE TABLE derivative (id TEXT PRIMARY KEY, made INTEGER NOT NULL, of TEXT NOT NULL, object TEXT, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX derivative_of ON derivative (of);
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE tombstone (target TEXT PRIMARY KEY, reason TEXT NOT NULL, approved_by TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE object (object TEXT PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, key TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE indexed (place INTEGER PRIMARY KEY, owner TEXT NOT NULL, owner_id TEXT NOT NULL, original TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX indexed_owner ON indexed (owner, owner_id);
  CREATE VIRTUAL TABLE text USING fts5 (parts, joined, content = '', tokenize = "${TOKENIZER}");
  `,
];

/** Brings the tables to the newest version, in one transaction; a database made by a newer Dedere is left alone. */
export function migrate(database: Database.Database): void {
  database
    .transaction(() => {
      const version = database.pragma("user_version", { simple: true }) as number;
      for (const step of STEPS.slice(version)) database.exec(step);
      if (version < STEPS.length) database.pragma(`user_version = ${STEPS.length}`);
    })
    .immediate();
}
