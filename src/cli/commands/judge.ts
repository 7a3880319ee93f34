import { findId, preferFact, restoreFact, restoreItem, withdrawFact, withdrawItem } from "../../workspace/index.ts";
import { actorOf } from "../cli.ts";
import { reasonOption } from "../fact-options.ts";
import { changingWorkspace } from "../changing-workspace.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly reason: string;
}

export const prefer: Verb<Options> = {
  words: ["prefer"],
  arguments: ["<fact>"],
  options: (t) => [reasonOption(t), ...workspaceOptions(t)],
  examples: { fact: 'prefer a-person.born --reason "day and month are given" --workspace my-workspace --passphrase-file passphrase.txt' },
  run: (cli, { reason, ...options }, [text = ""]) =>
    changingWorkspace(cli, options, async (workspace) => {
      const { id } = await findId(workspace, text, ["fact"]);
      await preferFact(workspace, { actor: actorOf(cli) }, id, reason);
      cli.out.write(`${cli.t("cli:judge.preferred", { id })}\n`);
      return 0;
    }),
};

export const withdraw: Verb<Options> = {
  words: ["withdraw"],
  arguments: ["<id>"],
  options: (t) => [reasonOption(t), ...workspaceOptions(t)],
  examples: { fact: 'withdraw a-person.born --reason "a misprint" --workspace my-workspace --passphrase-file passphrase.txt' },
  run: (cli, { reason, ...options }, [text = ""]) =>
    changingWorkspace(cli, options, async (workspace) => {
      const { id, is } = await findId(workspace, text, ["item", "fact"]);
      await (is === "item" ? withdrawItem : withdrawFact)(workspace, { actor: actorOf(cli) }, id, reason);
      cli.out.write(`${cli.t("cli:judge.withdrawn", { id })}\n`);
      return 0;
    }),
};

export const restore: Verb<Options> = {
  words: ["restore"],
  arguments: ["<id>"],
  options: (t) => [reasonOption(t), ...workspaceOptions(t)],
  examples: { fact: 'restore a-person.born --reason "it was right" --workspace my-workspace --passphrase-file passphrase.txt' },
  run: (cli, { reason, ...options }, [text = ""]) =>
    changingWorkspace(cli, options, async (workspace) => {
      const { id, is } = await findId(workspace, text, ["item", "fact"]);
      await (is === "item" ? restoreItem : restoreFact)(workspace, { actor: actorOf(cli) }, id, reason);
      cli.out.write(`${cli.t("cli:judge.restored", { id })}\n`);
      return 0;
    }),
};
