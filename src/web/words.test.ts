import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import web from "../i18n/en/web.json" with { type: "json" };

const PLURAL = /_(zero|one|two|few|many|other)$/;
const source = globSync("src/web/**/*.{ts,tsx}", { exclude: (path) => path.endsWith(".test.ts") })
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const named = new Set([...source.matchAll(/["`]web:(?<key>[\w.-]+)["`]/g)].map(({ groups }) => groups?.["key"] ?? ""));
const prefixes = [...source.matchAll(/`web:(?<prefix>[\w.-]*)\$\{/g)].map(({ groups }) => groups?.["prefix"] ?? "");

function keysOf(value: object, prefix = ""): string[] {
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === "object" && child !== null ? keysOf(child, `${prefix}${key}.`) : [prefix + key.replace(PLURAL, "")],
  );
}

describe("the words of the page", () => {
  const keys = new Set(keysOf(web));

  it("hold every phrase that the page names", () => {
    expect([...named].filter((key) => !keys.has(key))).toEqual([]);
  });

  it("hold no phrase that the page never says", () => {
    expect([...keys].filter((key) => !named.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
  });
});
