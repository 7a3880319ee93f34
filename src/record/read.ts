import { isAlias, LineCounter, parseDocument, visit } from "yaml";
import { DedereError, type Problem } from "../errors/index.ts";
import { arrange, type CaseFile } from "./casefile.ts";
import { checkWhole } from "./checks.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { type Located, pathText, placeOf } from "./locate.ts";
import { caseSchema } from "./schema.ts";

/**
 * Reads a case file. Nothing of a wrong file is taken over.
 * @param text The YAML text.
 * @param file Its path as the user named it, for messages.
 * @throws {DedereError} `bad-file` with all problems of the file at once, each with line, path and remedy.
 */
export function readCase(text: string, file: string): CaseFile {
  const located = parse(text, file);
  const whole = valueOf(located, file);
  const result = caseSchema.safeParse(whole, { reportInput: true });
  const faults = [...faultsOf(result.error?.issues ?? []), ...checkWhole(whole)];
  const problems = [...duplicateFields(located, file), ...faults.map((fault) => problemOf(fault, located, file))];
  if (problems.length > 0 || !result.success) throw refusal(file, problems);
  return arrange(result.data);
}

function refusal(file: string, problems: readonly Problem[]): DedereError {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return new DedereError("bad-file", `${file} is not a case file as it should be: ${sorted.length} ${sorted.length === 1 ? "problem" : "problems"}`, sorted);
}

function problemOf({ path, message, remedy }: Fault, located: Located, file: string): Problem {
  return { file, ...placeOf(located, path), path: pathText(path), message, remedy };
}

/** Fields written twice do not keep the rest of the file from being checked; other faults of the YAML do. */
const TWICE = "DUPLICATE_KEY";

function parse(text: string, file: string): Located {
  const lines = new LineCounter();
  let document: Located["document"];
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  } catch {
    throw refusal(file, [{ file, line: 1, message: "The file is nested too deeply to be read.", remedy: "Write it as in docs/guide/case-file.md." }]);
  }
  const faults = document.errors.filter(({ code }) => code !== TWICE);
  if (faults.length === 0) return { document, lines };
  throw refusal(
    file,
    faults.map(({ pos, message }) => ({ file, ...place(lines, pos[0]), message: `This is not YAML: ${message}.`, remedy: "Check indentation, colons and quotation marks at this place." })),
  );
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function duplicateFields({ document, lines }: Located, file: string): Problem[] {
  return document.errors.map(({ pos }) => ({ file, ...place(lines, pos[0]), message: "This name stands twice in the same mapping.", remedy: "Remove one of the two, or give it another name." }));
}

/** The plain value of the document. Aliases are refused: a value that is written elsewhere has no place of its own to point to. */
function valueOf({ document, lines }: Located, file: string): unknown {
  const aliases: Problem[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) aliases.push({ file, ...place(lines, node.range?.[0] ?? 0), message: "A case file has no aliases (*name).", remedy: "Write the value out." });
  });
  if (aliases.length > 0) throw refusal(file, aliases);
  return document.toJS();
}
