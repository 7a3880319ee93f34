import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetRow, workbookOf } from "../../../test/exhibits/make.ts";
import { DedereError } from "../../errors/index.ts";
import { readMapping } from "../../record/exchange/index.ts";
import type { Change } from "../../record/model.ts";
import { dumpProjection, logSize, readItem } from "../../store/index.ts";
import { exportFtm } from "../export/ftm.ts";
import { exportTable } from "../export/table.ts";
import { formatOfFile } from "./file-format.ts";
import { importFtm } from "./ftm.ts";
import { exportSources, importSources } from "./sources.ts";
import { importTable } from "./table.ts";
import { findMapping, saveMapping } from "./mappings.ts";
import { change, verifyWorkspace, type Workspace } from "../index.ts";
import { workspacesFor } from "../in-tests.ts";
import { linesOf } from "./lines.ts";
import type { WouldChange } from "./plan-intake.ts";
import { unfinishedImports } from "./unfinished.ts";

const BY = { actor: "recorder" };

const { root, fresh: made, remove } = workspacesFor("import");
const opened: Workspace[] = [];
afterAll(async () => {
  for (const workspace of opened) await workspace.lock();
  remove();
});

async function fresh(...changes: readonly Change[]): Promise<Workspace> {
  const workspace = await made();
  opened.push(workspace);
  await change(workspace, { ...BY, action: "record" }, changes);
  return workspace;
}

function file(name: string, text: string | Buffer): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

const SOURCE: readonly Change[] = [{ do: "add-item", item: { id: "register", kind: "source" } }];
const MAPPING = readMapping(
  `
mapping: people
source: register
lang: en
items:
  person: { kind: person, id: ID, properties: { name: Name, born: Born } }
  post:
    kind: post
    properties: { holder: { item: person }, title: Office, state: State, kind: { value: other }, organisation: { column: Body, by: name } }
`,
  "people.yaml",
);
const HEAD = "ID,Name,Born,Office,State,Body\n";
const values = async ({ db }: Workspace, id: string, property: string) =>
  (await readItem(db, id))?.facts.filter((fact) => fact.property === property && fact.withdrawn === undefined).map(({ value }) => value);

