import { Command, type Option } from "commander";
import type { Cli } from "./cli.ts";
import { wrap } from "./layout.ts";
import { languageOption } from "./options.ts";
import { catalogKey, type Verb } from "./verb.ts";

/** The title words that the parser prints in its help, by their name in the catalog. */
const TITLES: Readonly<Record<string, string>> = { "Usage:": "usage", "Arguments:": "arguments", "Options:": "options", "Commands:": "commands" };

/**
 * Builds the parser for all commands, in the reader's language. `done` receives the exit code of the command that ran.
 * Parsing throws a CommanderError for a wrong command line, and what the command throws.
 */
export function buildProgram(verbs: readonly Verb[], cli: Cli, version: string, done: (exitCode: number) => void): Command {
  const program = new Command("dedere");
  settings(program, cli)
    .description(cli.t("cli:program.description"))
    .version(version, "--version", cli.t("cli:option.version"))
    .addOption(languageOption(cli.t))
    .usage(`<${cli.t("cli:argument.command")}> [...]`)
    .addHelpText("after", `\n${wrap(cli.t("cli:program.more"), cli.out.width)}`);
  for (const verb of verbs) addVerb(program, verb, cli, done);
  return program;
}

function addVerb(program: Command, verb: Verb, cli: Cli, done: (exitCode: number) => void): void {
  const { t } = cli;
  const key = catalogKey(verb.words);
  const command = settings(parentOf(program, verb.words, cli).command(verb.words.at(-1) ?? ""), cli)
    .summary(t(`${key}.summary`))
    .description(t(`${key}.description`))
    .addHelpText("after", () => `\n${examples(verb, cli)}`);
  for (const argument of verb.arguments) command.argument(argument, t(`cli:argument.${argument.replace(/\W/g, "")}`));
  for (const option of [...verb.options(t), languageOption(t)]) command.addOption(option);
  command.action(async (...parsed: unknown[]) => {
    const args = parsed.slice(0, verb.arguments.length).filter((value) => value !== undefined) as string[];
    done(await verb.run(cli, command.opts(), args));
  });
}

/** The command that holds the subcommands of a verb of two words, such as `law`. */
function parentOf(program: Command, words: readonly string[], cli: Cli): Command {
  let parent = program;
  for (const [i, word] of words.slice(0, -1).entries()) {
    const known = parent.commands.find((command) => command.name() === word);
    const key = catalogKey(words.slice(0, i + 1));
    parent = known ?? settings(parent.command(word), cli).description(cli.t(`${key}.description`));
  }
  return parent;
}

function settings(command: Command, cli: Cli): Command {
  return command
    .exitOverride()
    .helpOption("--help", cli.t("cli:option.help"))
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => cli.out.write(text),
      writeErr: (text) => cli.err.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => cli.out.width,
      getErrHelpWidth: () => cli.err.width,
    })
    .configureHelp({
      styleTitle: (title) => {
        const name = TITLES[title];
        return name === undefined ? title : cli.t(`cli:help.${name}`);
      },
      optionDescription: (option: Option) => describeOption(option, cli),
    });
}

function describeOption({ description, argChoices, mandatory }: Option, cli: Cli): string {
  const choices = argChoices ? ` (${argChoices.join(", ")})` : "";
  return `${description}${choices}${mandatory ? ` ${cli.t("cli:help.mandatory")}` : ""}`;
}

function examples({ words, examples: lines }: Verb, { t, out }: Cli): string {
  const told = Object.entries(lines).map(([name, line]) => `${wrap(t(`${catalogKey(words)}.example.${name}`), out.width, "  # ")}\n  dedere ${line}`);
  return `${t("cli:help.examples")}\n${told.join("\n\n")}`;
}
