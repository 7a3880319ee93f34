import { formatProblem, type Problem } from "../errors/index.ts";
import type { Cli } from "./cli.ts";

/** Places where a part of a protected name may stand, each on a line; empty where there are none. */
export function lookOverLines(cli: Cli, lookOver: readonly Problem[]): readonly string[] {
  return lookOver.length === 0 ? [] : [cli.t("cli:export.lookOver"), ...lookOver.map((problem) => `  ${formatProblem(problem)}`)];
}
