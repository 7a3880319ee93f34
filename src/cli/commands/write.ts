import { basename, extname } from "node:path";
import { Option } from "commander";
import { DedereError, type Problem } from "../../errors/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { exportFtm, exportSources, exportTable, type Workspace } from "../../workspace/index.ts";
import { type Cli, working } from "../cli.ts";
import { writeNew } from "../file-in-out.ts";
import { lookOverLines } from "../look-over-text.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { audienceOption, withNamesOption } from "../options.ts";
import type { Verb } from "../verb.ts";

const FORMATS = ["table", "ftm", "ftm-statements", "csl"] as const;
type Format = (typeof FORMATS)[number];

interface Options extends WorkspaceOptions {
  readonly as: Format;
  readonly audience: ProtectionLevel;
  readonly kind?: string;
  readonly columns?: string;
  readonly items?: string;
  readonly withNames?: boolean;
}

export const write: Verb<Options> = {
  words: ["write"],
  arguments: ["<file>"],
  options: (t) => [
    new Option("--as <format>", t("cli:option.as")).choices([...FORMATS]).makeOptionMandatory(),
    audienceOption(t),
    new Option("--kind <kind>", t("cli:option.kind")),
    new Option("--columns <names>", t("cli:option.columns")),
    new Option("--items <ids>", t("cli:option.items")),
    withNamesOption(t),
    ...workspaceOptions(t),
  ],
  examples: {
    table: "write people-today.csv --as table --kind person --columns id,name,born --workspace my-workspace --passphrase-file passphrase.txt",
    ftm: "write record.jsonl --as ftm-statements --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, options, [file = ""]) =>
    withWorkspace(cli, options, async (workspace) => {
      const leftOut = new Map<string, number>();
      const lookOver: Problem[] = [];
      await working(cli, cli.t("cli:progress.write"), () => writeNew(cli, file, pieces(cli, workspace, file, options, leftOut, lookOver)));
      const without = [...leftOut].map(([kind, count]) => `${kind} (${count})`);
      const lines = [
        cli.t("cli:write.done", { file, audience: options.audience }),
        ...(without.length > 0 ? [cli.t("cli:write.leftOut", { kinds: without.join(", ") })] : []),
        ...lookOverLines(cli, lookOver),
      ];
      cli.out.write(`${lines.join("\n")}\n`);
      return 0;
    }),
};

function pieces(cli: Cli, workspace: Workspace, file: string, options: Options, leftOut: Map<string, number>, lookOver: Problem[]): AsyncIterable<string> {
  const { as, audience, withNames, kind, columns, items } = options;
  const leaving = { audience, withNames, doubtful: (problem: Problem) => void lookOver.push(problem) };
  if (as === "table") {
    if (kind === undefined || columns === undefined) throw lacking(cli);
    return exportTable(workspace, { ...leaving, kind, columns: columns.split(","), ...(items === undefined ? {} : { items: items.split(",") }) });
  }
  if (as === "csl") return exportSources(workspace, leaving);
  const dataset = basename(file, extname(file));
  const count = (name: string) => void leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
  return exportFtm(workspace, { ...leaving, dataset, as: as === "ftm" ? "entities" : "statements", leftOut: count });
}

function lacking({ t }: Cli): DedereError {
  const message = t("cli:write.lacking");
  return new DedereError("bad-request", message, [{ message, remedy: t("cli:write.lackingRemedy") }]);
}
