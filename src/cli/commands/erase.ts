import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import { eraseExhibit, eraseFacts, findId } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { reasonOption } from "../fact-options.ts";
import { wrap } from "../layout.ts";
import { changingWorkspace } from "../changing-workspace.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import { required } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly reason: string;
  readonly approvedBy: readonly string[];
  readonly confirm?: string;
}

/** The SHA-256 of an exhibit; a fact is never called so. */
const HASH = /^[0-9a-f]{64}$/;

export const erase: Verb<Options> = {
  words: ["erase"],
  arguments: ["<id>"],
  options: (t) => [
    reasonOption(t),
    required(new Option("--approved-by <names...>", t("cli:option.approvedBy"))),
    new Option("--confirm <id>", t("cli:option.confirm")),
    ...workspaceOptions(t),
  ],
  examples: {
    fact: 'erase a-person.born --reason "the witness asked for it" --approved-by recorder-1 recorder-2 --confirm a-person.born --workspace my-workspace --passphrase-file passphrase.txt',
    exhibit:
      'erase 8d4214108b919267f332f0d0ca4d5d0e49047db078e1585f88adea3e6fa0d500 --reason "consent withdrawn" --approved-by recorder-1 recorder-2 --confirm 8d4214108b919267f332f0d0ca4d5d0e49047db078e1585f88adea3e6fa0d500 --workspace my-workspace --passphrase-file passphrase.txt',
  },
  run: (cli, { reason, approvedBy, confirm, ...options }, [text = ""]) =>
    changingWorkspace(cli, options, async (workspace) => {
      const { id, is } = HASH.test(text) ? { id: text, is: "object" } : await findId(workspace, text, ["item", "fact"]);
      if (is === "item") throw notErased(cli, id);
      if (confirm !== id) throw unconfirmed(cli, id);
      const erasure = { actor: actorOf(cli), reason, approvedBy };
      const left = HASH.test(id) ? (await eraseExhibit(workspace, erasure, id)).left : await eraseFacts(workspace, erasure, [id]).then(() => []);
      const lines = [
        cli.t("cli:erase.done", { id }),
        ...(left.length > 0 ? [`${cli.t("cli:erase.left")}\n${left.join("\n")}`] : []),
        cli.t("cli:erase.beyond"),
      ];
      cli.out.write(`${lines.map((line) => wrap(line, cli.out.width)).join("\n\n")}\n`);
      return 0;
    }),
};

function notErased({ t }: Cli, id: string): DedereError {
  const message = t("cli:erase.item", { id });
  return new DedereError("bad-request", message, [{ message, remedy: t("cli:erase.itemRemedy", { id }) }]);
}

/** Says what would go and what would stay, before anything does. */
function unconfirmed({ t, out }: Cli, id: string): DedereError {
  const what = HASH.test(id) ? "exhibit" : "fact";
  out.write(`${[t(`cli:erase.${what}`, { id }), t("cli:erase.stays"), t("cli:erase.final")].map((words) => wrap(words, out.width)).join("\n")}\n`);
  const message = t("cli:erase.unconfirmed");
  return new DedereError("refused", message, [{ message, remedy: t("cli:erase.unconfirmedRemedy", { id }) }]);
}
