import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { hc } from "hono/client";
import type { Api } from "../../http/app.ts";
import type { AssessmentTable, CaseView, ForumView, ProblemView } from "../../http/schemas.ts";
import type { Language } from "../../i18n/languages.ts";
import { type Day, formatDay } from "../../time/index.ts";
import { drawWorld } from "../../atlas/atlas.ts";
import atlasAddress from "world-atlas/countries-50m.json?url";

export const client = hc<Api>("/");

/** What the server said was wrong, told to the reader as it came. */
export class ServerProblem extends Error {
  readonly problem: ProblemView;
  constructor(problem: ProblemView) {
    super(problem.title);
    this.problem = problem;
  }
}

export const caseQuery = queryOptions({ queryKey: ["case"], queryFn: async (): Promise<CaseView> => answer(await client.api.case.$get()) });

export const assessmentQuery = queryOptions({
  queryKey: ["assessment"],
  queryFn: async (): Promise<AssessmentTable> => answer(await client.api.assessment.$get()),
});

export const worldQuery = queryOptions({
  queryKey: ["world"],
  queryFn: async () => drawWorld(await answer<unknown>(await fetch(atlasAddress))),
});

export interface ForumQuestion {
  readonly state: string;
  readonly lang: Language;
  readonly charge: string | undefined;
  readonly on: Day;
}

/**
 * A forum's answer on a day. Every answer says from which day to which it is the same, so a day inside a known
 * window is not asked again.
 */
export function forumQuery(queries: QueryClient, { state, lang, charge, on }: ForumQuestion) {
  const about = ["forum", state, lang, charge ?? ""];
  const known = queries.getQueriesData<ForumView>({ queryKey: about }).find(([, data]) => data && data.from <= on && on <= data.to);
  return queryOptions({
    queryKey: known?.[0] ?? [...about, on],
    queryFn: async (): Promise<ForumView> =>
      answer(await client.api.forums[":state"].$get({ param: { state }, query: { on: formatDay(on), lang, ...(charge === undefined ? {} : { charge }) } })),
  });
}

/** The answer, or what the server says is wrong. */
export async function answer<T>(response: { ok: boolean; json(): Promise<unknown> }): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new ServerProblem(body as ProblemView);
  return body as T;
}
