import { type Cli, styled } from "./cli.ts";
import { wrap } from "./layout.ts";

/** What is said when both secrets of a workspace are new: the recovery key, this once. */
export function renewedText(cli: Cli, recoveryKey: string): string {
  const lines = [cli.t("cli:recover.done"), "", `  ${styled(cli, "bold", recoveryKey)}`, "", wrap(cli.t("cli:recover.keep"), cli.out.width)];
  return `${lines.join("\n")}\n`;
}
