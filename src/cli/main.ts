import { isLanguage, type Language, languageOfLocale, translator } from "../i18n/index.ts";
import { dayOf } from "../time/index.ts";
import type { Cli } from "./cli.ts";
import { report } from "./failure.ts";
import { outputOf } from "./output.ts";
import { buildProgram } from "./program.ts";
import { secretFromTerminal } from "./terminal-secret.ts";
import { VERBS } from "./verbs.ts";
import { versionOfDedere } from "./version.ts";

const { argv, env, stdin, stdout, stderr } = process;
const cli = environment();
try {
  const program = buildProgram(VERBS, cli, versionOfDedere(), (exitCode) => (process.exitCode = exitCode));
  await program.parseAsync(argv);
} catch (error) {
  process.exitCode = report(error, cli, env);
}

function environment(): Cli {
  const language = chosenLanguage(argv) ?? languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);
  const now = new Date();
  const err = outputOf(stderr, env);
  return {
    language,
    t: translator(language),
    out: outputOf(stdout, env),
    err,
    today: dayOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()),
    env,
    askSecret: secretFromTerminal(stdin, err),
  };
}

/** The language asked for on the command line; a language without catalogs is reported by the parser. */
function chosenLanguage(args: readonly string[]): Language | undefined {
  const found = args.flatMap((arg, i) => (arg === "--lang" ? (args[i + 1] ?? []) : arg.startsWith("--lang=") ? arg.slice(7) : []));
  return found.findLast(isLanguage);
}
