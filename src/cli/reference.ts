import type { Argument, Command } from "commander";
import { ERROR_CODES } from "../errors/index.ts";
import { translator } from "../i18n/index.ts";
import type { Cli } from "./cli.ts";
import { buildProgram } from "./program.ts";
import { catalogKey, type Verb } from "./verb.ts";

/** The reference of the command line as Markdown, made from the parser itself, in English. */
export function cliReference(verbs: readonly Verb[]): string {
  const silent = { write: () => undefined, terminal: false, colours: false, width: 120 };
  const cli: Cli = { language: "en", t: translator("en"), out: silent, err: silent, today: 0, env: {}, askSecret: () => Promise.resolve(undefined) };
  const program = buildProgram(verbs, cli, "", () => undefined);
  const sections = verbs.map((verb) => section(verb, commandOf(program, verb.words), cli));
  return `${[HEAD, exitCodes(), ...sections].join("\n\n")}\n`;
}

const HEAD = `# The command line

<!-- Made from the parser by \`npm run reference\`. Do not edit: change src/cli and src/i18n/en/cli.json. -->

What each command is for, and the shapes of its JSON: [commands](../guide/commands.md).`;

function exitCodes(): string {
  const meanings: Readonly<Record<number, string>> = {
    0: "done",
    1: 'the answer is "no": a check failed',
    2: "the input is wrong; nothing was done",
    3: "refused: permission or protection forbids it",
    4: "a fault of Dedere's own",
  };
  const codes = [...new Set([0, ...Object.values(ERROR_CODES).map(({ exit }) => exit)])].toSorted((a, b) => a - b);
  return ["## Exit codes", "", "| code | meaning |", "|---|---|", ...codes.map((code) => `| ${code} | ${meanings[code] ?? ""} |`)].join("\n");
}

function commandOf(program: Command, words: readonly string[]): Command {
  return words.reduce((parent, word) => {
    const found = parent.commands.find((command) => command.name() === word);
    if (!found) throw new Error(`the parser has no command ${words.join(" ")}`);
    return found;
  }, program);
}

function section(verb: Verb, command: Command, cli: Cli): string {
  const help = command.createHelp();
  const args = command.registeredArguments.map((argument) => `| \`${termOf(argument)}\` | ${argument.description} |`);
  const options = help
    .visibleOptions(command)
    .map((option) => `| \`${option.flags}\` | ${command.configureHelp().optionDescription?.(option) ?? option.description} |`);
  const examples = Object.entries(verb.examples).flatMap(([name, line]) => [`# ${cli.t(`${catalogKey(verb.words)}.example.${name}`)}`, `dedere ${line}`]);
  return [
    `## dedere ${verb.words.join(" ")}${verb.arguments.map((argument) => ` ${argument}`).join("")}`,
    "",
    command.description(),
    "",
    "| | |",
    "|---|---|",
    ...args,
    ...options,
    "",
    "```sh",
    ...examples,
    "```",
  ].join("\n");
}

function termOf(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}
