import { initWorkspace } from "../../workspace/index.ts";
import { styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
import { passphraseFileOption } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import { newPassphraseOf } from "../secret.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly passphraseFile?: string;
  readonly json?: boolean;
}

export const init: Verb<Options> = {
  words: ["init"],
  arguments: ["<folder>"],
  options: (t) => [passphraseFileOption(t), jsonOption(t)],
  examples: { file: "init another-workspace --passphrase-file passphrase.txt" },
  run: async (cli, { passphraseFile, json }, [folder = "."]) => {
    const passphrase = cli.env["DEDERE_PASSPHRASE"] ?? (await newPassphraseOf(cli, passphraseFile));
    const { recoveryKey } = await working(cli, cli.t("cli:progress.init"), () => initWorkspace(folder, passphrase));
    if (json) writeJson(cli, { folder, recoveryKey });
    else {
      const lines = [cli.t("cli:init.done", { folder }), "", cli.t("cli:init.recovery"), "", `  ${styled(cli, "bold", recoveryKey)}`, ""];
      cli.out.write(`${[...lines, wrap(cli.t("cli:init.keep"), cli.out.width)].join("\n")}\n`);
    }
    return 0;
  },
};
