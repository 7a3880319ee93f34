import { assess, type Change, changes as changesOf, failing, questions, type Node, type Reading, type Route } from "../../forum/index.ts";
import { forumName } from "../../i18n/index.ts";
import { TRUTHS } from "../../i18n/sentences.ts";
import { dayText, listItems } from "../../i18n/telling.ts";
import { DedereError } from "../../errors/index.ts";
import { at, type Day, formatDay } from "../../time/index.ts";
import { type Cli, styled, working } from "../cli.ts";
import { writeJson } from "../json.ts";
import { wrap } from "../layout.ts";
import { type CaseOptions, caseOptions, type OpenCase, openCase } from "../open-case.ts";
import { dateOption, jsonOption, required } from "../options.ts";
import { namesOf, statusStyle } from "../status-lists.ts";
import type { Verb } from "../verb.ts";

type RouteChange = Change["routes"][number];

interface Options extends CaseOptions {
  readonly from: Day;
  readonly to: Day;
  readonly json?: boolean;
}

/** What made a route change: reasons and questions that came up, and those that went away. */
interface Why {
  readonly began: readonly string[];
  readonly ended: readonly string[];
}

export const changes: Verb<Options> = {
  words: ["changes"],
  arguments: ["[case]"],
  options: (t) => [required(dateOption(t, "from")), required(dateOption(t, "to")), ...caseOptions(t), jsonOption(t)],
  examples: { office: "changes cases/demo/case.yaml --from 2021-06-25 --to 2021-08-10" },
  run: async (cli, { from, to, json, ...options }, [path]) => {
    if (to < from)
      throw new DedereError("bad-request", cli.t("cli:problem.order"), [{ message: cli.t("cli:problem.order"), remedy: cli.t("cli:problem.orderRemedy") }]);
    const open = await openCase(cli, path, options);
    const found = await working(cli, cli.t("cli:progress.assess"), () => changesOf(assess(open.matter, open.law), from, to));
    if (json) writeJson(cli, asJson(cli, open, found, from, to));
    else cli.out.write(asText(cli, open, found, from, to));
    return 0;
  },
};

function asJson(cli: Cli, { matter, law }: OpenCase, found: readonly Change[], from: Day, to: Day) {
  return {
    matter: matter.id,
    accused: matter.accused.name,
    asOf: formatDay(law.asOf),
    from: formatDay(from),
    to: formatDay(to),
    changes: found.map(({ state, before, after, on, routes }) => ({
      state,
      name: forumName(cli.t, cli.language, state),
      before,
      after,
      on: on.map(formatDay),
      routes: routes.map((change) => ({
        route: change.route,
        before: TRUTHS[change.before.truth],
        after: TRUTHS[change.after.truth],
        ...whyOf(change, from, to),
      })),
    })),
  };
}

function whyOf({ before, after }: RouteChange, from: Day, to: Day): Why {
  const [was, is] = [after.truth === 2 ? overcome(after, from, to) : obstacles(before.node, from), obstacles(after.node, to)];
  return { began: is.filter((name) => !was.includes(name)), ended: was.filter((name) => !is.includes(name)) };
}

/** What stood, on the earlier day, in the way of that which carries a route now: other charges have no part in it. */
function overcome({ node }: Reading, from: Day, to: Day): readonly string[] {
  if (node.kind === "leaf") return obstacles(node, from);
  const carrying = node.kids.flatMap((kid) => (kid.kind !== "leaf" && kid.subject === "charges" ? kid.kids.filter(({ value }) => at(value, to) === 2) : kid));
  return [...new Set(carrying.flatMap((kid) => obstacles(kid, from)))];
}

function obstacles(node: Node, day: Day): readonly string[] {
  return [...failing(node, day), ...new Set(questions(node, day).map(({ missing }) => missing.question))];
}

/** Forums that changed alike, on the same days and for the same reason, are told together. */
function asText(cli: Cli, { matter }: OpenCase, found: readonly Change[], from: Day, to: Day): string {
  const { t, language, out } = cli;
  const heading = styled(cli, "bold", t("cli:changes.heading", { accused: matter.accused.name, from: dayText(from, language), to: dayText(to, language) }));
  if (found.length === 0) return `${heading}\n\n${t("cli:changes.none")}\n`;
  const groups = [...Map.groupBy(found, (change) => [change.on.join(), change.before, change.after, because(cli, change, from, to)].join("|")).values()];
  const paragraphs = groups
    .toSorted((a, b) => b.length - a.length)
    .map((alike) => {
      const [first] = alike as [Change, ...Change[]];
      const days = listItems(
        first.on.map((day) => dayText(day, language)),
        language,
      );
      const words = { day: days, before: t(`terms:status.${first.before}`), after: t(`terms:status.${first.after}`), count: alike.length };
      const names = listItems(
        namesOf(
          cli,
          alike.map(({ state }) => state),
        ),
        language,
      );
      const reason = because(cli, first, from, to);
      return [
        styled(cli, statusStyle(first.after), t("cli:changes.group", words)),
        ...(reason ? [wrap(reason, out.width, "  ")] : []),
        wrap(names, out.width, "  "),
      ].join("\n");
    });
  return `${[heading, ...paragraphs].join("\n\n")}\n`;
}

/** The gravest thing that began or ended to stand in the way, of the route that tells most. */
function because(cli: Cli, { routes }: Change, from: Day, to: Day): string {
  const telling = ORDER.flatMap((route) => routes.filter((change) => change.route === route));
  for (const change of telling) {
    const { began, ended } = whyOf(change, from, to);
    const [worse] = change.after.truth < change.before.truth ? began : [];
    const [better] = change.after.truth > change.before.truth ? ended : [];
    if (worse) return told(cli, "began", worse);
    if (better) return told(cli, "ended", better);
  }
  return "";
}

const ORDER: readonly Route[] = ["warrant", "try-in-absentia", "on-arrival", "investigate"];

/** A reason, or else a question, that came or went, in words. */
function told({ t }: Cli, what: "began" | "ended", name: string): string {
  const reason = t(`terms:reason.${name}`, { defaultValue: "" });
  return reason ? t(`cli:changes.${what}`, { reason }) : t(`cli:changes.${what}Question`, { question: t(`explain:question.${name}`) });
}
