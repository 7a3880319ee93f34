import { checkDocument } from "../check/check.ts";
import type { Against } from "../check/context.ts";
import { OPEN_POINT } from "../check/rules/marked.ts";
import { readDocument } from "../source/read-document.ts";
import type { Line } from "./telling.ts";
import type { DraftWords } from "./words/index.ts";

/** Of the draft itself, not of one of its lines. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(["open-point", "missing-part"]);

/**
 * Puts a draft together. A sentence made from the record that would not pass the check becomes an open point: whatever the record
 * holds, what stands in the draft can stand there.
 */
export function settle(head: string, lines: readonly Line[], words: DraftWords, against: Against): string {
  const widened = replaced(head, lines, against, (line) => (line.otherwise === undefined ? line : { ...line, text: line.otherwise }));
  return written(
    head,
    replaced(head, widened, against, (line) => (line.key === undefined ? line : { text: instead(line, words) })),
  );
}

function replaced(head: string, lines: readonly Line[], against: Against, by: (line: Line) => Line): readonly Line[] {
  const failing = failingLines(head, lines, against);
  return lines.map((line, i) => (failing.has(i) ? by(line) : line));
}

function instead({ text, key = "" }: Line, { writeInstead }: DraftWords): string {
  if (text.startsWith("#")) return `${/^#+/u.exec(text)?.[0] ?? "##"} ${key}`;
  return `:::formal\n${OPEN_POINT} ${writeInstead(key)}.\n:::`;
}

const written = (head: string, lines: readonly Line[]) => `${head}\n${lines.map(({ text }) => text).join("\n\n")}\n`;

/** The places in the list of the lines that an error is found in. */
function failingLines(head: string, lines: readonly Line[], against: Against): ReadonlySet<number> {
  const text = written(head, lines);
  const { document, problems } = readDocument(text, "draft.md");
  if (!document || problems.length > 0) throw new Error(`a draft cannot be read: ${problems.map(({ message }) => message).join(" ")}`);
  const starts: number[] = [];
  let from = head.length + 1;
  for (const { text: one } of lines) {
    starts.push(from);
    from += one.length + 2;
  }
  const errors = checkDocument(document, against).filter(({ severity, rule }) => severity === "error" && !OF_THE_WHOLE.has(rule));
  return new Set(errors.map(({ start }) => starts.findLastIndex((one) => one <= start)));
}
