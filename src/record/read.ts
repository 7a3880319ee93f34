import { DedereError, type Problem } from "../errors/index.ts";
import { type Fault, faultsOf, formatPath, problemsOf, readYaml } from "../files/index.ts";
import { arrange, type CaseFile } from "./casefile.ts";
import { checkWhole } from "./checks.ts";
import { HELP } from "./help.ts";
import { caseSchema } from "./schema.ts";

/**
 * Reads a case file. Nothing of a wrong file is taken over.
 * @param text The YAML text.
 * @param file Its path as the user named it, for messages.
 * @throws {DedereError} `bad-file` with all problems of the file at once, each with line, path and remedy.
 */
export function readCase(text: string, file: string): CaseFile {
  const yaml = readYaml(file, text);
  if (!yaml.readable) throw refusal(file, yaml.problems);
  const { tables, faults } = validate(yaml.data);
  const problems = problemsOf(yaml, faults);
  if (problems.length > 0 || !tables) throw refusal(file, problems);
  return arrange(tables);
}

/** The case that data laid out as a case file are, or what is wrong with them. */
export function caseOf(data: unknown): { readonly file?: CaseFile; readonly faults: readonly Problem[] } {
  const { tables, faults } = validate(data);
  const problems = faults.map(({ path, message, remedy }) => ({ ...(path.length > 0 ? { path: formatPath(path) } : {}), message, remedy }));
  return { ...(tables && faults.length === 0 ? { file: arrange(tables) } : {}), faults: problems };
}

function validate(data: unknown): { readonly tables?: Parameters<typeof arrange>[0] | undefined; readonly faults: readonly Fault[] } {
  const { data: tables, error } = caseSchema.safeParse(data, { reportInput: true });
  return { tables, faults: [...faultsOf(error?.issues ?? [], HELP), ...checkWhole(data)] };
}

function refusal(file: string, problems: readonly Problem[]): DedereError {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return new DedereError("bad-file", `${file} is not a case file as it should be: ${count}`, problems);
}
