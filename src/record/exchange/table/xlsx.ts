import readWorkbook from "read-excel-file/node";
import { DedereError } from "../../../errors/index.ts";
import { nearest } from "../../../files/index.ts";
import { dayOfCell } from "./dates.ts";
import { headingsOf } from "./headings.ts";
import { restored } from "./restored.ts";
import type { Cell, Table, TableRow } from "./table.ts";
import { checkUnpackedSize } from "./unpacked-size.ts";

export interface XlsxSettings {
  /** Name of the sheet; without it the first. */
  readonly sheet?: string | undefined;
  readonly headings: number;
}

type Written = string | number | boolean | Date | null;

/**
 * Opens a sheet of an Excel workbook. Of formulas the result that was saved is read; none is run. Unlike a text, a
 * sheet is held in memory whole.
 * @throws {DedereError} `bad-file` if it is no workbook, is too large unpacked, or has no such sheet.
 */
export async function openXlsx(bytes: Buffer, file: string, settings: XlsxSettings): Promise<Table> {
  await checkUnpackedSize(bytes, file);
  const sheets = await readSheets(bytes, file);
  const names = sheets.map(({ sheet }) => sheet);
  const found = settings.sheet === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === settings.sheet);
  if (!found) throw new DedereError("bad-file", `${file} has no such sheet`, [noSheet(file, settings.sheet ?? "", names)]);
  const rows = () => rowsOf(found.data as readonly (readonly Written[])[]);
  return { file, headings: await headingsOf(rows(), settings.headings, file), readAs: { sheet: found.sheet }, rows };
}

async function readSheets(bytes: Buffer, file: string): Promise<Awaited<ReturnType<typeof readWorkbook>>> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const remedy = "Open it in a spreadsheet program and save it as .xlsx or as CSV in UTF-8.";
    throw new DedereError("bad-file", `${file} cannot be read as a workbook`, [
      { file, message: `This is no Excel workbook that can be read: ${reason}.`, remedy },
    ]);
  }
}

function noSheet(file: string, sheet: string, names: readonly string[]) {
  const near = nearest(sheet, names);
  return { file, message: `There is no sheet "${sheet}".`, remedy: `${near ? `Did you mean "${near}"? ` : ""}The sheets are: ${names.join(", ")}.` };
}

async function* rowsOf(data: readonly (readonly Written[])[]): AsyncGenerator<TableRow> {
  for (const [i, row] of data.entries()) {
    const cells = row.map(cellOf);
    if (cells.some((cell) => typeof cell !== "string" || cell.trim() !== "")) yield { number: i + 1, line: i + 1, cells };
  }
}

function cellOf(written: Written): Cell {
  if (written === null) return "";
  if (written instanceof Date) return { day: dayOfCell(written) };
  return typeof written === "string" ? restored(written) : String(written);
}
