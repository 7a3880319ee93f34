import {
  type Assessment,
  caveatsOn,
  type Confidence,
  confidenceOn,
  discretionOn,
  type Duty,
  failing,
  type ForumAnswer,
  questions,
  read,
  type Reason,
  type Route,
  ROUTES,
  type StateCode,
  type Status,
  STATUSES,
  type SubjectTo,
} from "../forum/index.ts";
import { forumName } from "../i18n/index.ts";
import { TRUTHS, type TruthName } from "../i18n/sentences.ts";
import { at, type Day } from "../time/index.ts";
import type { Cli } from "./cli.ts";

/** What one forum could do on a day, as `--json` prints it. */
export interface ForumRow {
  readonly state: StateCode;
  readonly name: string;
  readonly status: Status;
  /** Whether the law book has a file for it. */
  readonly researched: boolean;
  readonly routes: Readonly<Record<Route, TruthName>>;
  /** Why it could not do more than its status says, the gravest first; none where it is open. */
  readonly reasons: readonly Reason[];
  /** Names of the questions that keep it from doing more. */
  readonly questions: readonly string[];
  /** Discretion that what carries the status is subject to. */
  readonly subjectTo: readonly SubjectTo[];
  readonly duties: readonly Duty[];
  readonly caveats: readonly string[];
  /** The weakest link of what carries the status; `null` where it is unknown, or nothing says. */
  readonly confidence: Confidence | null;
}

/** The routes that make the status, the one that gives most first. */
const STATUS_ROUTES = ["warrant", "try-in-absentia", "investigate", "on-arrival"] as const satisfies readonly Route[];

/** The row of a forum on a day. */
export function forumRow(cli: Cli, answer: ForumAnswer, day: Day): ForumRow {
  const { state, researched, findings, duties } = answer;
  const status = at(answer.status, day);
  const valueOn = (route: Route) => at(findings[route].value, day);
  const wanting = status === "open" ? [] : STATUS_ROUTES.filter((route) => valueOn(route) !== 2);
  const carrying = read(findings[carrier(answer, day)].proof, day);
  return {
    state,
    name: forumName(cli.t, cli.language, state),
    status,
    researched,
    routes: Object.fromEntries(ROUTES.map((route) => [route, TRUTHS[valueOn(route)]])) as Record<Route, TruthName>,
    reasons: distinct(wanting.flatMap((route) => failing(findings[route].proof, day))),
    questions: distinct(wanting.flatMap((route) => questions(findings[route].proof, day).map(({ missing }) => missing.question))),
    subjectTo: distinct(discretionOn(carrying).map((subject) => JSON.stringify(subject))).map((text) => JSON.parse(text) as SubjectTo),
    duties,
    caveats: caveatsOn(carrying, day).map(({ id }) => id),
    confidence: (status === "unknown" ? undefined : confidenceOn(carrying)) ?? null,
  };
}

/** The route whose answer makes the status; of a status that nothing makes, the first that is not answered, or arrival. */
function carrier({ findings }: ForumAnswer, day: Day): Route {
  const first = (truth: 1 | 2) => STATUS_ROUTES.find((route) => at(findings[route].value, day) === truth);
  return first(2) ?? first(1) ?? "on-arrival";
}

/** How many forums have each status on a day. */
export function countsOn({ forums }: Assessment, day: Day): Readonly<Record<Status, number>> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of forums.values()) counts[at(status, day)] += 1;
  return counts;
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
