import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Env, Schema } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { KeptOpen } from "../../workspace/index.ts";
import { ProblemView, SessionView, UnlockRequest } from "../schemas.ts";

const view = { description: "Whether the workspace is locked", content: { "application/json": { schema: SessionView } } };
const refused = { description: "The passphrase does not open it", content: { "application/problem+json": { schema: ProblemView } } };
const request = { body: { required: true, content: { "application/json": { schema: UnlockRequest } } } };

const look = createRoute({ method: "get", path: "/api/session", summary: "Whether the workspace is locked", responses: { 200: view } });
const use = createRoute({ method: "post", path: "/api/session/use", summary: "Somebody is there: it does not lock itself yet", responses: { 200: view } });
const lock = createRoute({ method: "post", path: "/api/session/lock", summary: "Locks the workspace now", responses: { 200: view } });
const unlock = createRoute({
  method: "post",
  path: "/api/session/unlock",
  summary: "Unlocks the workspace with its passphrase",
  middleware: [bodyLimit({ maxSize: 8192 })] as const,
  request,
  responses: { 200: view, 403: refused },
});

/** `/api/session`: what is open, and whether it is locked. A case that lies in no workspace is never locked. */
export function addSessionRoutes<S extends Schema>(app: OpenAPIHono<Env, S>, kept: KeptOpen | undefined) {
  const session = (): SessionView =>
    kept ? { workspace: true, locked: kept.locked, lockAfter: Math.round(kept.idle / 1000) } : { workspace: false, locked: false };
  return app
    .openapi(look, (c) => c.json(session(), 200))
    .openapi(use, async (c) => {
      if (kept && !kept.locked) await kept.use(async () => undefined);
      return c.json(session(), 200);
    })
    .openapi(lock, async (c) => {
      await kept?.lock();
      return c.json(session(), 200);
    })
    .openapi(unlock, async (c) => {
      await kept?.unlock(c.req.valid("json"));
      return c.json(session(), 200);
    });
}
