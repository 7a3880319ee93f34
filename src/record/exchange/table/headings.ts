import { DedereError, type Problem } from "../../../errors/index.ts";
import { type TableRow, textOf } from "./table.ts";

/**
 * The headings of a table: the texts of one row.
 * @param row Its number, from 1.
 * @throws {DedereError} `bad-file` if there is none, or one text stands over two columns.
 */
export async function headingsOf(rows: AsyncIterable<TableRow>, row: number, file: string): Promise<readonly string[]> {
  for await (const { number, line, cells } of rows) {
    if (number < row) continue;
    const headings = number === row ? cells.map(textOf) : [];
    const problems = twice(headings).map((heading): Problem => ({
      file,
      line,
      message: `"${heading}" stands over two columns.`,
      remedy: "Give each column a heading of its own.",
    }));
    if (headings.every((heading) => heading === ""))
      problems.push({ file, line, message: `Row ${row} has no headings.`, remedy: "Say in the mapping which row has them (file: headings:)." });
    if (problems.length > 0) throw new DedereError("bad-file", `${file} has no headings that columns can be told by`, problems);
    return headings;
  }
  throw new DedereError("bad-file", `${file} has no rows`, [{ file, message: `The table has no row ${row}.`, remedy: "Choose another file or sheet." }]);
}

function twice(headings: readonly string[]): string[] {
  return [...new Set(headings.filter((heading, i) => heading !== "" && headings.indexOf(heading) !== i))];
}
