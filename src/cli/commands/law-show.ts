import { DedereError } from "../../errors/index.ts";
import { prepare } from "../../forum/index.ts";
import { stateArgument } from "../arguments.ts";
import { writeJson } from "../json.ts";
import { loadLawBook } from "../../lawbook/index.ts";
import { checkForum, nameInSentence } from "../open-case.ts";
import { jsonOption } from "../options.ts";
import { stateLawText } from "../state-law-text.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly json?: boolean;
}

export const lawShow: Verb<Options> = {
  words: ["law", "show"],
  arguments: ["<code>"],
  options: (t) => [jsonOption(t)],
  examples: { state: "law show de", json: "law show ch --json" },
  run: async (cli, { json }, [code = ""]) => {
    const state = stateArgument(cli.t)(code);
    const { law } = await loadLawBook();
    checkForum(cli, prepare(law), state);
    const found = law.states.find((file) => file.state === state);
    if (!found) {
      const message = cli.t("cli:problem.noFile", { forum: nameInSentence(cli, state) });
      throw new DedereError("not-found", message, [{ message, remedy: cli.t("cli:problem.noFileRemedy", { file: state.toLowerCase() }) }]);
    }
    if (json) writeJson(cli, found);
    else cli.out.write(stateLawText(cli, found));
    return 0;
  },
};
