import { isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
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

/** Codes of the YAML library. Fields written twice do not keep the rest of the file from being checked; other faults do. */
const TWICE = "DUPLICATE_KEY";

const TOO_DEEP = "RESOURCE_EXHAUSTION";

function parse(text: string, file: string): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const deep = document.errors.find(({ code }) => code === TOO_DEEP);
  const faults = deep ? [deep] : document.errors.filter(({ code }) => code !== TWICE);
  if (faults.length === 0) return { document, lines };
  throw refusal(
    file,
    faults.map(({ pos, message }) => {
      const where = { file, ...place(lines, pos[0]) };
      if (deep) return { ...where, message: "The file is nested too deeply to be read.", remedy: "Write it as in docs/guide/case-file.md." };
      return { ...where, message: `This is not YAML: ${message}.`, remedy: "Check indentation, colons and quotation marks at this place." };
    }),
  );
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function duplicateFields({ document, lines }: Located, file: string): Problem[] {
  return document.errors.map(({ pos }) => ({
    file,
    ...place(lines, pos[0]),
    message: "This name stands twice in the same mapping.",
    remedy: "Remove one of the two, or give it another name.",
  }));
}

/**
 * The plain value of the document. Of YAML's further devices none is taken: a value that is written elsewhere has no
 * place of its own to point to, and a tag or a name that is no word would change what a reader sees.
 */
function valueOf({ document, lines }: Located, file: string): unknown {
  const problems: Problem[] = [];
  const refuse = (offset: number | undefined, message: string, remedy: string) => problems.push({ file, ...place(lines, offset ?? 0), message, remedy });
  visit(document, {
    Node: (_, { range, tag }) => {
      if (tag !== undefined) refuse(range?.[0], `A case file has no tags (${tag}).`, "Remove it.");
    },
    Alias: (_, { range }) => void refuse(range?.[0], "A case file has no aliases (*name).", "Write the value out."),
    Pair: (_, { key }) => {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined || name === "__proto__") refuse(isNode(key) ? key.range?.[0] : undefined, "This cannot be the name of a field.", "Write a word.");
    },
  });
  if (problems.length > 0) throw refusal(file, problems);
  return document.toJS();
}
