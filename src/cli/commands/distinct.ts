import { Option } from "commander";
import { findId, tellApart, undoTellingApart, type Workspace } from "../../workspace/index.ts";
import { actorOf } from "../cli.ts";
import { reasonOption } from "../fact-options.ts";
import { writeJson } from "../json.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly reason: string;
  readonly undo?: boolean;
  readonly json?: boolean;
}

export const distinct: Verb<Options> = {
  words: ["distinct"],
  arguments: ["<person>", "<otherPerson>"],
  options: (t) => [new Option("--undo", t("cli:option.undoDistinct")), reasonOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: { two: 'distinct accused a-person --reason "born twenty years apart" --workspace my-workspace --passphrase-file passphrase.txt' },
  run: (cli, { reason, undo, json, ...options }, [first = "", second = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const two = { one: await idOf(workspace, first), other: await idOf(workspace, second) };
      const who = { actor: actorOf(cli) };
      if (undo) {
        const undone = await undoTellingApart(workspace, who, two, reason);
        if (json) writeJson(cli, { undone, ...two });
        else cli.out.write(`${cli.t("cli:distinct.undone", two)}\n`);
      } else {
        const fact = await tellApart(workspace, who, two, reason);
        if (json) writeJson(cli, { fact, ...two });
        else cli.out.write(`${cli.t("cli:distinct.done", { fact, ...two })}\n`);
      }
      return 0;
    }),
};

const idOf = async (workspace: Workspace, text: string) => (await findId(workspace, text, ["item"])).id;
