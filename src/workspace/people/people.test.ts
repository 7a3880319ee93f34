import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readMapping } from "../../record/exchange/index.ts";
import type { Change, StoredFact } from "../../record/model.ts";
import {
  change,
  exportBag,
  findPeople,
  importFiles,
  type Lookalikes,
  lookalikesOf,
  mergeItems,
  search,
  showItem,
  tellApart,
  undoTellingApart,
  withdrawFact,
  type Workspace,
} from "../index.ts";
import { ACT, addFact, fact, person, workspacesFor } from "../in-tests.ts";

const { root, fresh, remove } = workspacesFor("people");
afterAll(remove);

const WHO = { actor: "recorder-1" };
let workspace: Workspace;

const born = (about: string, date: string): Change => ({
  do: "add-fact",
  fact: { ...fact(`${about}.born`, about, ""), property: "born", value: { date } } satisfies StoredFact,
});

beforeEach(async () => {
  workspace = await fresh();
  await change(workspace, ACT, [
    person("raisi"),
    person("annan"),
    person("farzi"),
    addFact("raisi.name", "raisi", "ابراهیم رئیسی"),
    born("raisi", "1960-12-14"),
    addFact("annan.name", "annan", "Kofi Annan"),
    addFact("annan.also", "annan", "کوفی عنان", { property: "variants" }),
    addFact("farzi.name", "farzi", "محمدرضا فرضی", { protection: "protected" }),
  ]);
});

describe("people are found by their names", () => {
  const ids = async (name: string, audience: StoredFact["protection"] = "public") =>
    (await findPeople(workspace, name, { audience, limit: 10 })).map(({ id }) => id);

  it.each([
    ["Ebrahim Raeesi", "raisi"],
    ["إبراهيم رئيسي", "raisi"],
    ["Ибрагим Раиси", "raisi"],
    ["Raisi", "raisi"],
    ["عنان کوفی", "annan"],
  ])("as %s", async (name, id) => {
    expect(await ids(name)).toEqual([id]);
  });

  it("with the fact that says so, and why", async () => {
    const [found] = await findPeople(workspace, "كوفي عنان", { audience: "public", limit: 10 });
    expect(found).toMatchObject({ id: "annan", name: "Kofi Annan", matched: { name: "Kofi Annan", fact: "annan.name", property: "name" } });
    expect(found?.comparison.matches.map(({ left, right }) => [left.text, right.text])).toEqual([
      ["كوفي", "Kofi"],
      ["عنان", "Annan"],
    ]);
  });

  it("as far as the audience may see their names", async () => {
    expect(await ids("Mohammad Reza Farzi")).toEqual([]);
    expect(await ids("Mohammad Reza Farzi", "protected")).toEqual(["farzi"]);
    expect(await ids("Mohammad Reza Farzi")).toEqual([]);
  });

  it("as the record is at that moment", async () => {
    expect(await ids("Annan")).toEqual(["annan"]);
    await mergeItems(workspace, WHO, { from: "annan", into: "raisi" }, "a test");
    expect(await ids("Annan")).toEqual(["raisi"]);
    await withdrawFact(workspace, WHO, "annan.also", "a test");
    await withdrawFact(workspace, WHO, "annan.name", "a test");
    expect(await ids("Annan")).toEqual([]);
  });
});

describe("a search for a name", () => {
  const people = async (query: string, skip = 0) => (await search(workspace, query, { limit: 10, skip })).people.map(({ id }) => id);

  it.each(["Ebrahim Raeesi", "kind:person Raeesi", '"Ebrahim Raeesi"', "Ebrahim AND Raeesi"])("finds the person: %s", async (query) => {
    expect(await people(query)).toEqual(["raisi"]);
  });

  it.each(["Raeesi OR Annan", "Raeesi NOT Annan", "kind:source Raeesi", "Raees*", "1988", "Mohammad Reza Farzi"])(
    "finds nobody by another query: %s",
    async (query) => {
      expect(await people(query)).toEqual([]);
    },
  );

  it("shows people beside the first hits alone", async () => {
    expect(await people("Ebrahim Raeesi", 10)).toEqual([]);
  });
});

describe("an id that there is not", () => {
  it("is answered by those of people who are called so", async () => {
    const remedy = async (text: string, audience: StoredFact["protection"]) =>
      showItem(workspace, text, audience).catch((error: { readonly problems: readonly { readonly remedy: string }[] }) => error.problems[0]?.remedy);
    expect(await remedy("Ebrahim Raeesi", "public")).toMatch(/^Did you mean raisi \(ابراهیم رئیسی\)\?/);
    expect(await remedy("Mohammad Reza Farzi", "public")).not.toContain("farzi");
    expect(await remedy("Mohammad Reza Farzi", "protected")).toContain("farzi (محمدرضا فرضی)");
  });
});

