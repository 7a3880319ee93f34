import { describe, expect, it } from "vitest";
import { replaceBlock } from "./page.ts";

describe("the block of figures", () => {
  const page = "before\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nafter\n";

  it("is replaced, and nothing around it; twice is as once", () => {
    const once = replaceBlock(page, "new\n");
    expect(once).toBe("before\n<!-- bench: begin -->\nnew\n<!-- bench: end -->\nafter\n");
    expect(replaceBlock(once, "new")).toBe(once);
  });

  it.each(["no marks", "<!-- bench: end --><!-- bench: begin -->"])("is not guessed in a page without it: %s", (text) => {
    expect(() => replaceBlock(text, "new")).toThrow("<!-- bench: begin -->");
  });
});
