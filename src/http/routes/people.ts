import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Env, Schema } from "hono";
import { type Language, reasonText, translator } from "../../i18n/index.ts";
import { findPeople, type KeptOpen, type PersonFound } from "../../workspace/index.ts";
import { PeopleQuery, PeopleView, ProblemView } from "../schemas.ts";

/** So many are offered. */
const MOST = 10;

const problem = (description: string) => ({ description, content: { "application/problem+json": { schema: ProblemView } } });

const route = createRoute({
  method: "get",
  path: "/api/people",
  summary: "People of the record with a name like this one, in any script: asked while a name is typed",
  request: { query: PeopleQuery },
  responses: {
    200: { description: "Those who may be meant", content: { "application/json": { schema: PeopleView } } },
    400: problem("There is no name"),
    423: problem("The workspace is locked"),
  },
});

/** `GET /api/people?name=&lang=`: nobody where the case lies in no workspace. */
export function addPeopleRoute<S extends Schema>(app: OpenAPIHono<Env, S>, kept: KeptOpen | undefined) {
  return app.openapi(route, async (c) => {
    const { name, lang } = c.req.valid("query");
    const found = kept ? await kept.use(async (workspace) => findPeople(workspace, name, { audience: "public", limit: MOST })) : [];
    return c.json({ people: found.map((person) => viewOf(person, lang)) }, 200);
  });
}

function viewOf({ id, name, matched, comparison }: PersonFound, language: Language) {
  const t = translator(language);
  return {
    id,
    name,
    matched: matched.name,
    score: comparison.score ?? 0,
    verdict: comparison.verdict,
    reasons: comparison.reasons.map((reason) => reasonText(t, language, reason)),
  };
}
