import { Option } from "commander";
import type { ProtectionLevel } from "../../record/model.ts";
import { exportBag } from "../../workspace/index.ts";
import { working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table, wrap } from "../layout.ts";
import { passphraseFileOption, withWorkspace } from "../open-workspace.ts";
import { audienceOption, jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly passphraseFile?: string;
  readonly audience: ProtectionLevel;
  readonly withNotes?: boolean;
  readonly json?: boolean;
}

export const exportWorkspace: Verb<Options> = {
  words: ["export"],
  arguments: ["<folder>", "<out>"],
  options: (t) => [audienceOption(t), new Option("--with-notes", t("cli:option.withNotes")), passphraseFileOption(t), jsonOption(t)],
  examples: {
    public: "export my-workspace to-publish --passphrase-file passphrase.txt",
    court: "export my-workspace for-the-court --audience protected --passphrase-file passphrase.txt",
  },
  run: (cli, { audience, withNotes, json, ...options }, [folder = ".", out = ""]) =>
    withWorkspace(cli, { ...options, workspace: folder }, async (workspace) => {
      const exported = await working(cli, cli.t("cli:progress.export"), () => exportBag(workspace, out, { audience, withNotes }));
      const { files, objects, sha256, fingerprint } = exported;
      if (json) writeJson(cli, { out, audience, ...exported });
      else {
        const done = wrap(cli.t("cli:export.done", { out, files, objects, audience }), cli.out.width);
        const values = table([
          [cli.t("cli:export.sha256"), sha256],
          [cli.t("cli:export.fingerprint"), fingerprint],
        ]);
        cli.out.write(`${done}\n\n${wrap(cli.t("cli:export.tell"), cli.out.width)}\n\n${values}\n`);
      }
      return 0;
    }),
};
