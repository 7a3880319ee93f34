import readWorkbook, { type SheetNotFoundError } from "read-excel-file/node";
import { MOST_UNPACKED_DOCUMENT } from "../limits.ts";
import { type Output, type Parser, textOutput, wholeInput } from "../made.ts";
import { measure } from "./zip-reader.ts";

/** Which sheets a workbook has; and the one that was read, unless there is none of the name asked for. */
export interface SheetHead {
  readonly sheet?: string;
  readonly sheets?: readonly string[];
}

/** A row that is not empty: its number from 1, and its cells; a day where the sheet itself says that it is one. */
export type SheetRow = readonly [number: number, cells: readonly (string | { readonly day: string })[]];

const ROWS_PER_PART = 1_000;

/**
 * One sheet of an Excel workbook, of formulas the result that was saved: first a {@link SheetHead}, then parts of
 * {@link SheetRow}s. The library holds the sheet whole, so the workbook is unpacked once for measure before.
 * @param parameters `sheet`: its name; without it the first
 */
export const workbook: Parser = async (input, { sheet = 1 }, emit) => {
  const bytes = await wholeInput(input);
  await measure(bytes, MOST_UNPACKED_DOCUMENT);
  // What its own function for one sheet passes on; that one does not tell the name of the first.
  const options = { trim: true, sheets: [sheet] };
  const read = await readWorkbook(bytes, options).catch(whichThereAre);
  const [found] = Array.isArray(read) ? read : [];
  emit(part(found ? { sheet: found.sheet } : read));
  let rows: SheetRow[] = [];
  for (const [i, written] of (found?.data ?? []).entries()) {
    const cells = written.map((cell) => cellOf(cell as Written));
    if (cells.some((cell) => typeof cell !== "string" || cell.trim() !== "")) rows.push([i + 1, cells]);
    if (rows.length < ROWS_PER_PART) continue;
    emit(part(rows));
    rows = [];
  }
  emit(part(rows));
};

function part(value: unknown): Output {
  return textOutput("text", JSON.stringify(value), "application/json");
}

function whichThereAre(error: unknown): SheetHead {
  if (!(error instanceof Error) || error.name !== "SheetNotFoundError") throw error;
  return { sheets: (error as SheetNotFoundError & { readonly sheets: readonly string[] }).sheets };
}

type Written = string | number | boolean | Date | null;

/** What a spreadsheet shows for a date that its calendar does not have. */
const NO_DATE = "#NUM!";
const FIRST_DAY = Date.UTC(1900, 0, 1);

function cellOf(written: Written): SheetRow[1][number] {
  if (written === null) return "";
  if (!(written instanceof Date)) return String(written);
  if (Number.isNaN(written.getTime())) return NO_DATE;
  const [day = "", time = ""] = written.toISOString().split("T");
  // A time of day alone is a date before the first one: no day at all.
  return written.getTime() < FIRST_DAY ? time.slice(0, "23:59:59".length) : { day };
}
