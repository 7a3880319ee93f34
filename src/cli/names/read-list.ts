import type { LinkRecord } from "../../names/link/index.ts";
import type { Table, TableRow } from "../../record/exchange/index.ts";
import { textOf } from "../../record/exchange/table/table.ts";
import { openTable } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";
import { type Column, type Columns, columnsOf } from "./columns.ts";
import { readAge, readDays, readSex } from "./values.ts";

/** A list of people as a table has it. */
export interface List {
  readonly file: string;
  readonly columns: Columns;
  /** Their ids are those of the list, or numbers of rows, behind the number of the list. */
  readonly records: readonly LinkRecord[];
  /** Row of the table that each record stands in. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Cells that say nothing that could be read, by their column. */
  readonly unread: Readonly<Partial<Record<Column, readonly number[]>>>;
}

/** Between names of one cell. */
const SEVERAL = /[;؛|]/;

/**
 * Reads a list of people.
 * @param number of the list among those that are linked; ids begin with it
 * @param asked what the user says of columns
 * @throws {DedereError} `bad-file` if it is no table; `bad-request` for columns that there are not
 */
export async function readList(cli: Cli, path: string, number: number, asked: string | undefined): Promise<List> {
  const table = await openTable(path);
  const columns = columnsOf(cli, table.file, table.headings, asked);
  const reader = new Reader(table, columns, number);
  for await (const row of table.rows()) if (row.number > 1) reader.read(row);
  return { file: table.file, columns, ...reader.list() };
}

class Reader {
  readonly #records: LinkRecord[] = [];
  readonly #rows: number[] = [];
  readonly #unread: Partial<Record<Column, number[]>> = {};
  readonly #places: ReadonlyMap<string, number>;
  readonly #columns: Columns;
  readonly #number: number;

  constructor({ headings }: Table, columns: Columns, number: number) {
    this.#places = new Map(headings.map((heading, i) => [heading, i]));
    this.#columns = columns;
    this.#number = number;
  }

  read(row: TableRow): void {
    const all = (column: Column) =>
      (this.#columns[column] ?? []).map((heading) => textOf(row.cells[this.#places.get(heading) ?? -1])).filter((text) => text !== "");
    const one = (column: Column) => all(column)[0];
    const value = <T>(column: Column, read: (text: string) => T | undefined): T | undefined => {
      const text = one(column);
      const found = text === undefined ? undefined : read(text);
      if (text !== undefined && found === undefined) (this.#unread[column] ??= []).push(row.number);
      return found;
    };
    const parts = [...all("given"), ...all("family")].join(" ");
    const names = [...all("name"), ...(parts === "" ? [] : [parts]), ...all("aliases")].flatMap((text) => text.split(SEVERAL)).map((name) => name.trim());
    this.#rows.push(row.number);
    this.#records.push({
      id: one("id") ?? "",
      names: names.filter((name) => name !== ""),
      born: value("born", readDays),
      died: value("died", readDays),
      age: value("age", readAge),
      sex: value("sex", readSex),
      place: one("place"),
      father: one("father"),
    });
  }

  list(): Pick<List, "records" | "rowOf" | "unread"> {
    const ids = new Set(this.#records.map(({ id }) => id));
    // Ids that are missing or not unique are none: rows have numbers.
    const own = ids.size === this.#records.length && !ids.has("");
    const records = this.#records.map((record, i) => ({ ...record, id: `${this.#number}:${own ? record.id : this.#rows[i]}` }));
    return { records, rowOf: new Map(records.map(({ id }, i) => [id, this.#rows[i] as number])), unread: this.#unread };
  }
}