async function thrown(work: Promise<unknown>): Promise<DedereError> {
  return work.then(
    () => expect.unreachable(),
    (error: unknown) => error as DedereError,
  );
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

const ministry: readonly Change[] = [
  { do: "add-item", item: { id: "ministry", kind: "organisation" } },
  {
    do: "add-fact",
    fact: {
      id: "m",
      about: "ministry",
      property: "name",
      value: { text: "Ministry of Tests" },
      citations: [],
      status: "alleged",
      contrary: false,
      protection: "public",
    },
  },
];

describe("a table", () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await fresh(...SOURCE, ...ministry);
  });

  test("a dry run says what would change and changes nothing", async () => {
    const path = file("dry.csv", `${HEAD}a,Ann,1950,Minister,IR,ministry of tests\n`);
    const before = await dumpProjection(workspace.db);
    const told: unknown[] = [];
    const result = await importTable(workspace, path, MAPPING, { ...BY, dryRun: true, tell: (would, place) => told.push({ ...place, ...would }) });
    expect(result).toMatchObject({ done: false, bad: 0, tally: { told: 1, newItems: 2, newFacts: 7, revisedFacts: 0, withdrawnFacts: 0, unchanged: 0 } });
    expect(told).toMatchObject([{ line: 2, path: "row 2", changes: { length: 9, 0: { do: "add-item", item: { id: "a", kind: "person" } } }, before: {} }]);
    expect(await dumpProjection(workspace.db)).toBe(before);
  });

  test("a dry run tells of each row that would change what, before and after; of bad rows only what is wrong", async () => {
    const own = await fresh(...SOURCE, ...ministry);
    await importTable(own, file("first.csv", `${HEAD}a,Ann,1950,,,\nb,Bea,1951,,,\nc,Cyd,1952,,,\n`), MAPPING, BY);
    const path = file("second.csv", `${HEAD}a,Ann,1950,,,\nb,Bea,1961,,,\nc,Cyd,19x,,,\nd,Dee,,,,\n`);
    for (const skipBad of [false, true]) {
      const told: { would: WouldChange; path: unknown }[] = [];
      const result = await importTable(own, path, MAPPING, { ...BY, dryRun: true, skipBad, tell: (would, place) => told.push({ would, path: place.path }) });
      expect(result).toMatchObject({ bad: 1, tally: { told: 4, unchanged: 1, newItems: 1, newFacts: 1, revisedFacts: 1 } });
      expect(told.map(({ path: row }) => row)).toEqual(["row 3", "row 5"]);
      const [revised] = told[0]?.would.changes ?? [];
      expect(revised).toMatchObject({ do: "revise-fact", fact: { about: "b", property: "born", value: { date: "1961" } } });
      const id = revised?.do === "revise-fact" ? revised.fact.id : "";
      expect(told[0]?.would.before[id]?.value).toEqual({ date: "1951" });
    }
  });

  test("a file of several entries that came to its end is not told of as broken off", async () => {
    const own = await fresh(...SOURCE);
    const mapping = readMapping("mapping: many\nitems: { unit: { kind: organisation, id: ID, properties: { name: Name } } }", "many.yaml");
    const path = file("many.csv", `ID,Name\n${Array.from({ length: 1001 }, (_, i) => `${i},Unit ${i}\n`).join("")}`);
    for (const _ of [1, 2]) await importTable(own, path, mapping, BY);
    expect(await unfinishedImports(own.db)).toEqual({ files: [], bare: [] });
    // Of the file that says nothing new no entry is made, and no mark.
    expect(await logSize(own.db)).toBe(4);
  });

  test("all problems of all rows at once, and nothing imported", async () => {
    const path = file("bad.csv", `${HEAD}a,Ann,1950,Minister,IR,\nb,,19x,Judge,ZZ,Nobody\nministry,Other,,,,\na,Another,,,,\n`);
    const before = await dumpProjection(workspace.db);
    const { problems, message } = await thrown(importTable(workspace, path, MAPPING, BY));
    expect(message).toContain("3 of 4 rows");
    expect(problems.map(({ file: name, line, path: place, message: said }) => [name, line, place, said])).toEqual([
      ["bad.csv", 3, "row 3, Born", expect.stringContaining("19x")],
      ["bad.csv", 3, "row 3, Name", 'A new person needs "name".'],
      ["bad.csv", 3, "row 3, State", '"ZZ" is not possible here.'],
      ["bad.csv", 3, "row 3, Body", 'There is no organisation called "Nobody".'],
      ["bad.csv", 4, "row 4", '"ministry" is of the kind "organisation".'],
      ["bad.csv", 4, "row 4", '"ministry" is of the kind "organisation" in the record, and "person" here.'],
      ["bad.csv", 5, "row 5", '"a" is in row 2 too, with other values.'],
    ]);
    expect(await dumpProjection(workspace.db)).toBe(before);
  });

  test("good rows without the bad ones when asked, and then the others, by id", async () => {
    const path = file("some.csv", `${HEAD}a,Ann,1950,Minister,IR,Ministry of Tests\nb,Bea,19x,,,\n`);
    expect(await importTable(workspace, path, MAPPING, { ...BY, skipBad: true })).toMatchObject({ done: true, bad: 1, tally: { newItems: 2 } });
    expect(await values(workspace, "a", "name")).toEqual([{ text: "Ann", lang: "en" }]);
    expect(await values(workspace, "a-post", "organisation")).toEqual([{ ref: "ministry" }]);
    expect(await readItem(workspace.db, "b")).toBeUndefined();
    const entries = await logSize(workspace.db);
    expect(await importTable(workspace, file("mended.csv", `${HEAD}a,Anna,1950,Minister,IR,Ministry of Tests\nb,Bea,1951,,,\n`), MAPPING, BY)).toMatchObject({
      tally: { newItems: 1, newFacts: 2, revisedFacts: 1 },
    });
    expect(await values(workspace, "a", "name")).toEqual([{ text: "Anna", lang: "en" }]);
    expect(await logSize(workspace.db)).toBe(entries + 1);
    expect(await importTable(workspace, file("mended.csv", `${HEAD}a,Anna,1950,Minister,IR,Ministry of Tests\nb,Bea,1951,,,\n`), MAPPING, BY)).toMatchObject({
      tally: { newItems: 0, newFacts: 0, revisedFacts: 0 },
    });
    expect(await logSize(workspace.db)).toBe(entries + 1);
    expect(await verifyWorkspace(workspace)).toEqual([]);
  });

  test("columns that are not there are told together, with the nearest", async () => {
    const { problems } = await thrown(importTable(workspace, file("columns.csv", "ID,Names,Born,Office,State\n"), MAPPING, BY));
    expect(problems.map(({ message, remedy }) => [message, remedy.split(" The")[0]])).toEqual([
      ['There is no column "Name".', 'Did you mean "Names"?'],
      ['There is no column "Body".', expect.anything()],
    ]);
  });

  test("rows that refer to bad rows are bad; those that refer ahead are not", async () => {
    const mapping = readMapping("mapping: units\nitems: { unit: { kind: organisation, id: ID, properties: { name: Name, parent: In } } }", "units.yaml");
    const path = file("units.csv", "ID,Name,In\nu1,One,u2\nu2,Two,u3\nu3,,\nu4,Four,u5\nu5,Five,\n");
    expect(await importTable(workspace, path, mapping, { ...BY, skipBad: true })).toMatchObject({ bad: 3, tally: { newItems: 2 } });
    expect(await values(workspace, "u4", "parent")).toEqual([{ ref: "u5" }]);
  });

  test("a table that was exported, edited in a spreadsheet and imported again updates what was there", async () => {
    const own = await fresh(...SOURCE, ...ministry);
    const text = await textOf(exportTable(own, { audience: "public", kind: "organisation", columns: ["id", "name", "state"] }));
    expect(text).toBe("\ufeffid,name,state\r\nministry,Ministry of Tests,\r\n");
    const mapping = readMapping(
      "mapping: edited\nrevises: any\nitems: { it: { kind: organisation, id: id, properties: { name: name, state: state } } }",
      "m.yaml",
    );
    await importTable(own, file("edited.csv", text.replace("Tests,", "Trials,IR")), mapping, BY);
    expect(await values(own, "ministry", "name")).toEqual([{ text: "Ministry of Trials" }]);
    expect(await values(own, "ministry", "state")).toEqual([{ code: "IR" }]);
  });

  test("a mapping is kept under its name and is the same when it is found again", async () => {
    await saveMapping(workspace, "recorder", MAPPING);
    const entries = await logSize(workspace.db);
    expect(await findMapping(workspace.db, "people")).toEqual(MAPPING);
    await saveMapping(workspace, "recorder", MAPPING);
    expect(await logSize(workspace.db)).toBe(entries);
    expect((await thrown(findMapping(workspace.db, "poeple"))).problems).toMatchObject([{ remedy: 'Did you mean "people"? Saved are: people.' }]);
  });

  test("exactly the rows asked for, in their order; what the audience may not see stays away", async () => {
    const hidden = {
      id: "h",
      about: "p",
      property: "identifier",
      value: { text: "0123" },
      citations: [],
      status: "alleged",
      contrary: false,
      protection: "protected",
    } as const;
    const named = (id: string, text: string): Change[] => [
      { do: "add-item", item: { id, kind: "person" } },
      { do: "add-fact", fact: { ...hidden, id: `${id}-name`, about: id, property: "name", value: { text }, protection: "public" } },
    ];
    const own = await fresh(...named("p", "=HYPERLINK(1)"), ...named("q", "Q"), ...named("r", "R"), { do: "add-fact", fact: hidden });
    const columns = ["name", "identifier"];
    expect(await textOf(exportTable(own, { audience: "public", kind: "person", columns, items: ["r", "p"] }))).toBe(
      "\ufeffname,identifier\r\nR,\r\n'=HYPERLINK(1),\r\n",
    );
    expect(await textOf(exportTable(own, { audience: "protected", kind: "person", columns, items: ["p"] }))).toContain("0123");
    expect(() => exportTable(own, { audience: "public", kind: "person", columns: ["nmae"] })).toThrow(DedereError);
  });
});

