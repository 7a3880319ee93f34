import { textOf } from "../../record/exchange/table/table.ts";
import { openTable } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";
import { columnsOf, recognised } from "./columns.ts";

/** A name of a list, and the row that it stands in. */
export interface ListedName {
  readonly row: number;
  readonly name: string;
}

/**
 * Reads the names of a list: a table with headings, or one name a line.
 * @param asked heading of the column; without it those that are headed as names
 * @throws {DedereError} `bad-file` if it is no table; `bad-request` for a heading that there is not
 */
export async function readNames(cli: Cli, path: string, asked: string | undefined): Promise<readonly ListedName[]> {
  const table = await openTable(path);
  // A list of one column that is not headed as names has no heading.
  const bare = asked === undefined && table.headings.length === 1 && Object.keys(recognised(table.headings)).length === 0;
  const columns = bare ? { name: table.headings } : columnsOf(cli, table.file, table.headings, asked === undefined ? undefined : `name=${asked}`);
  const places = (headings: readonly string[] = []) => headings.map((heading) => table.headings.indexOf(heading));
  const [alone, parts] = [
    [...places(columns.name), ...places("aliases" in columns ? columns.aliases : [])],
    "given" in columns || "family" in columns ? [...places(columns.given), ...places(columns.family)] : [],
  ];
  const names: ListedName[] = [];
  for await (const { number, cells } of table.rows()) {
    if (number === 1 && !bare) continue;
    const found = [...alone.flatMap((place) => textOf(cells[place]).split(";")), parts.map((place) => textOf(cells[place])).join(" ")];
    for (const name of found.map((text) => text.trim())) if (name !== "") names.push({ row: number, name });
  }
  return names;
}
