import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

function run(script: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8", cwd: tmpdir() });
  return { code: status, out: stdout, err: stderr };
}

describe("bin/dedere.js", () => {
  it("reaches the command line, from any folder", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(run(join(process.cwd(), "bin/dedere.js"), "--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  describe("in a checkout where nothing is installed", () => {
    let checkout = "";
    beforeAll(() => {
      checkout = mkdtempSync(join(tmpdir(), "dedere-"));
      for (const part of ["bin", "scripts", "package.json"]) cpSync(part, join(checkout, part), { recursive: true });
    });
    afterAll(() => rmSync(checkout, { recursive: true }));

    it("says how to install, without a stack trace", () => {
      const { code, out, err } = run(join(checkout, "bin/dedere.js"), "assess", "case.yaml");
      expect([code, out]).toEqual([4, ""]);
      expect(err).toMatch(/^Dedere is not installed yet\. Run this once in .*: npm ci\n$/);
    });

    it("names a lock file that is missing", () => {
      cpSync("node_modules/.package-lock.json", join(checkout, "node_modules/.package-lock.json"));
      const { code, err } = run(join(checkout, "scripts/setup.mjs"));
      expect([code, err]).toEqual([4, "package-lock.json is missing or unreadable: restore it from the repository.\n"]);
    });
  });
});
