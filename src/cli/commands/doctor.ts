import { type Examination, examine } from "../../workspace/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly json?: boolean;
}

const UNSOUND = 1;

export const doctor: Verb<Options> = {
  words: ["doctor"],
  arguments: [],
  options: (t) => [...workspaceOptions(t), jsonOption(t)],
  examples: { here: "doctor --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { json, ...options }) =>
    withWorkspace(cli, options, async (workspace) => {
      const examinations = await working(cli, cli.t("cli:progress.doctor"), () => examine(workspace));
      if (json) writeJson(cli, { examinations });
      else cli.out.write(`${table(examinations.map((one) => row(cli, one)))}\n`);
      return examinations.every(({ right }) => right) ? 0 : UNSOUND;
    }),
};

function row(cli: Cli, { what, right, value }: Examination): readonly string[] {
  const { t } = cli;
  const mark = right ? styled(cli, "green", t("cli:doctor.right")) : styled(cli, "red", t("cli:doctor.wrong"));
  const shown = what === "space" ? t("cli:doctor.free", { gib: (Number(value) / 1024 ** 3).toFixed(1) }) : value;
  return [mark, t(`cli:doctor.what.${what}`), right ? shown : `${shown} ${t(`cli:doctor.remedy.${what}`)}`];
}
