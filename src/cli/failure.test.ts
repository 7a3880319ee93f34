import { describe, expect, it } from "vitest";
import { DedereError, ERROR_CODES, type ErrorCode } from "../errors/index.ts";
import { translator } from "../i18n/index.ts";
import { report } from "./failure.ts";
import type { Output } from "./output.ts";

const noSecret = () => Promise.resolve(undefined);

function reported(error: unknown, env: NodeJS.ProcessEnv = {}): { code: number; said: string } {
  const written: string[] = [];
  const out: Output = { write: (text) => void written.push(text), terminal: false, colours: false, width: 100 };
  const code = report(
    error,
    { language: "en", t: translator("en"), out: { ...out, write: () => undefined }, err: out, today: 0, env, askSecret: noSecret },
    env,
  );
  return { code, said: written.join("") };
}

describe("what went wrong", () => {
  it.each(Object.entries(ERROR_CODES))("%s has its exit code", (code, { exit }) => {
    expect(reported(new DedereError(code as ErrorCode, "It went wrong.")).code).toBe(exit);
  });

  it("all problems of a file are told at once, each with its place and remedy", () => {
    const problems = [
      { file: "a.yaml", line: 3, column: 5, path: "accused.died", message: "No such day.", remedy: "Write another." },
      { file: "a.yaml", line: 9, message: "No such state.", remedy: "Use two letters." },
    ];
    expect(reported(new DedereError("bad-file", "a.yaml is wrong", problems)).said).toBe(
      "a.yaml is wrong\na.yaml:3:5: accused.died: No such day. Write another.\na.yaml:9: No such state. Use two letters.\n",
    );
  });

  it("a single problem is not said twice", () => {
    expect(reported(new DedereError("not-found", "Nothing is there.", [{ message: "Nothing is there.", remedy: "Look elsewhere." }])).said).toBe(
      "Nothing is there. Look elsewhere.\n",
    );
  });

  it("a fault shows where it happened only on request", () => {
    const fault = new TypeError("x is not a function");
    expect(reported(fault)).toMatchObject({ code: 4, said: expect.stringContaining("x is not a function") as string });
    expect(reported(fault).said).not.toMatch(/^\s+at /m);
    expect(reported(fault, { DEDERE_DEBUG: "1" }).said).toMatch(/^\s+at /m);
  });
});
