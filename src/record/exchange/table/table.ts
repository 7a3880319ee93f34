/** A cell as it was written; `day` where the spreadsheet itself says that it is a date. */
export type Cell = string | { readonly day: string };

export interface TableRow {
  /** Row of the table, counted from 1, the headings included. */
  readonly number: number;
  /** Line of the text where the row begins; of a spreadsheet its row. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table that is read from the beginning each time its rows are asked for; no more than a few rows are held at a time. */
export interface Table {
  /** Path of the file as problems name it. */
  readonly file: string;
  /** Name of the sheet, of a workbook. */
  readonly sheet?: string;
  readonly headings: readonly string[];
  /** How it was read, for the person to confirm: encoding and delimiter, or the sheet. */
  readonly readAs: Readonly<Record<string, string>>;
  readonly rows: () => AsyncIterable<TableRow>;
}

/** What a cell says in words. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell.trim() : cell.day;
}
