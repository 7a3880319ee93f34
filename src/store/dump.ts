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
  for (const table of Object.keys(DUMPED) as (keyof typeof DUMPED)[]) for await (const { text } of dumpTable(db, table)) all.push(text);
  for await (const { text } of dumpTexts(db)) all.push(text);
  return all.join("");
}

/** Names the rows in which two databases differ: `fact f1`. */
export async function* differences(one: Db, other: Db): AsyncGenerator<string> {
  for (const table of Object.keys(DUMPED) as (keyof typeof DUMPED)[]) yield* differing(dumpTable(one, table), dumpTable(other, table));
  yield* differing(dumpTexts(one), dumpTexts(other));
}

/** Two sequences of rows in the order of their keys, side by side. */
async function* differing(one: AsyncGenerator<Row>, other: AsyncGenerator<Row>): AsyncGenerator<string> {
  let [a, b] = [await one.next(), await other.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : Buffer.compare(Buffer.from(a.value.key), Buffer.from(b.value.key));
    const row = (order > 0 ? b : a).value as Row;
    if (order !== 0 || (a.value as Row).text !== (b.value as Row).text) yield `${row.table} ${row.key}`;
    if (order <= 0) a = await one.next();
    if (order >= 0) b = await other.next();
  }
}

interface Row {
  readonly table: string;
  readonly key: string;
  readonly text: string;
}

async function* dumpTable(db: Db, table: keyof typeof DUMPED): AsyncGenerator<Row> {
  const { key, columns } = DUMPED[table];
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom(table)
      .select(columns.map((column) => db.dynamic.ref(column)))
      .where(db.dynamic.ref(key), ">", after)
      .orderBy(db.dynamic.ref(key))
      .limit(PAGE)
      .execute();
    for (const row of rows) yield { table, key: String((row as Record<string, unknown>)[key]), text: `${table} ${JSON.stringify(row)}\n` };
    if (rows.length < PAGE) return;
    after = String((rows.at(-1) as Record<string, unknown>)[key]);
  }
}

/** Texts of facts; those of derivatives come from objects. */
async function* dumpTexts(db: Db): AsyncGenerator<Row> {
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom("indexed")
      .select(["owner_id", "place", "original"])
      .where("owner", "=", "fact")
      .where("owner_id", ">", after)
      .orderBy("owner_id")
      .limit(PAGE)
      .execute();
    for (const row of rows) yield { table: "indexed", key: row.owner_id, text: `indexed ${JSON.stringify(row)}\n` };
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.owner_id ?? "";
  }
}
