/** What may stand between cells. The semicolon is what spreadsheets write where the comma is the decimal sign. */
const DELIMITERS = [",", ";", "\t", "|", "،"] as const;

/**
 * What stands between the cells of a table: the sign that divides the first rows into the same number of cells, more
 * than one, most often. A comma where none does.
 * @param sample The beginning of the table; its last row may be cut off.
 */
export function detectDelimiter(sample: string): string {
  const rows = rowsOf(sample).slice(0, 20);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = rows.map((row) => row.split(delimiter).length);
    const first = counts[0] ?? 1;
    return { delimiter, score: first > 1 ? counts.filter((count) => count === first).length * 1000 + first : 0 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Rows without what stands in quotes, where a delimiter divides nothing. */
function rowsOf(sample: string): string[] {
  const rows = sample.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\n|\r/);
  return (rows.length > 1 ? rows.slice(0, -1) : rows).filter((row) => row.trim() !== "");
}
