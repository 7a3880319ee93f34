import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { violations } from "./architecture.ts";

describe("the direction of imports", () => {
  it("is kept by every source file", () => {
    const files = globSync("src/**/*.{ts,tsx}").filter((path) => !/\.test\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((path) => violations(path.replaceAll("\\", "/"), readFileSync(path, "utf8")))).toEqual([]);
  });

  it.each([
    ["src/time/day.ts", `import { assess } from "../forum/index.ts";`, "time may not import src/forum/index.ts"],
    ["src/time/day.ts", `import { DedereError } from "../errors/index.ts";`, "time may not import src/errors/index.ts"],
    ["src/forum/a.ts", `export { load } from "../lawbook/index.ts";`, "forum may not import src/lawbook/index.ts"],
    ["src/forum/a.ts", `export type * from "../record/index.ts";`, "forum may not import src/record/index.ts"],
    ["src/lawbook/a.ts", `import type {\n  Case,\n} from "../record/index.ts";`, "lawbook may not import src/record/index.ts"],
    ["src/record/a.ts", `const law = await import("../lawbook/index.ts");`, "record may not import src/lawbook/index.ts"],
    ["src/http/deep/a.ts", `import "../../cli/main.ts";`, "http may not import src/cli/main.ts"],
    ["src/web/a.tsx", `import { app } from "../http/index.ts";`, "web may not import src/http/index.ts"],
    ["src/web/a.tsx", `import type { Route } from "../forum/index.ts";`, "web may not import src/forum/index.ts"],
    ["src/forum/a.ts", `import manifest from "../../package.json";`, "forum may not import package.json"],
    ["src/forum/a.ts", `import { readFileSync } from "node:fs";`, "forum is pure and may not import node:fs"],
    ["src/time/a.ts", `const today = Date.now() / 86400000;`, "time is pure and may not use Date.now("],
    ["src/attic/a.ts", "", "src/attic is not a room"],
  ])("finds the violation in %s: %s", (path, source, message) => {
    expect(violations(path, source)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ["src/forum/a.ts", `import { at } from "../time/index.ts";\nimport { b } from "./b.ts";`],
    ["src/web/a.tsx", `import type { Answer } from "../http/index.ts";\nimport { translate } from "../i18n/index.ts";`],
    ["src/cli/a.ts", `import { readFileSync } from "node:fs";\nimport { serve } from "../http/index.ts";`],
    ["src/time/edtf.ts", `import parse from "edtf";`],
    ["test/a.ts", `import { at } from "../src/time/index.ts";`],
  ])("lets %s be: %s", (path, source) => {
    expect(violations(path, source)).toEqual([]);
  });
});
