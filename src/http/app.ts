import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { serveStatic } from "@hono/node-server/serve-static";
import { DedereError } from "../errors/index.ts";
import type { Guard } from "./guard.ts";
import { type ServerInput, workspaceOf } from "./input.ts";
import { notFound, problemResponse } from "./problem.ts";
import { addAssessmentRoute } from "./routes/assessment.ts";
import { addCaseRoute } from "./routes/case.ts";
import { addForumRoute } from "./routes/forum.ts";
import { addPeopleRoute } from "./routes/people.ts";
import { addSessionRoutes } from "./routes/session.ts";
import { keptNowhere, loopbackOnly, ownPageOnly, strictHeaders } from "./security.ts";
import { serving } from "./served.ts";

const OPENAPI = { openapi: "3.1.0", info: { title: "Dedere", version: "1", description: "One case, asked of every forum. Served to this machine alone." } };

/**
 * The server as a function from request to response; it opens no port.
 * @param guard lets in one browser; without it, anyone on this machine is let in
 * @throws {DedereError} if a case file does not tell who is accused
 */
export function createApp(input: ServerInput, guard?: Guard) {
  const served = serving(input);
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  app.onError(problemResponse);
  app.notFound((c) => problemResponse(notFound(`There is no ${c.req.path} here.`, "The addresses of the API are listed at /api/openapi.json."), c));
  app.use(loopbackOnly, strictHeaders, ownPageOnly, ...(guard ? [guard.middleware] : []), compress());
  app.use("/api/*", keptNowhere);
  const kept = workspaceOf(input);
  const api = addSessionRoutes(addPeopleRoute(addForumRoute(addAssessmentRoute(addCaseRoute(app, served), served), served), kept), kept);
  app.doc31("/api/openapi.json", OPENAPI);
  if (input.webRoot !== undefined) addPage(app, input.webRoot);
  return api;
}

/** The API's type, for the typed client. */
export type Api = ReturnType<typeof createApp>;

/** The built page. An address inside the page that is no file is the page itself, which reads the address. */
function addPage(app: OpenAPIHono, root: string): void {
  app.get("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set("Cache-Control", "public, max-age=31536000, immutable");
  });
  app.get("/*", serveStatic({ root }));
  app.get("/", serveStatic({ root, path: "index.html" }));
  app.get("/forums/:state", serveStatic({ root, path: "index.html" }));
}

function refuseInvalid(result: { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }): void {
  if (result.success) return;
  const problems = (result.error?.issues ?? []).map(({ path, message }) => ({
    path: path.map(String).join("."),
    message,
    remedy: "See /api/openapi.json for what it takes.",
  }));
  throw new DedereError("bad-request", "The request asks for something that does not exist.", problems);
}
