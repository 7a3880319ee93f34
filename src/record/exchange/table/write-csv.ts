import { stringify } from "csv-stringify/sync";

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A table as delimited text (RFC 4180), row by row: exactly the rows and columns given, formulas neutralised.
 * @param separator What stands between several values of one cell.
 */
export async function* writeCsv(
  columns: readonly string[],
  rows: AsyncIterable<readonly (readonly string[])[]> | Iterable<readonly (readonly string[])[]>,
  separator = "; ",
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(columns);
  for await (const row of rows) yield line(row.map((values) => values.join(separator)));
}

function line(cells: readonly string[]): string {
  return stringify([cells], { record_delimiter: "windows", escape_formulas: true });
}
