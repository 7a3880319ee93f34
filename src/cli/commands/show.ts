import type { ProtectionLevel } from "../../record/model.ts";
import { showItem } from "../../workspace/index.ts";
import { writeJson } from "../json.ts";
import { shownItemText } from "../item-text.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { audienceOption, jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly audience: ProtectionLevel;
  readonly json?: boolean;
}

export const show: Verb<Options> = {
  words: ["show"],
  arguments: ["<id>"],
  options: (t) => [audienceOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: {
    item: "show a-person --workspace my-workspace --passphrase-file passphrase.txt",
    json: "show a-person.born --audience protected --json --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, { audience, json, ...options }, [id = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const shown = await showItem(workspace, id, audience);
      if (json) writeJson(cli, { audience, ...shown });
      else cli.out.write(shownItemText(cli, shown, audience));
      return 0;
    }),
};
