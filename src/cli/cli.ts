import { styleText } from "node:util";
import type { Language, Translate } from "../i18n/index.ts";
import type { Day } from "../time/index.ts";
import type { Output } from "./output.ts";
import type { AskSecret } from "./terminal-secret.ts";

/** What a command may use: the reader's language and where to write. The only way from a command to the outside, files apart. */
export interface Cli {
  readonly language: Language;
  readonly t: Translate;
  readonly out: Output;
  /** Messages beside the answer: progress, errors. */
  readonly err: Output;
  /** The present day; read once, so that a command has one idea of it. */
  readonly today: Day;
  /** Variables of the environment: a passphrase, a pseudonym. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly askSecret: AskSecret;
}

/** Who acts: a pseudonym from the environment. */
export function actorOf({ env }: Cli): string {
  return env["DEDERE_ACTOR"] ?? "local";
}

type Style = Parameters<typeof styleText>[0];

/** Styles a text for the answer, on a terminal that shows colours; elsewhere the text itself. */
export function styled(cli: Cli, style: Style, text: string): string {
  return cli.out.colours ? styleText(style, text, { validateStream: false }) : text;
}

/**
 * Runs work that may take longer than a second; on a terminal a line says what is going on and goes away afterwards.
 * Nothing is shown when the messages go to a file or a pipe.
 */
export async function working<T>(cli: Cli, what: string, work: () => T | Promise<T>): Promise<T> {
  if (!cli.err.terminal) return work();
  cli.err.write(`${what}…`);
  try {
    return await work();
  } finally {
    cli.err.write("\r\u001b[2K");
  }
}
