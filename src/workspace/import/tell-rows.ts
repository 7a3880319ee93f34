import { createHash } from "node:crypto";
import type { Problem } from "../../errors/index.ts";
import { type Mapping, type RowContext, type RowResult, rowReader, type Table, type TableRow } from "../../record/exchange/index.ts";
import type { Id } from "../../record/model.ts";
import { readKinds } from "./holdings.ts";
import { PER_ENTRY, type Told } from "./intake.ts";
import type { Workspace } from "../workspace.ts";

export interface Rows {
  readonly table: Table;
  readonly mapping: Mapping;
  /** SHA-256 of the file, which names rows that have no id. */
  readonly digest: string;
  readonly named: RowContext["named"];
  /** Kind of an item that the file brings. */
  readonly kindOf: (id: Id) => string | undefined;
}

/**
 * The rows of a table as items and facts. References and new items are held against the record, a thousand rows at a
 * time; two rows that say different things of one item are told.
 */
export async function* tellRows({ db }: Pick<Workspace, "db">, { table, mapping, digest, named, kindOf }: Rows): AsyncGenerator<Told> {
  const read = rowReader(mapping, table.headings, { file: digest });
  const sheet = table.sheet === undefined ? "" : `sheet "${table.sheet}", `;
  const said = new Map<Id, Said>();
  for await (const rows of batches(table.rows(), mapping.file.headings)) {
    const asked = new Set<Id>();
    const ask = (id: Id) => void asked.add(id);
    for (const row of rows) read(row, { named, check: { held: ask, kindOf: ask } });
    const held = await readKinds(db, [...asked]);
    for (const row of rows) {
      const { drafts, problems } = read(row, { named, check: { held: (id) => held.get(id), kindOf: (id) => held.get(id) ?? kindOf(id) } });
      const found = [...problems, ...contradictions(row, drafts, said)];
      const problemsHere = found.map((problem) => (problem.path === undefined ? problem : { ...problem, path: sheet + problem.path }));
      yield { place: { line: row.line, path: `${sheet}row ${row.number}` }, drafts, problems: problemsHere };
    }
  }
}

interface Said {
  readonly row: number;
  readonly digest: string;
}

function contradictions(row: TableRow, drafts: RowResult["drafts"], said: Map<Id, Said>): Problem[] {
  return drafts.flatMap(({ item, facts }) => {
    const digest = createHash("sha256").update(JSON.stringify(facts)).digest("base64").slice(0, 12);
    const earlier = said.get(item.id);
    if (!earlier) said.set(item.id, { row: row.number, digest });
    if (!earlier || earlier.digest === digest) return [];
    return [{ message: `"${item.id}" is in row ${earlier.row} too, with other values.`, remedy: "Make the rows agree, or give them different ids." }];
  });
}

async function* batches(rows: AsyncIterable<TableRow>, headings: number): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    if (row.number <= headings) continue;
    batch.push(row);
    if (batch.length < PER_ENTRY) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
