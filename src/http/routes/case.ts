import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { caseView } from "../case-view.ts";
import type { Served } from "../served.ts";
import { CaseView } from "../schemas.ts";

const route = createRoute({
  method: "get",
  path: "/api/case",
  summary: "Who is accused, of what, and what happened when",
  responses: { 200: { description: "The case", content: { "application/json": { schema: CaseView } } } },
});

/** `GET /api/case` */
export function addCaseRoute(app: OpenAPIHono, served: () => Promise<Served>) {
  return app.openapi(route, async (c) => c.json(caseView(await served()), 200));
}
