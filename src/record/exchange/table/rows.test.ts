import { expect, test } from "vitest";
import type { DedereError } from "../../../errors/index.ts";
import type { Draft } from "../draft.ts";
import { openCsv } from "./csv.ts";
import { readMapping } from "./mapping.ts";
import { rowReader } from "./rows.ts";

const MAPPING = `
mapping: prisoners
source: register-1988
lang: fa
dates: year-month-day
calendar: persian
grade: { column: Grade }
items:
  person:
    kind: person
    id: ID
    prefix: pr-
    properties:
      name: نام
      variants: { column: Other names, separator: ";", lang: en }
      born: Born
      identifier: National no
      case: { value: demo }
  nationality:
    kind: nationality
    each: { column: Nationality, separator: "/" }
    properties:
      person: { item: person }
      state: { column: Nationality, words: { ایران: IR } }
`;
const HEAD = "ID,نام,Other names,Born,National no,Nationality,Grade\n";
const kinds: Readonly<Record<string, string>> = { "register-1988": "source", demo: "case" };

async function read(body: string, mapping = MAPPING) {
  const table = await openCsv(
    async function* () {
      yield Buffer.from(HEAD + body);
    },
    "p.csv",
    { headings: 1 },
  );
  const reader = rowReader(readMapping(mapping, "m.yaml"), table.headings, { file: "f".repeat(64) });
  const found = new Map<string, string>();
  const context = { check: { held: (id: string) => kinds[id], kindOf: (id: string) => kinds[id] ?? found.get(id) }, named: () => [] };
  for await (const row of table.rows()) for (const { item } of reader(row, context).drafts) found.set(item.id, item.kind);
  const results = [];
  for await (const row of table.rows()) results.push(reader(row, context));
  return { drafts: results.flatMap(({ drafts }) => drafts), problems: results.flatMap(({ problems }) => problems) };
}

const valuesOf = ({ facts }: Draft) => facts.map(({ property, value }) => [property, value]);

test("a row becomes items and facts", async () => {
  const { drafts, problems } = await read("7,سمیرا,Samira; S.,۱۳۳۵/۲/۱,123,ایران/DE,b2\n");
  expect(problems).toEqual([]);
  expect(drafts.map(({ item }) => item)).toEqual([
    { id: "pr-7", kind: "person" },
    { id: "pr-7-nationality-ایران", kind: "nationality" },
    { id: "pr-7-nationality-DE", kind: "nationality" },
  ]);
  expect(valuesOf(drafts[0] as Draft)).toEqual([
    ["name", { text: "سمیرا", lang: "fa" }],
    ["variants", { text: "Samira", lang: "en" }],
    ["variants", { text: "S.", lang: "en" }],
    ["born", { date: "1956-04-21" }],
    ["identifier", { text: "123" }],
    ["case", { ref: "demo" }],
  ]);
  expect(valuesOf(drafts[1] as Draft)).toEqual([
    ["person", { ref: "pr-7" }],
    ["state", { code: "IR" }],
  ]);
});

test("each fact says where it stood, as what it was written and how it is graded; protection follows the vocabulary", async () => {
  const { drafts } = await read("7,سمیرا,,۱۳۳۵/۲/۱,123,,b2\n");
  const [name, born, identifier] = drafts[0]?.facts ?? [];
  expect(name).toMatchObject({ citations: [{ source: "register-1988", locator: { at: "نام" } }], grade: "B2", status: "alleged" });
  expect(born?.citations).toEqual([{ source: "register-1988", locator: { at: "Born", quote: "۱۳۳۵/۲/۱" } }]);
  expect(identifier?.protection).toBe("protected");
});

test("everything that is wrong in a row is told, with row, column and remedy", async () => {
  const { problems } = await read("7,,,1335/13/1,,Iran,Z9\n8,نام,,,,,\n");
  expect(problems.map(({ line, path, message }) => [line, path, message])).toEqual([
    [2, "row 2, Born", "1335/13/1 is not a date of the Persian calendar."],
    [2, "row 2, Grade", '"Z9" is no grade.'],
    [2, "row 2, نام", 'A new person needs "name".'],
    [2, "row 2, Nationality", '"Iran" is not possible here.'],
  ]);
  expect(problems.every(({ remedy }) => remedy.length > 10)).toBe(true);
});

test("a problem whose words lack the value quotes the cell", async () => {
  const mapping = "mapping: counts\nsource: register-1988\nitems: { it: { kind: count, id: ID, properties: { between: Born } } }\n";
  const { problems } = await read("7,,,20-10,,,\n", mapping);
  expect(problems).toContainEqual({
    line: 2,
    path: "row 2, Born",
    message: '"20-10": The range ends before it begins.',
    remedy: "Exchange the two numbers.",
  });
});

test("a new item needs what its kind needs, a row its id", async () => {
  expect((await read("7,,,,,,\n")).problems).toMatchObject([{ path: "row 2, نام", message: 'A new person needs "name".' }]);
  expect((await read(",نام,,,,,\n")).problems).toMatchObject([{ path: "row 2, ID", message: "The row has no id." }]);
});

test("without ids, the digest of the file and the row name the item", async () => {
  const { drafts } = await read("7,سمیرا,,,,,\n", MAPPING.replace("    id: ID\n", ""));
  expect(drafts[0]?.item.id).toBe("pr-prisoners-ffffffffffff-2");
});

test("all problems of a mapping at once, with line and remedy", () => {
  const wrong = MAPPING.replace("born: Born", "borne: Born").replace("item: person", "item: people").replace("kind: nationality", "kind: nationalty");
  const thrown = (text: string) => {
    try {
      readMapping(text, "m.yaml");
    } catch (error) {
      return (error as DedereError).problems;
    }
    return [];
  };
  expect(thrown(wrong)).toMatchObject([{ line: 20, remedy: expect.stringContaining('Did you mean "nationality"?') as string }]);
  const inWords = thrown(MAPPING.replace("born: Born", "borne: Born").replace("item: person", "item: people"));
  expect(inWords.map(({ line, message }) => [line, message])).toEqual([
    [16, '"borne" is no property of "person".'],
    [23, "There is no item of this name in the mapping."],
  ]);
});
