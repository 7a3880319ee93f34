import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Env, Schema } from "hono";
import { DedereError } from "../../errors/index.ts";
import { type Day, parseDay } from "../../time/index.ts";
import { forumView } from "../forum-view.ts";
import type { Served } from "../served.ts";
import { notFound } from "../problem.ts";
import { ForumQuery, ForumView, ProblemView } from "../schemas.ts";

const problem = (description: string) => ({ description, content: { "application/problem+json": { schema: ProblemView } } });

const route = createRoute({
  method: "get",
  path: "/api/forums/{state}",
  summary: "What one forum could do on a day, with reasons in words",
  request: { params: z.object({ state: z.string().openapi({ description: "ISO 3166-1 alpha-2, XK or ICC", example: "DE" }) }), query: ForumQuery },
  responses: {
    200: { description: "The answer and the days on which it is the same", content: { "application/json": { schema: ForumView } } },
    400: problem("The day cannot be read"),
    404: problem("There is no such forum or charge"),
  },
});

/** `GET /api/forums/{state}?on=YYYY-MM-DD&lang=&charge=` */
export function addForumRoute<S extends Schema>(app: OpenAPIHono<Env, S>, ask: () => Promise<Served>) {
  return app.openapi(route, async (c) => {
    const { state } = c.req.valid("param");
    const { on, lang, charge } = c.req.valid("query");
    const served = await ask();
    if (!served.assessment.forums.has(state)) throw notFound(`No forum has the code ${state}.`, "Use the two capital letters of ISO 3166-1, XK, or ICC.");
    if (charge !== undefined && !served.assessment.matter.charges.some(({ id }) => id === charge))
      throw notFound(`The case has no charge ${charge}.`, "The charges are listed at /api/case.");
    return c.json(forumView(served, { state, on: dayOf(on), language: lang, charge }), 200);
  });
}

function dayOf(text: string): Day {
  try {
    return parseDay(text);
  } catch {
    throw new DedereError("bad-request", `"${text}" is not a day.`, [
      { path: "on", message: `"${text}" is not a day of the calendar.`, remedy: "Write YYYY-MM-DD." },
    ]);
  }
}
