import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { DedereError } from "../errors/index.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Refuses a request that names another host than this machine: a page of a stranger that has its own name resolve to
 * 127.0.0.1 (DNS rebinding) must not read the case.
 */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (!LOOPBACK.has(hostname)) {
    throw new DedereError("refused", "This address is served to this machine alone.", [
      { message: `The request names the host ${hostname}.`, remedy: "Open the address that `dedere serve` prints." },
    ]);
  }
  await next();
};

/** Nothing but this server's own files may run, show or be asked; nobody may frame it; nobody learns the address. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginEmbedderPolicy: "require-corp",
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});
