import { assessForum, type Route, type StateCode } from "../../forum/index.ts";
import { explain as explainFinding, type Explanation } from "../../i18n/explain.ts";
import { type Day, formatDay } from "../../time/index.ts";
import { forumName } from "../../i18n/index.ts";
import { explanationText } from "../explanation-text.ts";
import { writeJson } from "../json.ts";
import { type CaseOptions, caseOptions, checkForum, dayAsked, openCase, tellingOf } from "../open-case.ts";
import { allOption, jsonOption, onOption, required, routeOption, stateOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends CaseOptions {
  readonly state: StateCode;
  readonly route: Route;
  readonly on?: Day;
  readonly all?: boolean;
  readonly json?: boolean;
}

export const explain: Verb<Options> = {
  words: ["explain"],
  arguments: ["[case]"],
  options: (t) => [required(stateOption(t)), required(routeOption(t)), onOption(t), ...caseOptions(t), allOption(t), jsonOption(t)],
  examples: {
    arrival: "explain cases/demo/case.yaml --state ch --route on-arrival --on 2021-06-25",
    immunity: "explain cases/demo/case.yaml --state ch --route on-arrival --on 2023-12-12 --lang fa",
  },
  run: async (cli, { state, route, on, all, json, ...options }, [path]) => {
    const open = await openCase(cli, path, options);
    checkForum(cli, open.law, state);
    const day = dayAsked(cli, open, on);
    const answer = assessForum(state, open.matter, open.law);
    const explanation: Explanation = explainFinding(answer.findings[route], answer.duties, tellingOf(cli, open, state, day));
    const { matter, law } = open;
    if (json) {
      const about = {
        matter: matter.id,
        accused: matter.accused.name,
        asOf: formatDay(law.asOf),
        on: formatDay(day),
        state,
        name: forumName(cli.t, cli.language, state),
        language: cli.language,
      };
      writeJson(cli, { ...about, ...explanation });
    } else cli.out.write(explanationText(cli, explanation, all === true));
    return 0;
  },
};
