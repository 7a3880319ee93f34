import { readFileSync } from "node:fs";
import { DedereError } from "../errors/index.ts";
import { checkOrderOfDates } from "./checks/dates.ts";
import { checkUnique } from "./checks/duplicates.ts";
import { parseFile, problemsWith } from "./parsed.ts";
import { type ScoredCase, precedentsFileSchema } from "./precedent.ts";

/**
 * Reads many decided cases from one file: JSON or YAML, `{compiled, cases: […]}`, each as in `law/precedents/`.
 * @throws {DedereError} `not-found`, or `bad-file` with every problem, each with line, path and remedy.
 */
export function readCasesFile(file: string): readonly ScoredCase[] {
  const parsed = parseFile(file, contentOf(file), precedentsFileSchema);
  const cases = parsed.usable?.cases ?? [];
  const problems = problemsWith(parsed, [...checkOrderOfDates(parsed.data), ...checkUnique(cases, ["cases"], "id", file)]);
  if (problems.length > 0) throw new DedereError("bad-file", `The decided cases in ${file} cannot be used.`, problems);
  return cases;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new DedereError("not-found", `The decided cases in ${file} cannot be read.`, [
      { file, message: "The file is not there, or may not be read.", remedy: "Name a file with decided cases." },
    ]);
  }
}
