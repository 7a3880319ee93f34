import {
  assessForum,
  caveatsOn,
  confidenceOn,
  counterfactual,
  discretionOn,
  type ForumAnswer,
  type Matter,
  type Node,
  read,
  type Route,
  ROUTES,
} from "../forum/index.ts";
import type { Language } from "../i18n/index.ts";
import { translator } from "../i18n/index.ts";
import { sayCaveat, sayDuty, sayMissing, saySubjectTo, TRUTHS } from "../i18n/sentences.ts";
import { dayText, stateName, type Telling } from "../i18n/telling.ts";
import { matterOfCase, namedSources } from "../record/index.ts";
import { BEGINNING, type Day, END } from "../time/index.ts";
import type { Served } from "./served.ts";
import { proofView } from "./proof-view.ts";
import type { ForumView, RouteView } from "./schemas.ts";

export interface ForumRequest {
  readonly state: string;
  readonly on: Day;
  readonly language: Language;
  /** One charge alone; all where undefined. */
  readonly charge: string | undefined;
}

/** Everything about one forum on one day, in words. */
export function forumView(served: Served, request: ForumRequest): ForumView {
  const { state, on, language } = request;
  const { law, precedents } = served;
  const matter = matterFor(served, request);
  const answer = assessForum(state, matter, law);
  const telling = tellingFor(served, matter, request);
  const file = law.states.get(state)?.law;
  return {
    code: state,
    researched: answer.researched,
    lawAsOf: law.asOf,
    ...windowOf(answer, on, law.asOf),
    routes: ROUTES.map((route) => routeView(route, answer, telling)),
    duties: dutiesView(answer, telling),
    doubts: [...(file?.doubts ?? [])],
    immunityNotes: [...(file?.immunityNotes ?? [])],
    notRead: (file?.notResearched ?? []).map(
      ({ crimes, known }) => `${crimes.map((crime) => translator(language)(`terms:crime.${crime}`)).join(", ")}: ${known}`,
    ),
    authorities: (file?.authorities ?? []).map(({ text }) => text),
    precedents: precedents
      .filter(({ forum }) => forum === state)
      .map(({ id, title, date, outcome, reason, result, cites }) => ({ id, title, on: date, outcome, reason, result, sources: [...cites] })),
  };
}

function matterFor({ caseFile, accusedId }: Served, { language, charge }: ForumRequest): Matter {
  const matter = matterOfCase(caseFile, accusedId, language);
  return charge === undefined ? matter : { ...matter, charges: matter.charges.filter(({ id }) => id === charge) };
}

function tellingFor({ caseFile, accusedId, law }: Served, matter: Matter, { state, on, language }: ForumRequest): Telling {
  return {
    t: translator(language),
    language,
    law,
    matter,
    forum: state,
    day: on,
    factSources: (id) => namedSources(caseFile, id, accusedId, language),
  };
}

function routeView(route: Route, { findings, state }: ForumAnswer, telling: Telling): RouteView {
  const { t, matter, law, day, language } = telling;
  const reading = read(findings[route].proof, day);
  const { truth } = reading;
  const confidence = truth === 1 ? undefined : confidenceOn(reading);
  const words = { day: dayText(day, language), forum: stateName(telling, state), accused: matter.accused.name };
  return {
    route,
    truth,
    answer: t(`explain:answer.${route}.${TRUTHS[truth]}`, words),
    subjectTo: truth === 0 ? [] : unique(discretionOn(reading).map((subject) => saySubjectTo(subject, telling))),
    caveats: unique(caveatsOn(reading, day).map((caveat) => sayCaveat(caveat, telling))),
    proof: proofView(reading, telling),
    ...(confidence === undefined ? {} : { confidence }),
    ...(truth === 2 ? {} : { opener: openerView(counterfactual(matter, law, { state, route, on: day }), telling) }),
  };
}

function openerView({ facts, opensOn, wasOpenUntil, missing }: ReturnType<typeof counterfactual>, telling: Telling): NonNullable<RouteView["opener"]> {
  return {
    facts: facts.map((set) => [...set]),
    missing: missing.map((one) => {
      const { question, who } = sayMissing(one, telling);
      return { question, who };
    }),
    ...(opensOn === undefined ? {} : { opensOn }),
    ...(wasOpenUntil === undefined ? {} : { wasOpenUntil }),
  };
}

/** One entry for each treaty: it binds the forum in the same words for every charge that it covers. */
function dutiesView({ duties }: ForumAnswer, telling: Telling): ForumView["duties"] {
  return [...Map.groupBy(duties, ({ treaty, certain }) => `${treaty} ${certain}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ text: sayDuty(first, telling), certain: first.certain, charges: same.map(({ charge }) => charge) }] : [];
  });
}

/** The days around a day on which no part of any proof changes: the same answer for the same reasons. */
function windowOf({ findings }: ForumAnswer, on: Day, asOf: Day): { from: Day; to: Day } {
  let [from, to]: [Day, Day] = [BEGINNING, on <= asOf ? asOf : END];
  const visit = (node: Node): void => {
    for (const start of node.value.starts) {
      if (start <= on) from = Math.max(from, start);
      else to = Math.min(to, start - 1);
    }
    if (node.kind !== "leaf") node.kids.forEach(visit);
  };
  for (const route of ROUTES) visit(findings[route].proof);
  return { from, to };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
