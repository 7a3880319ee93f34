import { Option } from "commander";
import { setPassphrase, setSecrets } from "../../workspace/index.ts";
import { working } from "../cli.ts";
import { folderOf, type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import { renewedText } from "../recovery-text.ts";
import { newPassphraseOf, secretOf } from "../secret.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly newPassphraseFile?: string;
  readonly newRecoveryKey?: boolean;
}

export const passphrase: Verb<Options> = {
  words: ["passphrase"],
  arguments: [],
  options: (t) => [
    ...workspaceOptions(t),
    new Option("--new-passphrase-file <file>", t("cli:option.newPassphraseFile")),
    new Option("--new-recovery-key", t("cli:option.newRecoveryKey")),
  ],
  examples: { files: "passphrase --workspace my-workspace --passphrase-file passphrase.txt --new-passphrase-file new-passphrase.txt" },
  run: async (cli, options) => {
    const folder = folderOf(options);
    const secret = await secretOf(cli, options);
    const next = await newPassphraseOf(cli, options.newPassphraseFile);
    const progress = cli.t("cli:progress.passphrase");
    if (options.newRecoveryKey) {
      const { recoveryKey } = await working(cli, progress, () => setSecrets(folder, secret, next));
      cli.out.write(renewedText(cli, recoveryKey));
    } else {
      await working(cli, progress, () => setPassphrase(folder, secret, next));
      cli.out.write(`${cli.t("cli:passphrase.done")}\n`);
    }
    return 0;
  },
};
