import { isolate } from "../../i18n/index.ts";
import { kindNamed } from "../../record/kinds/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { countKinds, type Listed, listOfKind, type Workspace } from "../../workspace/index.ts";
import { type Cli, styled } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table, wrap } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { audienceOption, jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly audience: ProtectionLevel;
  readonly json?: boolean;
}

export const list: Verb<Options> = {
  words: ["list"],
  arguments: ["[kind]"],
  options: (t) => [audienceOption(t), ...workspaceOptions(t), jsonOption(t)],
  examples: {
    kinds: "list --workspace my-workspace --passphrase-file passphrase.txt",
    people: "list person --json --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, options, [kind]) =>
    withWorkspace(cli, options, async (workspace) => {
      const rows = kind === undefined ? await kinds(cli, workspace, options) : await items(cli, workspace, kind, options);
      if (rows) cli.out.write(`${rows}\n\n${wrap(cli.t("cli:show.scope", { level: cli.t(`cli:search.protection.${options.audience}`) }), cli.out.width)}\n`);
      return 0;
    }),
};

async function kinds(cli: Cli, workspace: Workspace, { audience, json }: Options): Promise<string | undefined> {
  const counts = await countKinds(workspace, audience);
  if (json) return void writeJson(cli, { audience, kinds: counts });
  const { t, language } = cli;
  const rows = counts.map(({ kind, items: count }) => [isolate(kind, language), kindNamed(kind)?.labelOfMany[language] ?? kind, t("cli:list.count", { count })]);
  return rows.length === 0 ? t("cli:list.none") : table(rows);
}

async function items(cli: Cli, workspace: Workspace, kind: string, { audience, json }: Options): Promise<string | undefined> {
  const listed = await listOfKind(workspace, kind, audience);
  if (json) return void writeJson(cli, { kind, audience, items: listed });
  return listed.length === 0 ? cli.t("cli:list.none") : table(listed.map((item) => row(cli, item)));
}

function row(cli: Cli, { id, name, withdrawn }: Listed): readonly string[] {
  const { t, language } = cli;
  const away = withdrawn === undefined ? "" : ` ${styled(cli, "dim", t("cli:show.withdrawn", { reason: withdrawn }))}`;
  return [isolate(id, language), `${isolate(name ?? "", language)}${away}`];
}
