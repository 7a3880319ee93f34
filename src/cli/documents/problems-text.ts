import type { Told } from "../../documents/index.ts";
import { type Cli, styled } from "../cli.ts";
import { wrap } from "../layout.ts";

/** Problems as a compiler prints them: place, severity and rule, what is wrong, and below it what to do. */
export function problemsText(cli: Cli, problems: readonly Told[]): string {
  const { t, out } = cli;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const lines = problems.flatMap(({ file, line, column, severity, rule, message, remedy }) => [
    `${file}:${line}:${column}: ${styled(cli, severity === "error" ? "red" : "yellow", t(`documents:severity.${severity}`))} ${rule}`,
    wrap(message, out.width, "  ", "  "),
    wrap(remedy, out.width, "  → ", "    "),
  ]);
  const sum = t("cli:document.sum", { errors, warnings: problems.length - errors });
  return `${[...lines, ...(lines.length > 0 ? [""] : []), styled(cli, errors === 0 ? "green" : "red", sum)].join("\n")}\n`;
}
