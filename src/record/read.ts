import { DedereError, type Problem } from "../errors/index.ts";
import { faultsOf, problemsOf, readYaml } from "../files/index.ts";
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
  const result = caseSchema.safeParse(yaml.data, { reportInput: true });
  const problems = problemsOf(yaml, [...faultsOf(result.error?.issues ?? [], HELP), ...checkWhole(yaml.data)]);
  if (problems.length > 0 || !result.success) throw refusal(file, problems);
  return arrange(result.data);
}

function refusal(file: string, problems: readonly Problem[]): DedereError {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return new DedereError("bad-file", `${file} is not a case file as it should be: ${count}`, problems);
}
