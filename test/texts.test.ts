import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const TEXTS = [...globSync("*.md"), "docs/dependencies.md", ...globSync("docs/decisions/*.md")];

describe("the texts of the project", () => {
  it("explain every dependency", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string> | undefined>;
    const explained = readFileSync("docs/dependencies.md", "utf8");
    const packages = ["dependencies", "optionalDependencies", "devDependencies"].flatMap((kind) => Object.keys(manifest[kind] ?? {}));
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.filter((name) => !name.startsWith("@types/") && !explained.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(TEXTS)("%s links to files that exist", (text) => {
    const links = [...readFileSync(text, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target ?? "");
    expect(links.filter((target) => !existsSync(join(dirname(text), target)))).toEqual([]);
  });

  it("number the decisions without a gap", () => {
    const numbers = globSync("docs/decisions/*.md").map((path) => Number(/(\d{4})-[^/\\]*$/.exec(path)?.[1]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
  });
});
