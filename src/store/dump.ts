import { createHash } from "node:crypto";
import type { Db, Tables } from "./schema.ts";

/** The tables made from the log, with the columns that tell their rows apart, and those that are compared. */
const DUMPED = {
  item: { key: "id", columns: ["id", "kind", "withdrawn", "counts_as"] },
  fact: { key: "id", columns: ["id", "about", "property", "body", "preferred", "withdrawn"] },
  merge: { key: "id", columns: ["id", "made", "from_item", "into_item", "reason", "undone"] },
  acquisition: { key: "id", columns: ["id", "exhibit", "sha256", "object", "body"] },
  derivative: { key: "id", columns: ["id", "made", "of", "object", "body"] },
  setting: { key: "name", columns: ["name", "value"] },
  tombstone: { key: "target", columns: ["target", "reason", "approved_by"] },
} as const satisfies { [T in keyof Tables]?: { readonly key: keyof Tables[T]; readonly columns: readonly (keyof Tables[T])[] } };

const PAGE = 5000;

/** All that the tables made from the log hold, in one order, so that two states can be compared byte by byte. */
export async function dumpProjection(db: Db): Promise<string> {
  const all: string[] = [];
  for await (const row of rowsOfAll(db)) all.push(row);
  return all.join("");
}

/** SHA-256 of {@link dumpProjection}, hex, of tables of any size. */
export async function digestProjection(db: Db): Promise<string> {
  const hash = createHash("sha256");
  for await (const row of rowsOfAll(db)) hash.update(row);
  return hash.digest("hex");
}

async function* rowsOfAll(db: Db): AsyncGenerator<string> {
  for (const table of Object.keys(DUMPED) as (keyof typeof DUMPED)[]) yield* dumpTable(db, table);
  yield* dumpTexts(db);
}

async function* dumpTable(db: Db, table: keyof typeof DUMPED): AsyncGenerator<string> {
  const { key, columns } = DUMPED[table];
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom(table)
      .select(columns.map((column) => db.dynamic.ref(column)))
      .where(db.dynamic.ref(key), ">", after)
      .orderBy(db.dynamic.ref(key))
      .limit(PAGE)
      .execute();
    for (const row of rows) yield `${table} ${JSON.stringify(row)}\n`;
    if (rows.length < PAGE) return;
    after = String((rows.at(-1) as Record<string, unknown>)[key]);
  }
}

/** Texts of facts; those of derivatives come from objects. */
async function* dumpTexts(db: Db): AsyncGenerator<string> {
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom("indexed")
      .select(["owner_id", "place", "original"])
      .where("owner", "=", "fact")
      .where("owner_id", ">", after)
      .orderBy("owner_id")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield `indexed ${JSON.stringify(row)}\n`;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.owner_id ?? "";
  }
}
