import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { DedereError } from "../errors/index.ts";

/** Lets in the one browser that opened the address which was printed. */
export interface Guard {
  /** The path and the query of that address. It lets in once. */
  readonly entrance: string;
  readonly middleware: MiddlewareHandler;
}

/**
 * Asks for a session wherever something of the case is answered. The page itself, which is the same for everybody and
 * says what to do, is for anyone.
 */
export function createGuard(): Guard {
  const session = newSecret();
  let token: string | undefined = newSecret();
  const middleware: MiddlewareHandler = async (c, next) => {
    const given = c.req.query("token");
    if (c.req.method === "GET" && given !== undefined) {
      if (token !== undefined && isSame(given, token)) {
        token = undefined;
        setCookie(c, cookieName(c), session, { path: "/", httpOnly: true, sameSite: "Strict" });
      }
      // The address without the token is the one that the browser remembers.
      return c.redirect(withoutToken(c.req.url), 303);
    }
    if (c.req.path.startsWith("/api/") && !isSame(getCookie(c, cookieName(c)) ?? "", session)) throw noSession();
    return next();
  };
  return { entrance: `/?token=${token}`, middleware };
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Browsers send a cookie to every port of a machine: two servers at once need two names. */
function cookieName(c: Context): string {
  return `dedere-${new URL(c.req.url).port}`;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("token");
  return `${url.pathname}${url.search}`;
}

function noSession(): DedereError {
  const message = "This browser was not let in.";
  const remedy = "Open the address that `dedere serve` printed. It lets in one browser, once: if it was used before, stop the command and start it again.";
  return new DedereError("no-session", message, [{ message, remedy }]);
}
