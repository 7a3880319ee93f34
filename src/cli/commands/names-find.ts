import { Option } from "commander";
import { isolate, reasonText } from "../../i18n/index.ts";
import type { Comparison } from "../../names/match.ts";
import { hitsArgument } from "../arguments.ts";
import type { Cli } from "../cli.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
import { scoreText } from "../names/comparison-text.ts";
import { type ListedName, readNames } from "../names/read-names.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly column?: string;
  readonly limit: number;
  readonly json?: boolean;
}

interface Match extends ListedName {
  readonly comparison: Comparison;
}

/** The least score that is shown: a family name alone finds who bears it. */
const LEAST = 0.5;

export const namesFind: Verb<Options> = {
  words: ["names", "find"],
  arguments: ["<wantedName>", "<list>"],
  options: (t) => [
    new Option("--column <heading>", t("cli:option.nameColumn")),
    new Option("--limit <number>", t("cli:option.matches")).default(10).argParser(hitsArgument(t)),
    jsonOption(t),
  ],
  examples: { list: "names find Roshanaei list-a.csv", json: "names find روشنایی list-b.csv --limit 3 --json" },
  run: async (cli, { column, limit, json }, [wanted = "", file = ""]) => {
    const names = await readNames(cli, file, column);
    const matches = await matchesOf(wanted, names, limit);
    if (json)
      writeJson(cli, {
        name: wanted,
        names: names.length,
        matches: matches.map(({ row, name, comparison }) => ({ row, name, ...comparison, score: comparison.score ?? null })),
      });
    else cli.out.write(asText(cli, wanted, names.length, matches));
    return matches.length > 0 ? 0 : 1;
  },
};

/** Names worth a look, most alike first. */
async function matchesOf(wanted: string, names: readonly ListedName[], limit: number): Promise<readonly Match[]> {
  const { compareNames, indexNames } = await import("../../names/match.ts");
  const found = indexNames(names.map(({ name }) => name)).find(wanted, limit);
  return found.filter(({ score }) => score >= LEAST).map(({ place, alias }) => ({ ...(names[place] as ListedName), comparison: compareNames(wanted, alias) }));
}

function asText(cli: Cli, wanted: string, count: number, matches: readonly Match[]): string {
  const { t, language, out } = cli;
  const heading = t("cli:names.find.found", { name: isolate(wanted, language), names: count, count: matches.length });
  const lines = matches.flatMap(({ row, name, comparison }) => [
    t("cli:names.find.match", {
      score: scoreText(comparison.score),
      verdict: t(`explain:names.verdict.${comparison.verdict}`),
      name: isolate(name, language),
      row,
    }),
    ...comparison.reasons.map((reason) => wrap(reasonText(t, language, reason), out.width, "    ", "      ")),
  ]);
  return `${[heading, ...lines, wrap(t("cli:names.compare.caution"), out.width)].join("\n")}\n`;
}
