import { compileLawBook, shippedLawBook } from "../../lawbook/index.ts";
import { working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { jsonOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly json?: boolean;
}

export const lawBuild: Verb<Options> = {
  words: ["law", "build"],
  arguments: [],
  options: (t) => [jsonOption(t)],
  examples: { build: "law build" },
  run: async (cli, { json }) => {
    const { law } = await working(cli, cli.t("cli:progress.lawBook"), () => compileLawBook());
    const file = shippedLawBook().compiled;
    if (json) writeJson(cli, { file, states: law.states.length, asOf: law.asOf });
    else cli.out.write(`${cli.t("cli:lawBuild.written", { file, count: law.states.length })}\n`);
    return 0;
  },
};
