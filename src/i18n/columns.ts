/** Marks that take no room on the screen: isolates of bidirectional text, and colours. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u2066-\u2069\u200c\u0610-\u061a\u064b-\u0655]|\u001b\[\d*m/g;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  return Array.from(text.replace(INVISIBLE, "")).length;
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
