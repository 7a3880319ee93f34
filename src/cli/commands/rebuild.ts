import { rebuild as rebuildTables } from "../../workspace/index.ts";
import { working } from "../cli.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import type { Verb } from "../verb.ts";

export const rebuild: Verb<WorkspaceOptions> = {
  words: ["rebuild"],
  arguments: [],
  options: (t) => workspaceOptions(t),
  examples: { here: "rebuild --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options) =>
    withWorkspace(cli, options, async (workspace) => {
      const { mended } = await working(cli, cli.t("cli:progress.rebuild"), () => rebuildTables(workspace));
      cli.out.write(`${[cli.t("cli:rebuild.done"), ...(mended ? [cli.t("cli:rebuild.mended")] : [])].join("\n")}\n`);
      return 0;
    }),
};
