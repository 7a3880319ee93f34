import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Env, Schema } from "hono";
import { assessmentTable } from "../assessment-table.ts";
import type { Served } from "../input.ts";
import { AssessmentTable } from "../schemas.ts";

const route = createRoute({
  method: "get",
  path: "/api/assessment",
  summary: "What every forum could do, by every route, for every charge, on every day",
  responses: { 200: { description: "All timelines", content: { "application/json": { schema: AssessmentTable } } } },
});

/** `GET /api/assessment`. Computed at the first request and kept: the case does not change while the server runs. */
export function addAssessmentRoute<S extends Schema>(app: OpenAPIHono<Env, S>, { assessment }: Served) {
  let table: AssessmentTable | undefined;
  return app.openapi(route, (c) => c.json((table ??= assessmentTable(assessment)), 200));
}
