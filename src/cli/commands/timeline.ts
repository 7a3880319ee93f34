import { assessForum, ROUTES, type Route, type StateCode, type Status } from "../../forum/index.ts";
import { forumName } from "../../i18n/index.ts";
import { sayTruth, TRUTHS, type TruthName } from "../../i18n/sentences.ts";
import { dayText } from "../../i18n/telling.ts";
import { BEGINNING, type Day, formatDay, type Segments } from "../../time/index.ts";
import { type Cli, styled } from "../cli.ts";
import { writeJson } from "../json.ts";
import { table } from "../layout.ts";
import { type CaseOptions, caseOptions, checkForum, nameInSentence, type OpenCase, openCase } from "../open-case.ts";
import { jsonOption, required, stateOption } from "../options.ts";
import { statusStyle } from "../status-lists.ts";
import type { Verb } from "../verb.ts";

interface Options extends CaseOptions {
  readonly state: StateCode;
  readonly json?: boolean;
}

/** A stretch of days with one value; `null` is the beginning of time. The last one ends with the law book. */
interface Stretch<V> {
  readonly from: Day | null;
  readonly to: Day;
  readonly value: V;
}

export const timeline: Verb<Options> = {
  words: ["timeline"],
  arguments: ["[case]"],
  options: (t) => [required(stateOption(t)), ...caseOptions(t), jsonOption(t)],
  examples: { state: "timeline cases/demo/case.yaml --state de" },
  run: async (cli, { state, json, ...options }, [path]) => {
    const open = await openCase(cli, path, options);
    checkForum(cli, open.law, state);
    const { status, findings } = assessForum(state, open.matter, open.law);
    const last = open.law.asOf;
    const statuses = stretches(status, last);
    const routes = ROUTES.map(
      (route) => [route, stretches(findings[route].value, last).map(({ value, ...days }) => ({ ...days, value: TRUTHS[value] }))] as const,
    );
    if (json) writeJson(cli, asJson(cli, open, state, statuses, routes));
    else cli.out.write(asText(cli, open, state, statuses, routes));
    return 0;
  },
};

function stretches<V>({ starts, values }: Segments<V>, last: Day): readonly Stretch<V>[] {
  return starts.flatMap((from, i) =>
    from > last ? [] : [{ from: from === BEGINNING ? null : from, to: Math.min((starts[i + 1] ?? last + 1) - 1, last), value: values[i] as V }],
  );
}

type RouteStretches = readonly (readonly [Route, readonly Stretch<TruthName>[]])[];

function asJson(cli: Cli, { matter, law }: OpenCase, state: StateCode, statuses: readonly Stretch<Status>[], routes: RouteStretches) {
  const days = ({ from, to }: Stretch<unknown>) => ({ from: from === null ? null : formatDay(from), to: formatDay(to) });
  return {
    matter: matter.id,
    accused: matter.accused.name,
    asOf: formatDay(law.asOf),
    state,
    name: forumName(cli.t, cli.language, state),
    status: statuses.map((one) => ({ ...days(one), status: one.value })),
    routes: Object.fromEntries(routes.map(([route, of]) => [route, of.map((one) => ({ ...days(one), value: one.value }))])),
  };
}

function asText(cli: Cli, { matter, law }: OpenCase, state: StateCode, statuses: readonly Stretch<Status>[], routes: RouteStretches): string {
  const { t, language } = cli;
  const last = law.asOf;
  const heading = t("cli:timeline.heading", { accused: matter.accused.name, forum: nameInSentence(cli, state), last: dayText(last, language) });
  const statusRows = statuses.map((one) => [period(cli, one, last), styled(cli, statusStyle(one.value), t(`terms:status.${one.value}`))]);
  const routeRows = routes.flatMap(([route, of]) =>
    of.map((one, i) => [i === 0 ? t(`terms:route.${route}`) : "", sayTruth(t, one.value), period(cli, one, last)]),
  );
  const parts = [
    styled(cli, "bold", heading),
    `${t("cli:timeline.status")}\n${table(statusRows, "  ")}`,
    `${t("cli:timeline.routes")}\n${table(routeRows, "  ")}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function period({ t, language }: Cli, { from, to }: Stretch<unknown>, last: Day): string {
  if (from === null) return to === last ? t("cli:timeline.always") : t("cli:timeline.until", { to: dayText(to, language) });
  const words = dayText(from, language);
  return to === last ? t("cli:timeline.since", { from: words }) : t("cli:timeline.fromTo", { from: words, to: dayText(to, language) });
}
