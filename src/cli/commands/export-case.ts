import { Option } from "commander";
import { type CaseExported, exportCase } from "../../workspace/index.ts";
import { actorOf, type Cli, working } from "../cli.ts";
import { writeNew } from "../file-in-out.ts";
import { writeJson } from "../json.ts";
import { lookOverLines } from "../look-over-text.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { caseOption, jsonOption, withNamesOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly case?: string;
  readonly confidential?: boolean;
  readonly withNames?: boolean;
  readonly json?: boolean;
}

export const exportCaseFile: Verb<Options> = {
  words: ["export-case"],
  arguments: ["<file>"],
  options: (t) => [caseOption(t), new Option("--confidential", t("cli:option.confidential")), withNamesOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: { file: "export-case exported.yaml --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options, [file = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const { json, case: caseId, confidential, withNames } = options;
      let exported: CaseExported | undefined;
      const text = async function* () {
        exported = await working(cli, cli.t("cli:progress.export"), () => exportCase(workspace, { actor: actorOf(cli), caseId, confidential, withNames }));
        yield exported.text;
      };
      await writeNew(cli, file, text());
      if (exported) tell(cli, file, exported, json === true);
      return 0;
    }),
};

function tell(cli: Cli, file: string, { text: _text, ...exported }: CaseExported, json: boolean): void {
  if (json) return writeJson(cli, { file, ...exported });
  const { sha256, leftOut, lookOver } = exported;
  const left = leftOut.map(({ item, property, why }) => `  ${property === undefined ? item : `${item}.${property}`}: ${cli.t(`cli:exportCase.why.${why}`)}`);
  const lines = [
    cli.t("cli:exportCase.done", { case: exported.case, file }),
    `SHA-256 ${sha256}`,
    ...(left.length > 0 ? [cli.t("cli:exportCase.leftOut"), ...left] : []),
    ...lookOverLines(cli, lookOver),
  ];
  cli.out.write(`${lines.join("\n")}\n`);
}
