import { Option } from "commander";
import { stringify } from "yaml";
import { ERROR_CODES } from "../../errors/index.ts";
import {
  type FileImported,
  findMapping,
  type ImportFileOptions,
  importFiles as importEach,
  proposeFor,
  saveMapping,
  type Workspace,
} from "../../workspace/index.ts";
import { bagImportText } from "../bag-import-text.ts";
import { actorOf, type Cli } from "../cli.ts";
import { caseImportText, ChangeLines, changeLines, rowsImportText } from "../import-text.ts";
import { jsonList, writeJson } from "../json.ts";
import { changingWorkspace } from "../changing-workspace.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import { lookalikeLines } from "../person-text.ts";
import { progressLine } from "../progress.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly mapping?: string;
  readonly propose?: boolean | string;
  readonly dryRun?: boolean;
  readonly skipBad?: boolean;
  readonly prune?: boolean;
  readonly json?: boolean;
}

export const importFiles: Verb<Options> = {
  words: ["import"],
  arguments: ["<files...>"],
  options: (t) => [
    new Option("--mapping <mapping>", t("cli:option.mapping")),
    new Option("--propose [kind]", t("cli:option.propose")),
    new Option("--dry-run", t("cli:option.dryRun")),
    new Option("--skip-bad", t("cli:option.skipBad")),
    new Option("--prune", t("cli:option.prune")),
    ...workspaceOptions(t),
    jsonOption(t),
  ],
  examples: {
    case: "import case.yaml --dry-run --workspace my-workspace --passphrase-file passphrase.txt",
    propose: "import people.csv --propose person --workspace my-workspace",
    table: "import people.csv --mapping people.yaml --dry-run --workspace my-workspace --passphrase-file passphrase.txt",
    bag: "import received-bag --workspace my-workspace --passphrase-file passphrase.txt",
    references: "import sources.bib --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: async (cli, options, files) => {
    const paths = files.flat();
    if (options.propose !== undefined) return propose(cli, paths, options.propose === true ? undefined : String(options.propose));
    return changingWorkspace(cli, options, (workspace) => importAll(cli, workspace, paths, options));
  },
};

/** Prints a mapping for each table, to be looked over and saved. Needs no workspace. */
async function propose(cli: Cli, paths: readonly string[], kind: string | undefined): Promise<number> {
  const proposals = await Promise.all(paths.map((path) => proposeFor(path, kind)));
  for (const { mapping, unused, readAs } of proposals) {
    const how = Object.entries(readAs).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const notUsed = unused.length > 0 ? [cli.t("cli:import.unused", { columns: unused.join(", ") })] : [];
    const comments = [cli.t("cli:import.readAs", { how: how.join(", ") }), ...notUsed];
    cli.out.write(`${comments.map((line) => `# ${line}\n`).join("")}${stringify(mapping)}`);
  }
  return 0;
}

async function importAll(cli: Cli, workspace: Workspace, paths: readonly string[], options: Options): Promise<number> {
  const { json = false, dryRun = false, skipBad = false, prune } = options;
  const actor = actorOf(cli);
  const mapping = options.mapping === undefined ? undefined : await findMapping(workspace.db, options.mapping);
  const line = progressLine(cli);
  const progress = (step: "check" | "import", file: string, done: number) => {
    line.told(cli.t(`cli:import.${step}`, { file, done }));
  };
  const answer = json ? inJson(cli, dryRun) : inWords(cli, dryRun);
  let bad = 0;
  try {
    for await (const one of importEach(workspace, paths, { actor, mapping, dryRun, skipBad, prune, progress, tell: answer.tell })) {
      line.end();
      answer.file(one);
      if (one.format !== "case" && one.format !== "bag") bad += one.result.bad;
    }
  } finally {
    line.end();
  }
  if (mapping && !dryRun) await saveMapping(workspace, actor, mapping);
  answer.end();
  return dryRun && bad > 0 && !skipBad ? ERROR_CODES["bad-file"].exit : 0;
}

/** How what is learned of the files is told. */
interface Answer {
  readonly tell: NonNullable<ImportFileOptions["tell"]>;
  readonly file: (one: FileImported) => void;
  readonly end: () => void;
}

function inWords(cli: Cli, dryRun: boolean): Answer {
  let shown = new ChangeLines();
  return {
    tell: (_, would) => {
      shown.add(changeLines(cli, would));
    },
    file: (one) => {
      cli.out.write([textOf(cli, one, dryRun, shown), ...lookalikeLines(cli, one.lookalikes).map((line) => `${line}\n`)].join(""));
      shown = new ChangeLines();
    },
    end: () => undefined,
  };
}

function textOf(cli: Cli, one: FileImported, dryRun: boolean, shown: ChangeLines): string {
  if (one.format === "bag") return bagImportText(cli, one.file, one.result, dryRun);
  if (one.format === "case") return caseImportText(cli, one.file, one.result, dryRun);
  return rowsImportText(cli, one.file, one.result, shown);
}

/** Changes that a dry run found in rows and records are written as they come: there may be more than memory holds. */
function inJson(cli: Cli, dryRun: boolean): Answer {
  const imported: FileImported[] = [];
  const list = dryRun ? jsonList(cli, "changes") : undefined;
  return {
    tell: (file, would, place) => list?.add({ file, ...place, ...would }),
    file: (one) => imported.push(one),
    end: () => {
      if (list) list.end({ dryRun, imported });
      else writeJson(cli, { dryRun, imported });
    },
  };
}