describe("FollowTheMoney", () => {
  const lines = (...all: readonly object[]) => all.map((one) => JSON.stringify(one)).join("\n");
  const person = { id: "x1", schema: "Person", properties: { name: ["Mira Testova"], nationality: ["ir"], religion: ["none told"] }, datasets: ["testlist"] };
  const sanction = { id: "x2", schema: "Sanction", properties: { entity: ["x1"], country: ["gb"], program: ["TEST"] }, datasets: ["testlist"] };

  test("in by id and out again, with a sanction before the person that it is against", async () => {
    const workspace = await fresh();
    expect(await importFtm(workspace, file("a.jsonl", lines(sanction, person)), BY)).toMatchObject({ done: true, tally: { told: 2 } });
    expect(await values(workspace, "x2", "to")).toEqual([{ ref: "x1" }]);
    const out = (await textOf(exportFtm(workspace, { audience: "sealed", as: "entities", dataset: "ours" }))).trim().split("\n");
    expect(out.map((one) => JSON.parse(one) as object)).toEqual([person, sanction]);
    expect(await importFtm(workspace, file("b.jsonl", out.join("\n")), BY)).toMatchObject({
      tally: { newItems: 0, newFacts: 0, revisedFacts: 0, withdrawnFacts: 0 },
    });
    expect(await verifyWorkspace(workspace)).toEqual([]);
  });

  test("what a later file no longer says is withdrawn, and comes back when it says it again", async () => {
    const workspace = await fresh();
    await importFtm(workspace, file("c.jsonl", lines(person)), BY);
    const { religion: _, ...properties } = person.properties;
    await importFtm(workspace, file("d.jsonl", lines({ ...person, properties })), BY);
    expect((await readItem(workspace.db, "x1.ftm-religion-1"))?.withdrawn).toBeDefined();
    await importFtm(workspace, file("c.jsonl", lines(person)), BY);
    expect(await values(workspace, "x1.ftm-religion-1", "says")).toEqual([{ text: "religion: none told" }]);
    expect((await readItem(workspace.db, "x1.ftm-religion-1"))?.withdrawn).toBeUndefined();
  });

  test("lines that cannot be read are told and stop the import, unless they are to be skipped", async () => {
    const workspace = await fresh();
    const path = file("e.jsonl", `${lines(person)}\nnot json\n`);
    expect((await thrown(importFtm(workspace, path, BY))).problems).toMatchObject([{ file: "e.jsonl", line: 2 }]);
    expect(await importFtm(workspace, path, { ...BY, skipBad: true })).toMatchObject({ bad: 1, done: true });
  });
});

