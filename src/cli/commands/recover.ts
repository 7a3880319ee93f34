import { Option } from "commander";
import { setSecrets } from "../../workspace/index.ts";
import { working } from "../cli.ts";
import { folderOf, type WorkspaceOptions } from "../open-workspace.ts";
import { newPassphraseOf, recoveryKeyOf } from "../secret.ts";
import { renewedText } from "../recovery-text.ts";
import type { Verb } from "../verb.ts";

interface Options extends Pick<WorkspaceOptions, "workspace"> {
  readonly recoveryKeyFile?: string;
  readonly newPassphraseFile?: string;
}

export const recover: Verb<Options> = {
  words: ["recover"],
  arguments: [],
  options: (t) => [
    new Option("--workspace <folder>", t("cli:option.workspace")),
    new Option("--recovery-key-file <file>", t("cli:option.recoveryKeyFile")),
    new Option("--new-passphrase-file <file>", t("cli:option.newPassphraseFile")),
  ],
  examples: { files: "recover --workspace my-workspace --recovery-key-file recovery-key.txt --new-passphrase-file new-passphrase.txt" },
  run: async (cli, options) => {
    const folder = folderOf(options);
    const recoveryKey = await recoveryKeyOf(cli, options.recoveryKeyFile);
    const next = await newPassphraseOf(cli, options.newPassphraseFile);
    const renewed = await working(cli, cli.t("cli:progress.passphrase"), () => setSecrets(folder, { recoveryKey }, next));
    cli.out.write(renewedText(cli, renewed.recoveryKey));
    return 0;
  },
};
