import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { replaceBlock } from "./page.ts";
import { PARTS } from "./parts.ts";

describe("the block of figures", () => {
  const page = "before\n<!-- bench one: begin -->\nold\n<!-- bench one: end -->\nafter\n";

  it("is replaced, and nothing around it; twice is as once", () => {
    const once = replaceBlock(page, "one", "new\n");
    expect(once).toBe("before\n<!-- bench one: begin -->\nnew\n<!-- bench one: end -->\nafter\n");
    expect(replaceBlock(once, "one", "new")).toBe(once);
  });

  it.each(["no marks", "<!-- bench one: end --><!-- bench one: begin -->", page.replaceAll("one", "two")])(
    "is not guessed in a page without it: %s",
    (text) => {
      expect(() => replaceBlock(text, "one", "new")).toThrow("<!-- bench one: begin -->");
    },
  );

  it("has its place on the page for every part", () => {
    const written = readFileSync(new URL("../docs/performance.md", import.meta.url), "utf8");
    for (const { name } of PARTS) expect(() => replaceBlock(written, name, ""), name).not.toThrow();
  });
});