test("a workbook updates by id, and what is wrong names file, sheet, row, column and value", async () => {
  const workspace = await fresh(...SOURCE);
  const mapping = readMapping("mapping: sheet\nsource: register\nitems: { it: { kind: person, id: ID, properties: { name: Name, born: Born } } }", "m.yaml");
  const book = async (name: string, ...people: readonly (readonly string[])[]) =>
    file(name, await workbookOf([["ID", "Name", "Born"], ...people].map((texts, i) => sheetRow(i + 1, ...texts)).join("")));
  await importTable(workspace, await book("one.xlsx", ["a", "Ann", "1950"], ["b", "Bea", "1951"]), mapping, BY);
  const again = await importTable(workspace, await book("two.xlsx", ["a", "Ann", "1950"], ["b", "Bea", "1952"]), mapping, BY);
  expect(again).toMatchObject({ tally: { told: 2, unchanged: 1, newItems: 0, newFacts: 0, revisedFacts: 1 } });
  expect(await values(workspace, "b", "born")).toEqual([{ date: "1952" }]);
  const { problems } = await thrown(importTable(workspace, await book("bad.xlsx", ["a", "Ann", "19x"]), mapping, BY));
  expect(problems).toEqual([
    {
      file: "bad.xlsx",
      line: 2,
      path: 'sheet "People", row 2, Born',
      message: expect.stringContaining('"19x"') as string,
      remedy: expect.any(String) as string,
    },
  ]);
});

