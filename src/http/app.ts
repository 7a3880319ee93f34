import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { serveStatic } from "@hono/node-server/serve-static";
import { assess } from "../forum/index.ts";
import { matterOfCase } from "../record/index.ts";
import { DedereError } from "../errors/index.ts";
import type { ServerInput } from "./input.ts";
import { notFound, problemResponse } from "./problem.ts";
import { addAssessmentRoute } from "./routes/assessment.ts";
import { addCaseRoute } from "./routes/case.ts";
import { addForumRoute } from "./routes/forum.ts";
import { loopbackOnly, strictHeaders } from "./security.ts";

const OPENAPI = { openapi: "3.1.0", info: { title: "Dedere", version: "1", description: "One case, asked of every forum. Served to this machine alone." } };

/**
 * The server as a function from request to response; it opens no port. The case is assessed once, here.
 * @throws {DedereError} if the case does not tell who is accused.
 */
export function createApp(input: ServerInput) {
  const assessment = assess(matterOfCase(input.caseFile, input.accusedId), input.law);
  const served = { ...input, assessment };
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  app.onError(problemResponse);
  app.notFound((c) => problemResponse(notFound(`There is no ${c.req.path} here.`, "The addresses of the API are listed at /api/openapi.json."), c));
  app.use(loopbackOnly, strictHeaders, compress());
  const api = addForumRoute(addAssessmentRoute(addCaseRoute(app, served), served), served);
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
