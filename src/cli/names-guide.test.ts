import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { namesCompare } from "./commands/names-compare.ts";
import { captured } from "./run-in-tests.ts";

const GUIDE = readFileSync(new URL("../../docs/guide/names.md", import.meta.url), "utf8");

/** The comparisons that the guide shows: the command line, and what it prints. */
const SHOWN = [...GUIDE.matchAll(/```text\n\$ dedere names compare "([^"]*)" "([^"]*)"\n([\s\S]*?)```/g)].map(([, left = "", right = "", printed = ""]) => ({
  left,
  right,
  printed,
}));

describe("the guide to names", () => {
  it("works ten comparisons out", () => {
    expect(SHOWN).toHaveLength(10);
  });

  it.each(SHOWN)("shows what is printed for $left and $right", async ({ left, right, printed }) => {
    const { cli, text } = captured();
    await namesCompare.run(cli, {}, [left, right]);
    // What is said under every comparison is said once in the guide.
    const own = text().slice(0, text().indexOf(cli.t("cli:names.compare.caution").slice(0, 20)));
    expect(printed).toBe(own);
  });
});
