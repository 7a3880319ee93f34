import { DedereError, type Problem } from "../../errors/index.ts";
import type { PairRow } from "../../names/match.ts";
import type { Cli } from "../cli.ts";
import { readGiven } from "../file-in-out.ts";

const LABELS: ReadonlyMap<string, boolean> = new Map([
  ...["1", "yes", "true", "same", "match"].map((word) => [word, true] as const),
  ...["0", "no", "false", "different", "mismatch"].map((word) => [word, false] as const),
]);
/** How columns of names are headed in files of pairs. */
const HEADING = /^(?:names?|left|right|query|target)(?:[\s_]?\w+)?$/i;

/**
 * Reads pairs of names: a line each, a tab between the two and before a label, which says whether they are one. A first line
 * of headings is left out.
 * @throws {DedereError} `bad-file` with all lines that are no pairs
 */
export function readPairs(cli: Cli, file: string): readonly PairRow[] {
  const lines = readGiven(cli, file)
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  const pairs: PairRow[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of lines.entries()) {
    const [left = "", right, label = "", ...more] = line.split("\t").map((cell) => cell.trim());
    if (line.trim() === "" || (i === 0 && HEADING.test(left) && HEADING.test(right ?? ""))) continue;
    const same = LABELS.get(label.toLowerCase());
    if (right === undefined || more.length > 0 || (label !== "" && same === undefined))
      problems.push({ file, line: i + 1, message: cli.t("cli:names.problem.pair"), remedy: cli.t("cli:names.problem.pairRemedy") });
    else pairs.push({ left, right, ...(same === undefined ? {} : { same }) });
  }
  if (problems.length > 0) throw new DedereError("bad-file", cli.t("cli:names.problem.pairs", { file }), problems);
  return pairs;
}
