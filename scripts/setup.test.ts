import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isStale } from "./build.mjs";
import { firstDifference } from "./packages.mjs";

describe("a built file", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  const touch = (name: string, seconds: number): void => {
    writeFileSync(at(name), "");
    utimesSync(at(name), seconds, seconds);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dedere-"));
    mkdirSync(at("src"));
    touch("src/a.ts", 1000);
    touch("src/a.test.ts", 9000);
    utimesSync(at("src"), 1000, 1000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is stale where it does not exist or a source is newer", () => {
    expect(isStale(at("out"), [at("src")])).toBe(true);
    touch("out", 2000);
    expect(isStale(at("out"), [at("src")])).toBe(false);
    utimesSync(at("src/a.ts"), 3000, 3000);
    expect(isStale(at("out"), [at("src")])).toBe(true);
  });

  it("is stale where a source was removed, and not for a test or a source that never was", () => {
    touch("out", 2000);
    expect(isStale(at("out"), [at("src"), at("none")])).toBe(false);
    rmSync(at("src/a.ts"));
    expect(isStale(at("out"), [at("src")])).toBe(true);
  });
});

describe("the installed packages", () => {
  const installed = { packages: { "node_modules/zod": { version: "4.6.7" } } };

  it("are enough where only optional ones lack", () => {
    const wanted = {
      packages: { "": { version: "0.1.0" }, "node_modules/zod": { version: "4.6.7" }, "node_modules/node": { version: "24.21.0", optional: true } },
    };
    expect(firstDifference(wanted, installed)).toBeUndefined();
  });

  it("are named where one lacks or has another version", () => {
    expect(firstDifference({ packages: { "node_modules/zod": { version: "4.7.0" } } }, installed)).toBe("zod");
    expect(firstDifference({ packages: { "node_modules/yaml": { version: "2.9.1" } } }, installed)).toBe("yaml");
  });
});
