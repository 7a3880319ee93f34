import { counterfactual as askCounterfactual, type Counterfactual, type Route, type StateCode } from "../../forum/index.ts";
import { forumName } from "../../i18n/index.ts";
import { sayMissing } from "../../i18n/sentences.ts";
import { dayText } from "../../i18n/telling.ts";
import { type Day, formatDay } from "../../time/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
import { type CaseOptions, caseOptions, checkForum, dayAsked, nameInSentence, openCase } from "../open-case.ts";
import { jsonOption, onOption, required, routeOption, stateOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface Options extends CaseOptions {
  readonly state: StateCode;
  readonly route: Route;
  readonly on?: Day;
  readonly json?: boolean;
}

export const counterfactual: Verb<Options> = {
  words: ["counterfactual"],
  arguments: ["[case]"],
  options: (t) => [required(stateOption(t)), required(routeOption(t)), onOption(t), ...caseOptions(t), jsonOption(t)],
  examples: {
    arrest: "counterfactual cases/demo/case.yaml --state de --route arrest --on 2021-06-25",
    office: "counterfactual cases/demo/case.yaml --state de --route arrest --on 2023-12-12",
  },
  run: async (cli, { state, route, on, json, ...options }, [path]) => {
    const open = await openCase(cli, path, options);
    checkForum(cli, open.law, state);
    const day = dayAsked(cli, open, on);
    const found = await working(cli, cli.t("cli:progress.assess"), () => askCounterfactual(open.matter, open.law, { state, route, on: day }));
    if (json)
      writeJson(cli, {
        matter: open.matter.id,
        accused: open.matter.accused.name,
        asOf: formatDay(open.law.asOf),
        on: formatDay(day),
        state,
        name: forumName(cli.t, cli.language, state),
        route,
        ...asJson(found),
      });
    else cli.out.write(asText(cli, found, state, route, day));
    return 0;
  },
};

function asJson({ open, facts, missing, opensOn, wasOpenUntil }: Counterfactual) {
  return {
    open,
    facts,
    opensOn: opensOn === undefined ? null : formatDay(opensOn),
    wasOpenUntil: wasOpenUntil === undefined ? null : formatDay(wasOpenUntil),
    questions: missing.map(({ question }) => question),
  };
}

function asText(cli: Cli, found: Counterfactual, state: StateCode, route: Route, day: Day): string {
  const { t, language, out } = cli;
  const heading = styled(
    cli,
    "bold",
    t("cli:counterfactual.heading", { route: t(`terms:route.${route}`), forum: nameInSentence(cli, state), day: dayText(day, language) }),
  );
  if (found.open) return `${heading}\n\n${t("cli:counterfactual.open")}\n`;
  const both = ` ${t("cli:counterfactual.and")} `;
  const sets = found.facts.map((set) => wrap(set.map((fact) => t(`web:whatIf.${fact}`)).join(both), out.width, "  - ", "    "));
  const asked = found.missing
    .map((missing) => sayMissing(missing, cli))
    .map(({ question, who }) => wrap(t("explain:asked", { question, who }), out.width, "  - ", "    "));
  const parts = [
    heading,
    sets.length > 0 ? `${t("cli:counterfactual.either")}\n${sets.join("\n")}` : t("cli:counterfactual.impossible"),
    ...(asked.length > 0 ? [`${t("explain:section.questions")}\n${asked.join("\n")}`] : []),
    ...(found.wasOpenUntil === undefined ? [] : [t("cli:counterfactual.wasOpen", { day: dayText(found.wasOpenUntil, language) })]),
    ...(found.opensOn === undefined ? [] : [t("cli:counterfactual.opens", { day: dayText(found.opensOn, language) })]),
  ];
  return `${parts.join("\n\n")}\n`;
}
