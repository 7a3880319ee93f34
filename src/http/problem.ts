import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { DedereError, ERROR_CODES, type ErrorCode, type Problem } from "../errors/index.ts";
import type { ProblemView } from "./schemas.ts";

/** Turns whatever was thrown into a problem document (RFC 9457). What is no {@link DedereError} is a fault and tells nothing of itself. */
export function problemResponse(error: unknown, c: Context): Response {
  if (error instanceof DedereError) return respond(c, error.code, error.message, error.problems);
  if (error instanceof HTTPException && error.status < 500) return respond(c, "bad-request", error.message, []);
  return respond(c, "fault", "Dedere failed to answer. This is a fault of the program, not of your case.", []);
}

/** The error of a request that asks for something that is not there. */
export function notFound(message: string, remedy: string): DedereError {
  return new DedereError("not-found", message, [{ message, remedy }]);
}

function respond(c: Context, code: ErrorCode, title: string, problems: readonly Problem[]): Response {
  const { status } = ERROR_CODES[code];
  const body: ProblemView = {
    type: `urn:dedere:problem:${code}`,
    title,
    status,
    problems: problems.map(({ file, line, path, message, remedy }) => ({ ...given({ file, line, path }), message, remedy })),
  };
  c.header("Cache-Control", "no-store");
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
}

function given<T extends object>(record: T): { [key in keyof T]?: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [key in keyof T]?: Exclude<T[key], undefined> };
}
