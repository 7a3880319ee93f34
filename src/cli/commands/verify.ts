import { basename } from "node:path";
import { DedereError } from "../../errors/index.ts";
import { type Verified, verifyAll, WORKSPACE_FILE } from "../../workspace/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly json?: boolean;
}

const ALTERED = 1;

export const verify: Verb<Options> = {
  words: ["verify"],
  arguments: ["[folder]"],
  options: (t) => [...workspaceOptions(t), jsonOption(t)],
  examples: { here: "verify my-workspace --passphrase-file passphrase.txt" },
  run: async (cli, { json, ...options }, [folder]) => {
    const verified = await verifiedOf(cli, folder === undefined ? options : { ...options, workspace: folder });
    const { faults, vouched } = verified;
    if (json) writeJson(cli, { verified: faults.length === 0, faults, vouched });
    else cli.out.write(asText(cli, verified));
    return faults.length === 0 ? 0 : ALTERED;
  },
};

/** A workspace so damaged that it cannot be opened is one that was altered. */
async function verifiedOf(cli: Cli, options: WorkspaceOptions): Promise<Verified> {
  try {
    return await withWorkspace(cli, options, async (workspace) => working(cli, cli.t("cli:progress.verify"), async () => verifyAll(workspace)));
  } catch (error) {
    if (!(error instanceof DedereError && error.code === "bad-file")) throw error;
    const { file = options.workspace ?? "", message } = error.problems[0] ?? { message: error.message };
    return { faults: [{ part: basename(file) === WORKSPACE_FILE ? "keys" : "database", name: file, message }], vouched: [] };
  }
}

function asText(cli: Cli, { faults, vouched }: Verified): string {
  const { t } = cli;
  const heading = faults.length === 0 ? styled(cli, "green", t("cli:verify.right")) : styled(cli, "red", t("cli:verify.wrong", { count: faults.length }));
  const wrong = faults.map(({ part, name, message }) => `${t(`cli:verify.part.${part}`)} ${name}: ${message}`);
  const seen = vouched.map((one) => t("cli:verify.vouched", { size: one.size, by: one.by, time: one.time.toISOString() }));
  const renew = vouched.flatMap(({ size, renewBy }) => (renewBy ? t("cli:verify.renewBy", { size, day: renewBy.toISOString().slice(0, 10) }) : []));
  return `${[heading, ...wrong, ...seen, ...renew].join("\n")}\n`;
}
