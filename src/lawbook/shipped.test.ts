import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem } from "../errors/index.ts";
import { jsonSchemas } from "./json-schema.ts";
import { shippedLawBook } from "./load.ts";
import { inspectLawBook } from "./read.ts";

const { directory } = shippedLawBook();

describe("the law book that comes with Dedere", () => {
  const { book, problems } = inspectLawBook(directory);

  it("has no problem", () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it("asks every state of the forums once, and the International Criminal Court", () => {
    expect(book?.law.forums).toHaveLength(200);
    expect(book?.law.states.find(({ state }) => state === "ICC")?.personalImmunity).toMatchObject([{ stance: "inapplicable" }]);
  });

  it("names the schema of each file on its first line, for editors", () => {
    const states = book?.law.states.filter(({ state }) => state !== "ICC").map(({ state }) => `states/${state.toLowerCase()}.yaml`) ?? [];
    const cases = book?.precedents.map(({ id }) => `precedents/${id}.yaml`) ?? [];
    const files = ["international.yaml", "treaties.yaml", "forums.yaml", "not-researched.yaml", "courts/icc.yaml", ...states, ...cases];
    const wrong = files.filter((file) => {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(directory, file), "utf8"))?.[1];
      return schema === undefined || !existsSync(join(directory, file, "..", schema));
    });
    expect(wrong).toEqual([]);
    expect(states.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(jsonSchemas()))("%s is what the validator says: else run node src/lawbook/write-schemas.ts", (name, content) => {
    expect(readFileSync(join(directory, "schema", name), "utf8")).toBe(content);
  });
});
