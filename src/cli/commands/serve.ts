import { DEMO_CASE, openCase } from "../open-case.ts";
import { accusedOption, jsonOption, portOption } from "../options.ts";
import { servePage } from "../page.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly port?: number;
  readonly accused?: string;
  readonly json?: boolean;
}

export const serve: Verb<Options> = {
  words: ["serve"],
  arguments: ["[case]"],
  options: (t) => [portOption(t), accusedOption(t), jsonOption(t)],
  examples: { case: "serve cases/demo/case.yaml --port 0" },
  run: async (cli, { port, accused, json }, [path = DEMO_CASE]) => {
    await servePage(cli, await openCase(cli, path, accused), port, json === true);
    return 0;
  },
};
