/** Marks that take no room on the screen: isolates of bidirectional text, and colours. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u2066-\u2069\u200c\u0610-\u061a\u064b-\u0655]|\u001b\[\d*m/g;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  return Array.from(text.replace(INVISIBLE, "")).length;
}

/** Fills a text with spaces up to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces. The first line is put behind `first`, the others
 * behind `rest`. A word that is longer than a line stands alone on one.
 */
export function wrap(text: string, width: number, first = "", rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}

/** Lays out rows in columns, each as wide as its widest cell; the last one is left as it is. */
export function table(rows: readonly (readonly string[])[], indent = ""): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, columnsOf(cell));
  return rows.map((row) => (indent + row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i] ?? 0))).join("  ")).trimEnd()).join("\n");
}
