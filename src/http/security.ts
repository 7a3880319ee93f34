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

/** Methods that change nothing. */
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses what changes something unless this server's own page asks for it: no page of a stranger may have it done (CSRF). */
export const ownPageOnly: MiddlewareHandler = async (c, next) => {
  if (!READING.has(c.req.method) && c.req.header("origin") !== new URL(c.req.url).origin) {
    const message = "Only the page of this server may ask for that.";
    throw new DedereError("refused", message, [{ message, remedy: "Open the address that `dedere serve` prints, and do it there." }]);
  }
  await next();
};

/** Answers about a case are kept by no browser: its cache is a plain file. */
export const keptNowhere: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
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
