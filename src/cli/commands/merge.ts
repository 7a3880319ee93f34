import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import { findId, mergeItems, mergeOf, undoMerge, type Workspace } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { reasonOption } from "../fact-options.ts";
import { writeJson } from "../json.ts";
import { changingWorkspace } from "../changing-workspace.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly reason: string;
  readonly undo?: string;
  readonly json?: boolean;
}

export const merge: Verb<Options> = {
  words: ["merge"],
  arguments: ["[one]", "[into]"],
  options: (t) => [new Option("--undo <id>", t("cli:option.undo")), reasonOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: { two: 'merge accused a-person --reason "one date of birth" --workspace my-workspace --passphrase-file passphrase.txt' },
  run: (cli, options, [one, into]) =>
    changingWorkspace(cli, options, (workspace) => {
      if (options.undo !== undefined && one === undefined) return undo(cli, workspace, options.undo, options);
      if (options.undo === undefined && one !== undefined && into !== undefined) return join(cli, workspace, one, into, options);
      const message = cli.t("cli:merge.which");
      throw new DedereError("bad-request", message, [{ message, remedy: cli.t("cli:merge.whichRemedy") }]);
    }),
};

async function join(cli: Cli, workspace: Workspace, one: string, other: string, { reason, json }: Options): Promise<number> {
  const [from, into] = [(await findId(workspace, one, ["item"])).id, (await findId(workspace, other, ["item"])).id];
  const id = await mergeItems(workspace, { actor: actorOf(cli) }, { from, into }, reason);
  if (json) writeJson(cli, { merge: id, from, into });
  else cli.out.write(`${cli.t("cli:merge.done", { id, from, into })}\n`);
  return 0;
}

async function undo(cli: Cli, workspace: Workspace, text: string, { reason, json }: Options): Promise<number> {
  const found = await findId(workspace, text, ["merge", "item"]);
  const { merge: id, from, into } = await mergeOf(workspace, found);
  await undoMerge(workspace, { actor: actorOf(cli) }, id, reason);
  if (json) writeJson(cli, { undone: id, from, into });
  else cli.out.write(`${cli.t("cli:merge.undone", { from, into })}\n`);
  return 0;
}
