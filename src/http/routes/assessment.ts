import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Env, Schema } from "hono";
import type { Served } from "../served.ts";
import { AssessmentTable } from "../schemas.ts";

const route = createRoute({
  method: "get",
  path: "/api/assessment",
  summary: "What every forum could do, by every route, for every charge, on every day",
  responses: { 200: { description: "All timelines", content: { "application/json": { schema: AssessmentTable } } } },
});

/** `GET /api/assessment` */
export function addAssessmentRoute<S extends Schema>(app: OpenAPIHono<Env, S>, served: () => Promise<Served>) {
  return app.openapi(route, async (c) => c.json((await served()).table(), 200));
}
