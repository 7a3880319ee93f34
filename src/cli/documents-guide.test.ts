import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { documentCheck } from "./commands/document-check.ts";
import { captured } from "./run-in-tests.ts";

const GUIDE = readFileSync(new URL("../../docs/guide/documents.md", import.meta.url), "utf8");
const DRAFT = "cases/demo/documents/early-draft.md";

it("the guide to documents shows what the check prints for an early draft, with more than ten kinds of problem", async () => {
  const [, shown = ""] = GUIDE.split(`$ dedere document check ${DRAFT}\n`);
  const { cli, text } = captured();
  expect(await documentCheck.run(cli, {}, [DRAFT])).toBe(1);
  expect(shown.split("\n```")[0]).toBe(text().trimEnd());
  expect(new Set([...(shown.split("\n```")[0]?.matchAll(/: (?:error|warning) (\S+)/gu) ?? [])].map(([, rule]) => rule)).size).toBeGreaterThan(10);
});
