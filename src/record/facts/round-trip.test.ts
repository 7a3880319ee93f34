import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCase } from "../../../test/arbitrary-case.ts";
import type { DedereError } from "../../errors/index.ts";
import type { CaseFile } from "../casefile.ts";
import { matterOfCase } from "../matter.ts";
import { eventsOfCase } from "../events.ts";
import { checkFact } from "../kinds/index.ts";
import { readCase } from "../read.ts";
import { hash } from "./ids.ts";
import { factsOfCase, type ItemsAndFacts } from "./from-case.ts";
import { caseOfFacts } from "./to-case.ts";
import { writeCase } from "./write.ts";

const FILES = ["cases/demo/case.yaml", ...yamlIn("test/cases/good"), ...yamlIn("test/cases/no-false-certainty")];
const read = (file: string) => readCase(readFileSync(file, "utf8"), file);

function yamlIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.endsWith(".expect.yaml"))
    .map((name) => `${folder}/${name}`);
}

/** A case with its closed records open, so that they are compared too. */
function opened(file: CaseFile) {
  const open = (table: Readonly<Record<string, { reveal(): unknown }>>) =>
    Object.fromEntries(Object.entries(table).map(([id, record]) => [id, record.reveal()]));
  const { sources, people, facts } = file.confidential;
  return { ...file, confidential: { sources: open(sources), people: open(people), facts: open(facts) } };
}

function problemsIn({ items, facts }: ItemsAndFacts): string[] {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  return facts
    .flatMap((fact) => checkFact({ id: fact.about, kind: kinds.get(fact.about) ?? "" }, fact, (id) => kinds.get(id)))
    .map(({ path, message }) => `${path}: ${message}`);
}

describe("a case file as items and facts", () => {
  it.each(FILES)("%s comes back equal, and so does its text", (path) => {
    const file = read(path);
    const back = caseOfFacts(factsOfCase(file));
    expect(back.leftOut).toEqual([]);
    expect(opened(back.file)).toEqual(opened(file));
    expect(opened(readCase(writeCase(back.tree), path))).toEqual(opened(file));
    expect([matterOfCase(back.file), eventsOfCase(back.file)]).toEqual([matterOfCase(file), eventsOfCase(file)]);
  });

  it("comes back equal whatever it says, in whatever order its facts come", () => {
    fc.assert(
      fc.property(fc.gen(), fc.string(), (draw, seed) => {
        const file = readCase(JSON.stringify(arbitraryCase(draw)), "case.json");
        const record = factsOfCase(file);
        expect(problemsIn(record)).toEqual([]);
        const shuffled = { items: mixed(record.items, seed), facts: mixed(record.facts, seed) };
        const back = caseOfFacts(shuffled);
        expect(opened(back.file)).toEqual(opened(file));
        expect(opened(readCase(writeCase(back.tree), "case.yaml"))).toEqual(opened(file));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it("has ids that are its own, and the same in another order", () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const file = readCase(JSON.stringify(arbitraryCase(draw)), "case.json");
        const { items, facts } = factsOfCase(file);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
        const turned = { ...file, proceedings: { ...file.proceedings, list: file.proceedings.list.toReversed() }, statements: file.statements.toReversed() };
        expect(new Set(factsOfCase(turned).items.map(({ id }) => id))).toEqual(new Set(items.map(({ id }) => id)));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

/** In an order that has nothing to do with the one it had. */
function mixed<T extends { readonly id: string }>(list: readonly T[], seed: string): T[] {
  return list
    .map((one) => [hash(seed + one.id), one] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
}

describe("what facts of the demonstration case say", () => {
  const { facts } = factsOfCase(read("cases/demo/case.yaml"));
  const fact = (id: string) => facts.find((one) => one.id === id);

  it("values that sources disagree on stand side by side, one preferred with its reason", () => {
    expect(fact("raisi.born~profiles")).toMatchObject({
      value: { date: "1960-12-14" },
      preferred: { reason: "All profiles but one give it, with day and month." },
    });
    expect(fact("raisi.born~profile-1959")).toMatchObject({ value: { date: "1959" }, citations: [{ source: "profile-1959" }] });
    expect(fact("raisi.born~profile-1959")).not.toHaveProperty("preferred");
  });

  it("a value without a source of its own has those of its record, and says so", () => {
    expect(fact("prosecutor-general.from")).toMatchObject({ fromRecord: true, citations: [{ source: "list-of-prosecutors" }] });
    expect(fact("general-inspection.from")).toMatchObject({ fromRecord: true, citations: [{ source: "profiles" }] });
    expect(fact("raisi.died~special-rapporteur-remarks+press")).not.toHaveProperty("fromRecord");
  });

  it("what speaks for the accused is marked in every part", () => {
    expect(fact("ps752-human-error.says")).toMatchObject({ contrary: true, status: "contested" });
  });

  it("a list that is whole on some days says on which", () => {
    expect(facts.filter(({ property }) => property === "staysComplete").map(({ during }) => during)).toEqual([
      "2021-06-21/2021-08-10",
      "2023-12-10/2023-12-14",
    ]);
  });
});

describe("a record that is no case file", () => {
  const record = factsOfCase(read("test/cases/good/disagreement.yaml"));

  it("is refused where sources disagree and nobody has preferred one, with the place and what to do", () => {
    const facts = record.facts.map(({ preferred, ...fact }) => (preferred ? fact : fact));
    const refused = expect.objectContaining({
      code: "check-failed",
      problems: ["accused.born", "event.when"].map(
        (path) => expect.objectContaining({ path, remedy: expect.stringContaining("Prefer one") as string }) as unknown,
      ),
    }) as DedereError;
    expect(() => caseOfFacts({ ...record, facts })).toThrow(refused);
  });

  it("tells what a file has no field for, what is closed, and what depends on that", () => {
    const sealed = record.facts.map((fact) => (fact.about === "event" && fact.property === "case" ? { ...fact, protection: "sealed" as const } : fact));
    const items = [...record.items, { id: "seen", kind: "sighting" }];
    const { file, leftOut } = caseOfFacts({ items, facts: sealed.filter(({ property }) => property !== "about") });
    expect(Object.keys(file.incidents)).toEqual([]);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { item: "seen", why: "no-field" },
        { item: "event", why: "protected" },
        { item: "kept", why: "refers" },
      ]),
    );
  });

  it("needs a case, and its name where there are two", () => {
    expect(() => caseOfFacts({ items: [], facts: [] })).toThrow("There is no case here.");
    const two = { ...record, items: [...record.items, { id: "case:other", kind: "case" }] };
    expect(() => caseOfFacts(two)).toThrow("There are 2 cases here");
    expect(caseOfFacts(two, "disagreement").file.title).toBe("Sources disagree");
  });

  it("counts a record of no case to the case that there is, with who says it", () => {
    const said = { citations: [{ source: "one" }], status: "alleged", contrary: false, protection: "public" } as const;
    const added = [
      { id: "f1", about: "later", property: "title", value: { text: "Another event" }, ...said },
      { id: "f2", about: "later", property: "when", value: { date: "1989" }, ...said },
    ];
    const { file } = caseOfFacts({ items: [...record.items, { id: "later", kind: "incident" }], facts: [...record.facts, ...added] });
    expect(file.incidents["later"]).toMatchObject({ title: "Another event", when: { value: "1989" }, source: [{ of: "one" }] });
  });
});
