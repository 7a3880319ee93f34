import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { convert } from "../../derivatives/index.ts";
import { DedereError } from "../../errors/index.ts";
import {
  asId,
  columnsMissing,
  type Mapping,
  openCsv,
  openSheet,
  type Proposal,
  proposeMapping,
  refersByName,
  rowIds,
  type Table,
} from "../../record/exchange/index.ts";
import { kindNamed, KINDS } from "../../record/kinds/index.ts";
import type { Id } from "../../record/model.ts";
import { formatOfFile } from "./file-format.ts";
import { readNames } from "./holdings.ts";
import { type Imported, type ImportOptions, takeOver } from "./take-over.ts";
import { tellRows } from "./tell-rows.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Opens a table of text or a workbook, as a mapping says; without one, as it seems to be.
 * @throws {DedereError} `bad-file` if it is neither.
 */
export async function openTable(path: string, settings: Mapping["file"] = { headings: 1 }): Promise<Table> {
  const file = basename(path);
  const bytes = () => createReadStream(path, { highWaterMark: 65_536 });
  if (!(await isWorkbook(path))) return openCsv(bytes, file, settings);
  return openSheet(await convert("workbook", bytes(), settings.sheet === undefined ? {} : { sheet: settings.sheet }), file, settings);
}

/** By its name; by its beginning, that of a zip, where it was given the name of a text. */
async function isWorkbook(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() === ".xlsx") return true;
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  return buffer.toString("latin1") === "PK";
}

/**
 * A mapping for a table, from its headings and first rows, to be looked over before it is used.
 * @param kind What the rows are about; without it the kind that most headings fit.
 * @throws {DedereError} `not-found`; `bad-file` if it is no table; `bad-request` for a kind that there is not
 */
export async function proposeFor(path: string, kind: string | undefined): Promise<Proposal & Pick<Table, "readAs">> {
  if (kind !== undefined && !kindNamed(kind)) {
    const message = `"${kind}" is no kind of item.`;
    throw new DedereError("bad-request", message, [{ message, remedy: `Possible: ${Object.keys(KINDS).join(", ")}.` }]);
  }
  await formatOfFile(path);
  const table = await openTable(path);
  return { ...(await proposeMapping(table, asId(basename(path, extname(path))), kind)), readAs: table.readAs };
}

/**
 * Imports a table by a column mapping: first it is checked whole, then it is taken over. The same table again changes
 * nothing; one with other values updates the items of the same ids. Rows are read as they come and not kept.
 * @throws {DedereError} `bad-file` with all problems, each with row, column and remedy; then nothing was changed.
 */
export async function importTable(workspace: Workspace, path: string, mapping: Mapping, options: ImportOptions): Promise<Imported> {
  options.progress?.("check", 0);
  const table = await openTable(path, mapping.file);
  const missing = columnsMissing(mapping, table.headings, table.file);
  if (missing.length > 0) throw new DedereError("bad-file", `${table.file} lacks columns that the mapping "${mapping.mapping}" names`, missing);
  const digest = await digestOf(path);
  const kinds = new Map<Id, string>();
  const learn = async (leftOut: ReadonlySet<number>) => {
    kinds.clear();
    for await (const [id, kind] of idsOf(table, mapping, digest, leftOut)) kinds.set(id, kind);
  };
  await learn(new Set());
  const kindOf = (id: Id) => kinds.get(id);
  const named = await readNames(workspace.db, refersByName(mapping));
  const intake = {
    file: table.file,
    origin: { name: mapping.mapping, revises: mapping.revises, gone: `No longer in the table "${mapping.mapping}".` },
    tell: () => tellRows(workspace, { table, mapping, digest, named, kindOf }),
  };
  return takeOver(workspace, "import-table", intake, options, { kindOf, leaveOut: learn });
}

/** All items of a table, but for those of some rows, counted from 0 behind the headings. */
async function* idsOf(table: Table, mapping: Mapping, digest: string, leftOut: ReadonlySet<number>): AsyncGenerator<[Id, string]> {
  let place = 0;
  for await (const row of table.rows()) {
    if (row.number <= mapping.file.headings) continue;
    if (!leftOut.has(place)) yield* rowIds({ file: digest }, mapping, table.headings, row);
    place++;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
