import { Option } from "commander";
import { cleanObjects, type Examination, examine } from "../../workspace/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly clean?: boolean;
  readonly json?: boolean;
}

const UNSOUND = 1;
const COLOURS = { ok: "green", attention: "yellow", wrong: "red" } as const;

export const doctor: Verb<Options> = {
  words: ["doctor"],
  arguments: [],
  options: (t) => [...workspaceOptions(t), new Option("--clean", t("cli:option.clean")), jsonOption(t)],
  examples: { here: "doctor --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, { clean, json, ...options }) =>
    withWorkspace(cli, options, async (workspace) => {
      const cleaned = clean ? await cleanObjects(workspace) : undefined;
      const examinations = await working(cli, cli.t("cli:progress.doctor"), () => examine(workspace));
      if (json) writeJson(cli, { examinations, ...(cleaned ? { cleaned } : {}) });
      else cli.out.write(`${cleaned ? `${cli.t("cli:doctor.cleaned", { count: cleaned.length })}\n` : ""}${table(examinations.map((one) => row(cli, one)))}\n`);
      return examinations.some(({ state }) => state === "wrong") ? UNSOUND : 0;
    }),
};

function row(cli: Cli, { what, state, value }: Examination): readonly string[] {
  const { t } = cli;
  const mark = styled(cli, COLOURS[state], t(`cli:doctor.state.${state}`));
  const shown = what === "space" ? t("cli:doctor.free", { gib: (Number(value) / 1024 ** 3).toFixed(1) }) : value;
  return [mark, t(`cli:doctor.what.${what}`), state === "ok" ? shown : `${shown} ${t(`cli:doctor.remedy.${what}`)}`.trim()];
}
