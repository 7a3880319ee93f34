import { Option } from "commander";
import { formatProblem, type Problem } from "../../errors/index.ts";
import { inspectLawBook, type LawBook, readCasesFile, type Score, scorePrecedents } from "../../lawbook/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly cases?: string;
  readonly json?: boolean;
}

const INVALID = 1;
/** What an invalid law book scores: nothing is asked of it. */
const UNSCORED: Score = { cases: 0, scored: 0, right: 0, misses: [] };

export const lawCheck: Verb<Options> = {
  words: ["law", "check"],
  arguments: [],
  options: (t) => [new Option("--cases <file>", t("cli:option.cases")), jsonOption(t)],
  examples: { all: "law check", json: "law check --json" },
  run: async (cli, { cases, json }) => {
    const given = cases === undefined ? undefined : await readCasesFile(cases);
    const { book, problems } = await working(cli, cli.t("cli:progress.lawBook"), () => inspectLawBook());
    const score = book ? await working(cli, cli.t("cli:progress.score"), () => scorePrecedents(given ?? book.precedents, book.law)) : UNSCORED;
    if (json) writeJson(cli, { ...score, problems });
    else cli.out.write(asText(cli, book, problems, score));
    return problems.length > 0 ? INVALID : 0;
  },
};

function asText(cli: Cli, book: LawBook | undefined, problems: readonly Problem[], score: Score): string {
  const { t, out } = cli;
  if (!book) return `${[styled(cli, "red", t("cli:lawCheck.invalid", { count: problems.length })), ...problems.map(formatProblem)].join("\n")}\n`;
  const misses = score.misses.map(({ id, expected, got, why }) => wrap(t("cli:lawCheck.miss", { id, expected, got, why }), out.width, "  - ", "    "));
  const { right, scored, cases } = score;
  return `${[styled(cli, "green", t("cli:lawCheck.valid")), t("cli:lawCheck.score", { right, scored, cases }), ...(misses.length > 0 ? [t("cli:lawCheck.misses"), ...misses] : [])].join("\n")}\n`;
}
