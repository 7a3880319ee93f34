import { writeFileSync } from "node:fs";
import { Option } from "commander";
import { DedereError } from "../../errors/index.ts";
import { isolate } from "../../i18n/index.ts";
import { writeCsv } from "../../record/exchange/table/write-csv.ts";
import { kindNamed, propertyOf } from "../../record/kinds/index.ts";
import { PROTECTION_LEVELS, type ProtectionLevel } from "../../record/model.ts";
import { type Hit, saveSearch, savedSearch, search as findIn, type Workspace } from "../../workspace/index.ts";
import { type Cli, styled } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table, wrap } from "../layout.ts";
import { type WorkspaceOptions, withWorkspace, workspaceOptions } from "../open-workspace.ts";
import { jsonOption } from "../options.ts";
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
    new Option("--audience <level>", t("cli:option.seenBy")).choices([...PROTECTION_LEVELS]).default("public"),
    new Option("--limit <number>", t("cli:option.limit")).default(50).argParser(count),
    new Option("--skip <number>", t("cli:option.skip")).default(0).argParser(count),
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
      const { hits, more, order } = await findIn(workspace, query, options);
      const rows = hits.map((hit) => cells(cli, hit));
      if (options.save !== undefined) await saveSearch(workspace, cli.env["DEDERE_ACTOR"] ?? "local", options.save, query);
      if (options.export !== undefined) await exportRows(cli, options.export, rows);
      if (options.json) writeJson(cli, { query, audience: options.audience, order, more, hits });
      else cli.out.write(asText(cli, options, hits, rows, more));
      return 0;
    }),
};

function count(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const message = `"${text}" is no number of hits.`;
  throw new DedereError("bad-request", message, [{ message, remedy: "Write a whole number, for example 50." }]);
}

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

function asText(cli: Cli, { audience, skip, limit }: Options, hits: readonly Hit[], rows: readonly (readonly string[])[], more: boolean): string {
  const { t, language, out } = cli;
  const scope = wrap(t("cli:search.scope", { level: t(`cli:search.protection.${audience}`) }), out.width);
  if (hits.length === 0) return `${t("cli:search.none")}\n${scope}\n`;
  const shown = rows.map((row) => row.map((cell) => isolate(cell, language)));
  const next = more ? [t("cli:search.more", { skip: skip + limit })] : [];
  return `${[table([heading(cli).map((word) => styled(cli, "bold", word)), ...shown]), "", ...next, scope].join("\n")}\n`;
}

/** Writes the rows that are shown, readable by nobody else. An existing file is not overwritten. */
async function exportRows(cli: Cli, file: string, rows: readonly (readonly string[])[]): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of writeCsv(
    heading(cli),
    rows.map((row) => row.map((cell) => [cell])),
  ))
    pieces.push(piece);
  try {
    writeFileSync(file, pieces.join(""), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const message = cli.t("cli:search.notWritten", { file, reason: error instanceof Error ? error.message : String(error) });
    throw new DedereError("bad-request", message, [{ file, message, remedy: cli.t("cli:search.notWrittenRemedy") }]);
  }
}
