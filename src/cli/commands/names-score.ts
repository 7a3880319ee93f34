import { working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table, wrap } from "../layout.ts";
import { readPairs } from "../names/read-pairs.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly json?: boolean;
}

const SHARES = ["rank1", "recallAt100", "recallAtPrecision98", "f1"] as const;

export const namesScore: Verb<Options> = {
  words: ["names", "score"],
  arguments: ["<pairs>"],
  options: (t) => [jsonOption(t)],
  examples: { pairs: "names score pairs.tsv", json: "names score pairs.tsv --json" },
  run: async (cli, { json }, [file = ""]) => {
    const { t, out } = cli;
    const rows = readPairs(cli, file);
    const { scorePairs } = await import("../../names/match.ts");
    const { pairs, rank1, recallAt100, recallAtPrecision98, f1 } = await working(cli, t("cli:progress.names"), () => scorePairs(rows));
    const scores = { pairs, rank1, recallAt100, recallAtPrecision98, f1 };
    if (json) writeJson(cli, scores);
    else {
      const lines = SHARES.map((name) => [scores[name].toFixed(4), wrap(t(`cli:names.score.${name}`), out.width - 10, "", " ".repeat(10)).trimStart()]);
      out.write(`${t("cli:names.score.pairs", { count: pairs })}\n${table(lines, "  ")}\n`);
    }
    return 0;
  },
};
