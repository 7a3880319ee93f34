import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DedereError, formatProblem } from "../errors/index.ts";
import { readCase } from "./read.ts";

const GOOD = "test/cases/good";
const BAD = "test/cases/bad";
const DEMO = readFileSync("cases/demo/case.yaml", "utf8");

/** What YAML gives a meaning to. */
const PUNCTUATION = "[ ] { } : - , & * ! | > ' \" # % @ ` \n \t a b 1 . ? ~ /".split(" ").concat(" ");

const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".yaml"));

function problemsOf(text: string, file = "case.yaml") {
  try {
    readCase(text, file);
    return [];
  } catch (error) {
    if (!(error instanceof DedereError)) throw error;
    return error.problems;
  }
}

describe("a case file as it should be", () => {
  it.each([...filesIn(GOOD).map((name) => `${GOOD}/${name}`), "cases/demo/case.yaml"])("%s is read", (file) => {
    expect(problemsOf(readFileSync(file, "utf8"), file).map(formatProblem)).toEqual([]);
  });
});

describe("the guide", () => {
  it("shows a case file that can be read", () => {
    const [, example = ""] = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(readFileSync("docs/guide/case-file.md", "utf8")) ?? [];
    expect(example).toContain("case: smallest");
    expect(problemsOf(example)).toEqual([]);
  });
});

describe("a wrong case file", () => {
  it.each(filesIn(BAD))("%s is refused with all its faults", (name) => {
    const told = problemsOf(readFileSync(`${BAD}/${name}`, "utf8"), name).map(formatProblem);
    expect(`${told.join("\n")}\n`).toBe(readFileSync(`${BAD}/${name.replace(".yaml", ".problems.txt")}`, "utf8"));
  });

  it("gives every fault a line, and a remedy", () => {
    for (const name of filesIn(BAD)) {
      for (const problem of problemsOf(readFileSync(`${BAD}/${name}`, "utf8"), name)) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.remedy).not.toBe("");
      }
    }
  });

  it("is told apart from a fault of the reader for any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...PUNCTUATION) })), (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it("is told apart from a fault of the reader however a good file is damaged", () => {
    const places = fc.nat(DEMO.length);
    fc.assert(
      fc.property(
        places,
        fc.nat(40),
        fc.constantFrom("", "x", "1", "[]", "{}", ": ", "\n", "null", "2021-02-30", "&a [*a]", "__proto__: 1"),
        (at, length, other) => {
          problemsOf(DEMO.slice(0, at) + other + DEMO.slice(at + length));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("may be nested as deep as it likes", () => {
    expect(problemsOf("[".repeat(20_000)).length).toBeGreaterThan(0);
    expect(problemsOf(`a: ${"{b: ".repeat(3_000)}1${"}".repeat(3_000)}`).length).toBeGreaterThan(0);
  });
});

describe("dates", () => {
  it.each(["1988-07/1988-09", "1988?", "1988-07~", "1988-22", "2019/..", "1985/", "198X"])("%s is possible", (when) => {
    expect(problemsOf(withDate(when))).toEqual([]);
  });

  it.each(["2021-02-30", "July 1988", "1988-13", "2021/2020", "..", "true"])("%s is not", (when) => {
    expect(problemsOf(withDate(when))).toHaveLength(1);
  });
});

function withDate(when: string): string {
  return readFileSync(`${GOOD}/smallest.yaml`, "utf8").replace("when: 1988", `when: "${when}"`);
}
