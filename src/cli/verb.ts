import type { Option } from "commander";
import type { Translate } from "../i18n/index.ts";
import type { Cli } from "./cli.ts";

/**
 * One command. Its words are in the catalog `cli` under `verb.<words joined by hyphens>`: `summary` for the list of
 * commands, `description`, and `example.<name>` for each example.
 */
export interface Verb<Options = never> {
  /** The words that call it: `["law", "check"]`. */
  readonly words: readonly string[];
  /** As the parser wants them: `<case>`, `[case]`. Their words are under `argument.<name>`. */
  readonly arguments: readonly string[];
  readonly options: (t: Translate) => readonly Option[];
  /** Command lines without the program's name, by the name of their explanation. Each is run by the tests. */
  readonly examples: Readonly<Record<string, string>>;
  /** Does the work. Returns the exit code: 0 done, 1 the answer is "no". Throws a DedereError for everything else. */
  readonly run: (cli: Cli, options: Options, args: readonly string[]) => Promise<number>;
}

/** Where the catalog keeps the words of a command. */
export function catalogKey(words: readonly string[]): string {
  return `cli:verb.${words.join("-")}`;
}
