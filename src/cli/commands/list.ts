import { isolate } from "../../i18n/index.ts";
import { kindNamed } from "../../record/kinds/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { countKinds, type Listed, listOfKind, type Workspace } from "../../workspace/index.ts";
import { type Cli, styled } from "../cli.ts";
import { scopeText } from "../fact-text.ts";
import { writeJson } from "../json.ts";
import { table } from "../layout.ts";
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
      const { audience, json } = options;
      const { answer, rows } = kind === undefined ? await kinds(cli, workspace, audience) : await items(cli, workspace, kind, audience);
      if (json) writeJson(cli, answer);
      else cli.out.write(`${rows.length === 0 ? cli.t("cli:list.none") : table(rows)}\n\n${scopeText(cli, audience)}\n`);
      return 0;
    }),
};

interface List {
  /** For programs. */
  readonly answer: object;
  readonly rows: readonly (readonly string[])[];
}

async function kinds({ t, language }: Cli, workspace: Workspace, audience: ProtectionLevel): Promise<List> {
  const counts = await countKinds(workspace, audience);
  const rows = counts.map(({ kind, items: count }) => [
    isolate(kind, language),
    kindNamed(kind)?.labelOfMany[language] ?? kind,
    t("cli:list.count", { count }),
  ]);
  return { answer: { audience, kinds: counts }, rows };
}

async function items(cli: Cli, workspace: Workspace, kind: string, audience: ProtectionLevel): Promise<List> {
  const listed = await listOfKind(workspace, kind, audience);
  return { answer: { kind, audience, items: listed }, rows: listed.map((item) => row(cli, item)) };
}

function row(cli: Cli, { id, name, withdrawn }: Listed): readonly string[] {
  const { t, language } = cli;
  const away = withdrawn === undefined ? "" : ` ${styled(cli, "dim", t("cli:show.withdrawn", { reason: withdrawn }))}`;
  return [isolate(id, language), `${isolate(name ?? "", language)}${away}`];
}
