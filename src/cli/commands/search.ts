import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import { isolate } from "../../i18n/index.ts";
import { writeCsv } from "../../record/exchange/table/write-csv.ts";
import { kindNamed, propertyOf } from "../../record/kinds/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import { type Hit, type PersonFound, saveSearch, savedSearch, search as findIn, type Workspace } from "../../workspace/index.ts";
import { hitsArgument } from "../arguments.ts";
import { actorOf, type Cli, styled } from "../cli.ts";
import { writeNew } from "../file-in-out.ts";
import { writeJson } from "../json.ts";
import { table, wrap } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { personLines } from "../person-text.ts";
import { audienceOption, jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends WorkspaceOptions {
  readonly audience: ProtectionLevel;
  readonly limit: number;
  readonly skip: number;
  readonly save?: string;
  readonly saved?: string;
  readonly export?: string;
  readonly json?: boolean;
}

export const search: Verb<Options> = {
  words: ["search"],
  arguments: ["[query]"],
  options: (t) => [
    ...workspaceOptions(t),
    audienceOption(t),
    new Option("--limit <number>", t("cli:option.limit")).default(50).argParser(hitsArgument(t)),
    new Option("--skip <number>", t("cli:option.skip")).default(0).argParser(hitsArgument(t)),
    new Option("--save <name>", t("cli:option.save")),
    new Option("--saved <name>", t("cli:option.saved")),
    new Option("--export <file>", t("cli:option.export")),
    jsonOption(t),
  ],
  examples: {
    word: "search Tehran --workspace my-workspace --passphrase-file passphrase.txt",
    filters: "search kind:person --audience restricted --json --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: (cli, options, [asked]) =>
    withWorkspace(cli, options, async (workspace) => {
      const query = await queryOf(cli, workspace, asked, options);
      const { hits, people, more, order } = await findIn(workspace, query, options);
      const rows = hits.map((hit) => cells(cli, hit));
      if (options.save !== undefined) await saveSearch(workspace, actorOf(cli), options.save, query);
      if (options.export !== undefined)
        await writeNew(
          cli,
          options.export,
          writeCsv(
            heading(cli),
            rows.map((row) => row.map((cell) => [cell])),
          ),
        );
      if (options.json) writeJson(cli, { query, audience: options.audience, order, more, hits, people });
      else cli.out.write(asText(cli, options, people, rows, more));
      return 0;
    }),
};

/** The query that is written, or the one that was saved: one of the two. */
async function queryOf({ t }: Cli, workspace: Workspace, asked: string | undefined, { saved }: Options): Promise<string> {
  if (saved !== undefined && asked === undefined) return savedSearch(workspace, saved);
  if (saved === undefined && asked !== undefined) return asked;
  const message = t("cli:search.which");
  throw new DedereError("bad-request", message, [{ message, remedy: t("cli:search.whichRemedy") }]);
}

const COLUMNS = ["kind", "item", "name", "property", "status", "protection", "grade", "contrary", "text"] as const;

function heading({ t }: Cli): readonly string[] {
  return COLUMNS.map((column) => t(`cli:search.column.${column}`));
}

/** What is shown of a hit, and exported: the same, in the same order. */
function cells({ language, t }: Cli, { item, fact, status, protection, snippet }: Hit): readonly string[] {
  const property = fact ? (propertyOf(item.kind, fact.property)?.label[language] ?? fact.property) : t("cli:search.exhibitText");
  const words = snippet.pieces
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s+/gu, " ");
  return [
    kindNamed(item.kind)?.label[language] ?? item.kind,
    item.id,
    item.name ?? "",
    property,
    status === undefined ? "" : t(`cli:search.status.${status}`),
    t(`cli:search.protection.${protection}`),
    fact?.grade ?? "",
    fact?.contrary ? t("cli:search.contrary") : "",
    `${snippet.before ? "…" : ""}${words}${snippet.after ? "…" : ""}`,
  ];
}

function asText(cli: Cli, { audience, skip, limit }: Options, people: readonly PersonFound[], rows: readonly (readonly string[])[], more: boolean): string {
  const { t, language, out } = cli;
  const scope = wrap(t("cli:search.scope", { level: t(`cli:search.protection.${audience}`) }), out.width);
  if (rows.length === 0 && people.length === 0) return `${t("cli:search.none")}\n${scope}\n`;
  const shown = rows.map((row) => row.map((cell) => isolate(cell, language)));
  const found = rows.length === 0 ? [] : [table([heading(cli).map((word) => styled(cli, "bold", word)), ...shown]), ""];
  const next = more ? [t("cli:search.more", { skip: skip + limit })] : [];
  return `${[...found, ...peopleLines(cli, people), ...next, scope].join("\n")}\n`;
}

/** People with a name like the words of the query, and why each. */
function peopleLines(cli: Cli, people: readonly PersonFound[]): readonly string[] {
  if (people.length === 0) return [];
  return [styled(cli, "bold", cli.t("cli:search.people")), ...people.flatMap((person) => personLines(cli, person)), ""];
}
