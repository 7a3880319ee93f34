import { Option } from "commander";
import { eraseExhibit as eraseBytes, eraseFacts as eraseSaid, type Erasure } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption, required } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly reason: string;
  readonly approvedBy: string;
  readonly json?: boolean;
}

function options(t: Cli["t"]): readonly Option[] {
  return [
    required(new Option("--reason <text>", t("cli:option.eraseReason"))),
    required(new Option("--approved-by <names>", t("cli:option.approvedBy"))),
    ...workspaceOptions(t),
    jsonOption(t),
  ];
}

function erasureOf(cli: Cli, { reason, approvedBy }: Options): Erasure {
  return { actor: actorOf(cli), reason, approvedBy: approvedBy.split(",").map((name) => name.trim()) };
}

/** What was done, and what no program can undo. */
function tell(cli: Cli, lines: readonly string[]): void {
  cli.out.write(`${[...lines, cli.t("cli:erase.beyond")].map((line) => wrap(line, cli.out.width)).join("\n\n")}\n`);
}

export const eraseExhibit: Verb<Options> = {
  words: ["erase", "exhibit"],
  arguments: ["<sha256>"],
  options,
  examples: {
    letter:
      "erase exhibit 8d4214108b919267f332f0d0ca4d5d0e49047db078e1585f88adea3e6fa0d500 --reason consent-withdrawn --approved-by recorder-1,recorder-2 --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, given, [sha256 = ""]) =>
    withWorkspace(cli, given, async (workspace) => {
      const { objects, left } = await eraseBytes(workspace, erasureOf(cli, given), sha256);
      const facts = left.length > 0 ? [`${cli.t("cli:erase.left")}\n${left.join("\n")}`] : [];
      if (given.json) writeJson(cli, { erased: { exhibit: sha256, objects }, left });
      else tell(cli, [cli.t("cli:erase.exhibit", { objects }), ...facts]);
      return 0;
    }),
};

export const eraseFacts: Verb<Options> = {
  words: ["erase", "facts"],
  arguments: ["<ids...>"],
  options,
  examples: {
    fact: "erase facts a-person.born --reason consent-withdrawn --approved-by recorder-1,recorder-2 --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, given, ids) =>
    withWorkspace(cli, given, async (workspace) => {
      const facts = ids.flat();
      await eraseSaid(workspace, erasureOf(cli, given), facts);
      if (given.json) writeJson(cli, { erased: { facts } });
      else tell(cli, [cli.t("cli:erase.facts", { facts: facts.length })]);
      return 0;
    }),
};
