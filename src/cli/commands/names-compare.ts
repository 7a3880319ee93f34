import { writeJson } from "../json.ts";
import { comparisonText } from "../names/comparison-text.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly json?: boolean;
}

export const namesCompare: Verb<Options> = {
  words: ["names", "compare"],
  arguments: ["<nameA>", "<nameB>"],
  options: (t) => [jsonOption(t)],
  examples: { across: "names compare محمدرضا_فرضی Mohammad_Reza_Farzi", json: "names compare Ghasem_Farzi قاسم_فرضی --json" },
  run: async (cli, { json }, [left = "", right = ""]) => {
    const { compareNames } = await import("../../names/match.ts");
    const comparison = compareNames(left, right);
    if (json) writeJson(cli, { left, right, ...comparison, score: comparison.score ?? null });
    else cli.out.write(comparisonText(cli, left, right, comparison));
    return 0;
  },
};
