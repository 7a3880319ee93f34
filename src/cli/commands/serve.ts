import { type CaseOptions, caseOptions, DEMO_CASE, openCase } from "../open-case.ts";
import { jsonOption, portOption } from "../options.ts";
import { servePage } from "../page.ts";
import type { Verb } from "../verb.ts";

interface Options extends CaseOptions {
  readonly port?: number;
  readonly json?: boolean;
}

export const serve: Verb<Options> = {
  words: ["serve"],
  arguments: ["[case]"],
  options: (t) => [portOption(t), ...caseOptions(t), jsonOption(t)],
  examples: { case: "serve cases/demo/case.yaml --port 0" },
  run: async (cli, { port, json, ...options }, [path]) => {
    const shown = path ?? (options.workspace === undefined ? DEMO_CASE : undefined);
    await servePage(cli, await openCase(cli, shown, options), port, json === true);
    return 0;
  },
};
