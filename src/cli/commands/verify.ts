import { type Fault, verifyWorkspace } from "../../workspace/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { passphraseFileOption, withWorkspace } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly passphraseFile?: string;
  readonly json?: boolean;
}

const ALTERED = 1;

export const verify: Verb<Options> = {
  words: ["verify"],
  arguments: ["[folder]"],
  options: (t) => [passphraseFileOption(t), jsonOption(t)],
  examples: { here: "verify my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { json, ...options }, [folder = "."]) =>
    withWorkspace(cli, { ...options, workspace: folder }, async (workspace) => {
      const faults = await working(cli, cli.t("cli:progress.verify"), () => verifyWorkspace(workspace));
      if (json) writeJson(cli, { verified: faults.length === 0, faults });
      else cli.out.write(asText(cli, faults));
      return faults.length === 0 ? 0 : ALTERED;
    }),
};

function asText(cli: Cli, faults: readonly Fault[]): string {
  if (faults.length === 0) return `${styled(cli, "green", cli.t("cli:verify.right"))}\n`;
  const heading = styled(cli, "red", cli.t("cli:verify.wrong", { count: faults.length }));
  return `${[heading, ...faults.map(({ part, name, message }) => `${cli.t(`cli:verify.part.${part}`)} ${name}: ${message}`)].join("\n")}\n`;
}
