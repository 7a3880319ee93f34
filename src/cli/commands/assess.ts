import { assess as assessMatter, type Assessment, type StateCode } from "../../forum/index.ts";
import { sayCaveat, sayDuty, sayMissing, saySubjectTo, sayTruth } from "../../i18n/sentences.ts";
import { dayText, type Telling } from "../../i18n/telling.ts";
import { type Day, formatDay, TRUE } from "../../time/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { countsOn, type ForumRow, forumRow } from "../forum-row.ts";
import { wrap } from "../layout.ts";
import { type CaseOptions, caseOptions, checkForum, dayAsked, nameInSentence, type OpenCase, openCase, tellingOf } from "../open-case.ts";
import { jsonOption, onOption, stateOption } from "../options.ts";
import { writeJson } from "../json.ts";
import { statusLists } from "../status-lists.ts";
import type { Verb } from "../verb.ts";

interface Options extends CaseOptions {
  readonly on?: Day;
  readonly state?: StateCode;
  readonly json?: boolean;
}

export const assess: Verb<Options> = {
  words: ["assess"],
  arguments: ["[case]"],
  options: (t) => [onOption(t), stateOption(t), ...caseOptions(t), jsonOption(t)],
  examples: {
    day: "assess cases/demo/case.yaml --on 2021-06-25",
    state: "assess cases/demo/case.yaml --on 2023-12-12 --state ch",
    json: "assess cases/demo/case.yaml --on 2021-06-25 --state DE --json",
    workspace: "assess --on 2021-06-25 --workspace my-workspace --passphrase-file passphrase.txt",
  },
  run: async (cli, options, [path]) => {
    const open = await openCase(cli, path, options);
    const state = options.state === undefined ? undefined : checkForum(cli, open.law, options.state);
    const day = dayAsked(cli, open, options.on);
    const assessment = await working(cli, cli.t("cli:progress.assess"), () => assessMatter(open.matter, open.law));
    if (options.json) writeJson(cli, asJson(cli, assessment, day, state));
    else if (state === undefined) cli.out.write(worldText(cli, assessment, day));
    else cli.out.write(forumText(cli, open, assessment, state, day));
    return 0;
  },
};

function asJson(cli: Cli, assessment: Assessment, day: Day, state: StateCode | undefined) {
  const answers = [...assessment.forums.values()].filter((answer) => state === undefined || answer.state === state);
  return {
    matter: assessment.matter.id,
    accused: assessment.matter.accused.name,
    asOf: formatDay(assessment.asOf),
    on: formatDay(day),
    counts: countsOn(assessment, day),
    forums: answers.map((answer) => forumRow(cli, answer, day)),
  };
}

/** The forums by status on a day, under a heading, with the limits of the answer. */
export function worldText(cli: Cli, assessment: Assessment, day: Day): string {
  const heading = cli.t("cli:assess.heading", { accused: assessment.matter.accused.name, day: dayText(day, cli.language) });
  return `${styled(cli, "bold", heading)}\n\n${statusLists(cli, assessment, day)}\n\n${limits(cli, assessment, day)}\n`;
}

function forumText(cli: Cli, open: OpenCase, assessment: Assessment, state: StateCode, day: Day): string {
  const { t, language } = cli;
  const answer = assessment.forums.get(state);
  if (!answer) throw new Error(`no answer for ${state}`);
  const row = forumRow(cli, answer, day);
  const heading = t("cli:assess.one", { accused: open.matter.accused.name, forum: nameInSentence(cli, state), day: dayText(day, language) });
  const status = `${styled(cli, "bold", t(`terms:status.${row.status}`))}: ${t(`terms:statusMeaning.${row.status}`)}`;
  const routes = Object.entries(row.routes).map(([route, value]) => `  ${t(`terms:route.${route}`)}: ${sayTruth(t, value)}`);
  return `${[styled(cli, "bold", heading), "", status, ...routes, ...details(cli, row, tellingOf(cli, open, state, day)), "", limits(cli, assessment, day)].join("\n")}\n`;
}

function details({ t, out }: Cli, row: ForumRow, telling: Telling): readonly string[] {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["reasons", row.reasons.map((reason) => t(`terms:reason.${reason}`))],
    ["questions", row.questions.map((question) => sayMissing({ question, what: "fact" }, telling).question)],
    ["subjectTo", row.subjectTo.map((subject) => saySubjectTo(subject, telling))],
    ["caveats", row.caveats.map((id) => sayCaveat({ id, on: TRUE }, telling))],
    ["duties", [...new Set(row.duties.map((duty) => sayDuty(duty, telling)))]],
    ["confidence", row.confidence === null ? [] : [t(`terms:confidence.${row.confidence}`)]],
  ];
  return parts.flatMap(([name, items]) =>
    items.length === 0 ? [] : ["", t(`cli:assess.${name}`), ...items.map((item) => wrap(item, out.width, "  - ", "    "))],
  );
}

function limits(cli: Cli, { asOf }: Assessment, day: Day): string {
  const last = dayText(asOf, cli.language);
  const after = day > asOf ? [cli.t("cli:problem.afterBook", { last })] : [];
  return styled(cli, "dim", [...after, cli.t("cli:assess.book", { last })].map((text) => wrap(text, cli.out.width)).join("\n"));
}
