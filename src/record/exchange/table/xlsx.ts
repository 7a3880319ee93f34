import { z } from "zod";
import { DedereError, type Problem } from "../../../errors/index.ts";
import { nearest } from "../../../files/index.ts";
import { headingsOf } from "./headings.ts";
import { restored } from "./restored.ts";
import type { Table, TableRow } from "./table.ts";

const head = z.object({ sheet: z.string().optional(), sheets: z.array(z.string()).optional() });
const day = z.object({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
const rows = z.array(z.tuple([z.int().positive(), z.array(z.union([z.string(), day]))]));

export interface XlsxSettings {
  /** Name of the sheet; without it the first. */
  readonly sheet?: string | undefined;
  readonly headings: number;
}

/** A sheet as its parser handed it out: JSON of a head, then of parts of the rows; or why it could not. */
export interface ReadSheet {
  readonly parts: readonly Uint8Array[];
  readonly failed?: string;
}

/**
 * The table of a sheet that was read elsewhere, because a workbook may be hostile. What was read is held packed as it
 * came; no more than one part of it is unfolded at a time.
 * @throws {DedereError} `bad-file` if it could not be read, or there is no such sheet.
 */
export async function openSheet({ parts, failed }: ReadSheet, file: string, settings: XlsxSettings): Promise<Table> {
  if (failed !== undefined) throw unreadable(file, failed);
  const [first, ...rest] = parts;
  const { sheet, sheets = [] } = checked(head, first, file);
  if (sheet === undefined) throw new DedereError("bad-file", `${file} has no such sheet`, [noSheet(file, settings.sheet ?? "", sheets)]);
  const read = () => rowsOf(rest, file);
  return { file, sheet, headings: await headingsOf(read(), settings.headings, file), readAs: { sheet }, rows: read };
}

/** Where the library says it stopped: a cell that is of no form. */
const CELL = /row (\d+), col (\d+)/;

function unreadable(file: string, reason: string): DedereError {
  const [, row, column] = CELL.exec(reason) ?? [];
  const place = row === undefined ? {} : { line: Number(row), column: Number(column) };
  const remedy = "Open it in a spreadsheet program and save it anew, a very large one as CSV in UTF-8, which is read row by row; the older .xls is not read.";
  const problem: Problem = { file, ...place, message: `This is no Excel workbook that can be read: ${reason}.`, remedy };
  return new DedereError("bad-file", `${file} cannot be read as a workbook`, [problem]);
}

function noSheet(file: string, sheet: string, names: readonly string[]): Problem {
  const near = nearest(sheet, names);
  return { file, message: `There is no sheet "${sheet}".`, remedy: `${near ? `Did you mean "${near}"? ` : ""}The sheets are: ${names.join(", ")}.` };
}

async function* rowsOf(parts: readonly Uint8Array[], file: string): AsyncGenerator<TableRow> {
  for (const part of parts)
    for (const [number, cells] of checked(rows, part, file))
      yield { number, line: number, cells: cells.map((cell) => (typeof cell === "string" ? restored(cell) : cell)) };
}

/** The parser may have been taken over by the file: what it handed out is held against what was agreed. */
function checked<T>(schema: z.ZodType<T>, part: Uint8Array | undefined, file: string): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(part ?? []).toString("utf8")));
  } catch {
    throw unreadable(file, "what was read of it is no sheet");
  }
}
