import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { DedereError } from "../errors/index.ts";
import { readCasesFile } from "./cases-file.ts";
import { readLawBook } from "./read.ts";
import type { Precedent } from "./precedent.ts";
import { SMALL_BOOK, writeBook } from "./small-book.ts";

const [CASE] = readLawBook(writeBook(SMALL_BOOK)).precedents;

function file(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), "dedere-cases-")), "cases.json");
  writeFileSync(path, JSON.stringify(content, undefined, 1));
  return path;
}

it("reads decided cases from JSON", () => {
  expect(readCasesFile(file({ compiled: "2026-01-01", cases: [CASE] }))).toEqual([CASE]);
});

it("tells all that is wrong with them, each with its line", () => {
  const path = file({
    compiled: "2026-01-01",
    cases: [CASE, { ...CASE, accused: { ...CASE?.accused, diedon: "2020" } }, { ...CASE, id: "two", route: "trail" }],
  });
  const { problems, code } = thrown(() => readCasesFile(path));
  expect(code).toBe("bad-file");
  expect(problems).toMatchObject([
    { path: "cases[2].id", message: '"one" is there already (' + path + ")." },
    { path: "cases[2].accused.diedon", remedy: expect.stringContaining('Did you mean "diedOn"?') as string },
    { path: "cases[3].route", remedy: expect.stringContaining('"trial"') as string },
  ]);
  expect(problems.every(({ line }) => line !== undefined && line > 1)).toBe(true);
});

it("takes a case without words about it, and with more than is read", () => {
  const { title: _title, result: _result, cites: _cites, ...facts } = CASE as Precedent;
  expect(readCasesFile(file({ cases: [{ ...facts, reason: "state-immunity", collection: "second" }] }))).toHaveLength(1);
});

it("says that the file is not there", () => {
  expect(thrown(() => readCasesFile("/nowhere/cases.json")).code).toBe("not-found");
});

function thrown(act: () => unknown): DedereError {
  try {
    act();
  } catch (error) {
    return error as DedereError;
  }
  throw new Error("nothing was thrown");
}
