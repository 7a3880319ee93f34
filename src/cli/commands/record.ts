import { Option } from "commander";
import type { Id } from "../../record/model.ts";
import { findId, lookalikesOf, retellFact, showItem, tellFact, type Workspace } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { type FactOptions, factOptions, partsOf } from "../fact-options.ts";
import { writeJson } from "../json.ts";
import { changingWorkspace } from "../changing-workspace.ts";
import { type WorkspaceOptions, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
import { lookalikeLines } from "../person-text.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions, FactOptions {
  readonly json?: boolean;
}

export const record: Verb<Options & { readonly new?: string }> = {
  words: ["record"],
  arguments: ["<item>", "<property>", "<value>"],
  options: (t) => [new Option("--new <kind>", t("cli:option.new")), ...factOptions(t), ...workspaceOptions(t), jsonOption(t)],
  examples: {
    fact: 'record a-person born 1961 --source report --at "page 3" --grade B2 --workspace my-workspace --passphrase-file passphrase.txt',
    item: 'record a-report title "Report on a prison" --new source --in en --workspace my-workspace --passphrase-file passphrase.txt',
  },
  run: (cli, options, [id = "", property = "", value = ""]) =>
    changingWorkspace(cli, options, async (workspace) => {
      const item = options.new === undefined ? { id: (await findId(workspace, id, ["item"])).id } : { id, kind: options.new };
      const fact = await tellFact(workspace, { actor: actorOf(cli) }, item, { property, value, ...partsOf(options) }, options);
      await told(cli, workspace, fact, "cli:record.done", options);
      return 0;
    }),
};

export const revise: Verb<Options> = {
  words: ["revise"],
  arguments: ["<fact>", "[value]"],
  options: (t) => [...factOptions(t), new Option("--no-contrary", t("cli:option.noContrary")), ...workspaceOptions(t), jsonOption(t)],
  examples: { grade: "revise a-person.born 1960-12-15 --status verified --workspace my-workspace --passphrase-file passphrase.txt" },
  run: (cli, options, [text = "", value]) =>
    changingWorkspace(cli, options, async (workspace) => {
      const { id } = await findId(workspace, text, ["fact"]);
      await retellFact(workspace, { actor: actorOf(cli) }, id, value, partsOf(options), options);
      await told(cli, workspace, id, "cli:record.revised", options);
      return 0;
    }),
};

/** What may show that a person is there already. */
const TELLING = new Set(["name", "variants", "born"]);
const NOBODY = { found: [], looked: 0, newcomers: 0 };

/** Says what stands in the record now, and what a person has to decide. */
async function told(cli: Cli, workspace: Workspace, fact: Id, done: "cli:record.done" | "cli:record.revised", { json }: Options): Promise<void> {
  const shown = await showItem(workspace, fact, "sealed");
  const property = shown.facts.find(({ id }) => id === fact)?.property ?? "";
  const open = shown.undecided.includes(property);
  const lookalikes = shown.item.kind === "person" && TELLING.has(property) ? await lookalikesOf(workspace, shown.item.id) : NOBODY;
  if (json) return writeJson(cli, { item: shown.item.id, fact, undecided: open, lookalikes: lookalikes.found });
  const rest = open ? [cli.t("cli:record.undecided", { id: shown.item.id })] : [];
  cli.out.write(`${[cli.t(done, { fact, item: shown.item.id, property }), ...rest, ...lookalikeLines(cli, lookalikes)].join("\n")}\n`);
}