describe("a person who may be there already", () => {
  const add = async (name: string, date?: string) => {
    await change(workspace, ACT, [person("new"), addFact("new.name", "new", name), ...(date === undefined ? [] : [born("new", date)])]);
    return (await lookalikesOf(workspace, "new")).found;
  };

  it.each([
    ["names and dates of birth agree", "Ebrahim Raeesi", "1960-12", { person: "raisi", verdict: "same", born: "agree" }],
    ["a date is of the Persian calendar by a slip", "Ebrahim Raeesi", "1339-09-23", { person: "raisi", verdict: "same", born: "agree" }],
    ["only the names agree", "Ebrahim Raeesi", undefined, { person: "raisi", verdict: "review" }],
    ["dates of birth differ", "Ebrahim Raeesi", "1931-02-03", { person: "raisi", verdict: "review", born: "differ" }],
    ["it is an initial", "E. Raisi", undefined, { person: "raisi", verdict: "review" }],
  ])("is told of: %s", async (_, name, date, expected) => {
    expect(await add(name, date)).toMatchObject([{ newcomer: "new", ...expected }]);
  });

  it.each([
    ["an initial and another date of birth", "E. Raisi", "1931-02-03"],
    ["another name", "Hassan Rouhani", "1960-12-14"],
    ["a word for somebody unknown", "ناشناس", undefined],
  ])("is not told of: %s", async (_, name, date) => {
    expect(await add(name, date)).toEqual([]);
  });

  it("is told of without a name that is not public", async () => {
    const found = await add("Mohammad Reza Farzi");
    expect(found).toMatchObject([{ person: "farzi", verdict: "review" }]);
    expect(JSON.stringify(found)).not.toContain("فرضی");
  });

  it("is told of no more once people were told apart, and again when that was taken back", async () => {
    await add("Ebrahim Raeesi");
    const two = { one: "new", other: "raisi" };
    const said = await tellApart(workspace, WHO, two, "born in another century");
    expect((await lookalikesOf(workspace, "new")).found).toEqual([]);
    expect((await lookalikesOf(workspace, "raisi")).found).toEqual([]);
    await expect(tellApart(workspace, WHO, { one: "raisi", other: "new" }, "again")).rejects.toMatchObject({ code: "bad-request" });
    const { facts } = await showItem(workspace, "new", "restricted");
    expect(facts.find(({ id }) => id === said)).toMatchObject({
      property: "distinctFrom",
      protection: "restricted",
      note: { text: "born in another century" },
    });
    expect(await undoTellingApart(workspace, WHO, { one: "raisi", other: "new" }, "one after all")).toEqual([said]);
    expect((await lookalikesOf(workspace, "new")).found).toHaveLength(1);
    await expect(undoTellingApart(workspace, WHO, two, "again")).rejects.toMatchObject({ code: "bad-request" });
  });

  it("is told apart as secretly as either is called", async () => {
    await add("Mohammad Reza Farzi");
    const said = await tellApart(workspace, WHO, { one: "new", other: "farzi" }, "a namesake");
    expect((await showItem(workspace, "new", "restricted")).facts.map(({ id }) => id)).not.toContain(said);
    expect((await showItem(workspace, "new", "protected")).facts.map(({ id }) => id)).toContain(said);
  });
});

describe("an import that brings people who may be there already", () => {
  const MAPPING = readMapping("mapping: people\nitems: { p: { kind: person, id: id, properties: { name: name, born: born } } }", "people.yaml");
  const pairs = ({ found }: Lookalikes) => found.map(({ newcomer, person: there, verdict }) => `${newcomer} ${there} ${verdict}`);

  async function imported(path: string, dryRun: boolean): Promise<readonly string[]> {
    const all: string[] = [];
    for await (const { lookalikes } of importFiles(workspace, [path], { actor: "recorder-1", mapping: MAPPING, dryRun })) all.push(...pairs(lookalikes));
    return all;
  }

  it("tells of them, of a table, dry run or not, and not again for the same file", async () => {
    const path = join(root, "people.csv");
    writeFileSync(path, "id,name,born\nn1,Ebrahim Raeesi,1960\nn2,Antonio Guterres,1949-04-30\n");
    const expected = ["n1 raisi same"];
    expect(await imported(path, true)).toEqual(expected);
    expect(await imported(path, false)).toEqual(expected);
    expect(await imported(path, false)).toEqual([]);
  });

  it("tells of them, of a bag", async () => {
    const other = await fresh();
    await change(other, ACT, [person("theirs"), addFact("theirs.name", "theirs", "Ebrahim Raeesi")]);
    const bag = join(root, "bag");
    await exportBag(other, bag, { audience: "public" });
    expect(await imported(bag, true)).toEqual(["theirs raisi review"]);
    expect(await imported(bag, false)).toEqual(["theirs raisi review"]);
  });

  it("tells of them, of a case file", async () => {
    workspace = await fresh();
    await change(workspace, ACT, [person("p1"), addFact("p1.name", "p1", "إبراهيم رئيسي")]);
    expect(await imported("cases/demo/case.yaml", true)).toEqual(["raisi p1 review"]);
  });
});
