import { CommanderError } from "commander";
import { DedereError, ERROR_CODES, formatProblem } from "../errors/index.ts";
import type { Cli } from "./cli.ts";

/** Tells the user what went wrong, on the error output, and returns the exit code. The only place where errors become text. */
export function report(error: unknown, cli: Cli, env: NodeJS.ProcessEnv): number {
  if (error instanceof CommanderError) return reportParser(error, cli);
  if (env.DEDERE_DEBUG === "1" && error instanceof Error) cli.err.write(`${error.stack}\n`);
  if (error instanceof DedereError) return reportProblems(error, cli);
  const message = error instanceof Error ? error.message : String(error);
  cli.err.write(`${cli.t("cli:failure.fault", { message })}\n`);
  return ERROR_CODES.fault.exit;
}

function reportProblems({ code, message, problems }: DedereError, cli: Cli): number {
  const lines = problems.map(formatProblem);
  // A single problem often carries the message itself; it is not said twice.
  const said = lines.length === 1 && lines[0]?.includes(message);
  cli.err.write(`${[...(said ? [] : [message]), ...lines].join("\n")}\n`);
  return ERROR_CODES[code].exit;
}

/** What the parser found wrong, said in the reader's language: it quotes what it speaks of, and may suggest another word. */
function reportParser({ code, message, exitCode }: CommanderError, cli: Cli): number {
  if (exitCode === 0) return 0;
  // Without a command the parser has shown the help already.
  if (code === "commander.help") return ERROR_CODES["bad-request"].exit;
  const name = code.replace("commander.", "");
  const [what = "", other = ""] = [...message.matchAll(/'([^']+)'/g)].map(([, quoted]) => quoted);
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const said = cli.t(`cli:parser.${name}`, { what, other, defaultValue: message });
  const suggestion = meant === undefined ? "" : ` ${cli.t("cli:parser.suggestion", { meant })}`;
  cli.err.write(`${said}${suggestion}\n${cli.t("cli:parser.seeHelp")}\n`);
  return ERROR_CODES["bad-request"].exit;
}