test("a workbook that is none is told of by the file's name, whatever is in it", async () => {
  const workspace = await fresh(...SOURCE);
  const { problems } = await thrown(importTable(workspace, file("none.xlsx", "ID,Name\n1,Ann\n"), MAPPING, BY));
  expect(problems).toMatchObject([{ file: "none.xlsx", message: expect.stringContaining("not a whole zip") as string }]);
});

test.each([
  ["bibtex", "bib", (title: string) => `@report{one, title = {${title}}, date = {2018}}`],
  ["ris", "ris", (title: string) => `TY  - RPRT\nID  - one\nTI  - ${title}\nPY  - 2018\nER  - \n`],
  ["csl", "json", (title: string) => JSON.stringify([{ id: "one", type: "report", title, issued: { "date-parts": [[2018]] } }])],
] as const)("references in %s update by id", async (format, extension, written) => {
  const workspace = await fresh();
  await importSources(workspace, file(`a.${extension}`, written("Tests")), format, BY);
  const same = await importSources(workspace, file(`a.${extension}`, written("Tests")), format, BY);
  expect(same.tally).toMatchObject({ told: 1, unchanged: 1, newItems: 0, newFacts: 0, revisedFacts: 0 });
  const told: WouldChange[] = [];
  const path = file(`b.${extension}`, written("Tests, revised"));
  await importSources(workspace, path, format, { ...BY, dryRun: true, tell: (would) => told.push(would) });
  expect(Object.values(told[0]?.before ?? {}).map(({ value }) => value)).toEqual([{ text: "Tests" }]);
  expect((await importSources(workspace, path, format, BY)).tally).toMatchObject({ newItems: 0, newFacts: 0, revisedFacts: 1, withdrawnFacts: 0 });
  expect(await values(workspace, "one", "title")).toEqual([{ text: "Tests, revised" }]);
});

test("a line without end is refused before it fills the memory", async () => {
  const path = file("long.jsonl", `{}\r\n${"x".repeat(200_000)}`);
  const read = async (longest?: number) => {
    const lines = [];
    for await (const line of linesOf(path, longest)) lines.push(line.length);
    return lines;
  };
  expect(await read()).toEqual([3, 200_000]);
  expect((await thrown(read(100_000))).problems).toMatchObject([{ file: "long.jsonl", line: 2 }]);
});

test("references in, by key, and out again", async () => {
  const workspace = await fresh();
  const references = [{ id: "tests2018", type: "report", title: "Tests", issued: { "date-parts": [[2018]] }, volume: "3" }];
  await importSources(workspace, file("refs.json", JSON.stringify(references)), "csl", BY);
  expect(JSON.parse(await textOf(exportSources(workspace, { audience: "public" })))).toEqual(references);
  const bib = file("refs.bib", "@report{tests2018, title = {Tests, revised}, date = {2019}}");
  expect(await importSources(workspace, bib, "bibtex", BY)).toMatchObject({ tally: { newItems: 0, revisedFacts: 2 } });
  expect(await values(workspace, "tests2018", "date")).toEqual([{ date: "2019" }]);
});

test.each([
  ["a.csv", "a,b", "table"],
  ["a.yaml", "case: x", "case"],
  ["a.bib", "@book{}", "bibtex"],
  ["a.json", '[{"id":"x"}]', "csl"],
  ["a.json", '{"id":"x","schema":"Person","properties":{}}', "ftm"],
  ["a.jsonl", '{"canonical_id":"x","entity_id":"x","prop":"name"}', "ftm"],
  ["a.pdf", "%PDF", undefined],
])("%s that begins %s is told apart", async (name, text, format) => {
  if (format === undefined) await expect(formatOfFile(file(name, text))).rejects.toThrow(DedereError);
  else expect(await formatOfFile(file(name, text))).toBe(format);
});
