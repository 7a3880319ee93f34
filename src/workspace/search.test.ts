import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import type { Acquisition, Change, Derivative, StoredFact } from "../record/model.ts";
import { indexWords } from "../store/index.ts";
import { change, rebuild, savedSearch, saveSearch, search, type Workspace } from "./index.ts";
import { workspacesFor } from "./in-tests.ts";

const { fresh, remove } = workspacesFor("search");
let workspace: Workspace;

const item = (id: string, kind: string): Change => ({ do: "add-item", item: { id, kind } });
const fact = (id: string, about: string, property: string, value: StoredFact["value"], more: Partial<StoredFact> = {}): Change => ({
  do: "add-fact",
  fact: { id, about, property, value, citations: [], status: "alleged", contrary: false, protection: "public", ...more },
});

const HASH = "ab".repeat(32);
const acquisition: Acquisition = {
  id: "acquired",
  exhibit: "scan",
  sha256: HASH,
  size: 1,
  object: "o1",
  originalName: "scan.pdf",
  method: "file",
  acquiredBy: "recorder-1",
  acquiredAt: "2024-01-01T00:00:00Z",
  tool: "dedere",
};
const derivative: Derivative = { id: "ocr", of: HASH, kind: "ocr", tool: "tesseract", toolVersion: "7" };

beforeAll(async () => {
  workspace = await fresh();
  await change(workspace, { actor: "recorder-1", action: "record-fact" }, [
    item("judge", "person"),
    item("alias", "person"),
    item("murders", "incident"),
    item("letter", "source"),
    item("scan", "exhibit"),
    fact("name", "judge", "name", { text: "دادستانِ تهران" }, { grade: "B2" }),
    fact("latin", "judge", "variants", { text: "Prosecutor of Tehran" }, { citations: [{ source: "letter", locator: { quote: "he sat in Evin" } }] }),
    fact("born", "judge", "born", { date: "1960-12" }),
    fact("informant", "judge", "variants", { text: "Tehran seen by an informant" }, { protection: "protected" }),
    fact("title", "murders", "title", { text: "Executions in Evin" }, { contrary: true, status: "contested" }),
    fact("when", "murders", "when", { date: "1988-07/1988-09" }),
    item("alleged", "allegation"),
    fact("of", "alleged", "incident", { ref: "murders" }),
    item("killed", "count"),
    fact("how-many", "killed", "between", { range: [30000, null] }),
    fact("letter-title", "letter", "title", { text: "Open letter" }),
    fact("letter-grade", "letter", "grade", { code: "C3" }),
    fact("old", "murders", "about", { text: "a rumour from Evin" }),
    fact("other", "alias", "name", { text: "the same prosecutor" }),
    fact("scan-title", "scan", "title", { text: "order.pdf" }, { protection: "restricted" }),
    { do: "acquire", acquisition },
    { do: "derive", derivative },
    { do: "withdraw-fact", fact: "old", reason: "not so" },
    { do: "merge-items", merge: "m", from: "alias", into: "judge", reason: "one man" },
  ]);
  await indexWords(workspace.db, "ocr", "Order from Evin: the prosecutor signs");
});

afterAll(async () => {
  await workspace.lock();
  remove();
});

type Audience = StoredFact["protection"];

async function found(query: string, audience: Audience = "public"): Promise<readonly string[]> {
  const { hits } = await search(workspace, query, { audience, limit: 100 });
  return hits.map((hit) => hit.fact?.id ?? "text of the exhibit").toSorted();
}

const PEOPLE = ["born", "latin", "name", "other"];

describe("what a search finds", () => {
  it.each<[string, readonly string[]]>([
    ["دادستان", ["name"]],
    ["evin", ["latin", "title"]],
    ["evin kind:person", ["latin"]],
    ["evin NOT kind:person", ["title"]],
    ["kind:person", PEOPLE],
    ["evin OR property:born", ["born", "latin", "title"]],
    ["(evin OR tehran) AND NOT executions", ["latin"]],
    ["NOT evin kind:incident", ["when"]],
    ["status:contested", ["title"]],
    ["contrary:yes", ["title"]],
    ["contrary:no kind:incident", ["when"]],
    ["30000", ["how-many"]],
    ["۳۰۰۰۰ kind:count", ["how-many"]],
    ["1960 kind:person", ["born"]],
    ["about:judge", PEOPLE],
    ["about:alias", PEOPLE],
    ["about:nobody", []],
    ["source:letter", ["latin"]],
    ["grade:>=B3", ["name"]],
    ["grade:>=C3", ["latin", "name"]],
    ["evin date:1988-08", ["title"]],
    ["date:1367-05", ["title", "when"]],
    ["date:1960..1961", ["born"]],
    ["date:1989", []],
    ["status:withdrawn", ["old"]],
    ["evin status:withdrawn", ["old"]],
    ["kind:allegation", ["of"]],
    ["property:incident OR executions", ["of", "title"]],
  ])("%s", async (query, facts) => {
    expect(await found(query)).toEqual(facts);
  });

  it("is shown in its original spelling, with the name of its item", async () => {
    const { hits } = await search(workspace, "دادستان", { limit: 1 });
    expect(hits[0]).toMatchObject({ item: { id: "judge", kind: "person" }, status: "alleged" });
    expect(hits[0]?.snippet.pieces).toContainEqual({ text: "دادستانِ", hit: true });
    expect((await search(workspace, "date:1988-08 property:when", { limit: 1 })).hits[0]?.item.name).toBe("Executions in Evin");
  });

  it("comes in pages that make up the whole", async () => {
    const pages: string[] = [];
    for (let skip = 0, more = true; more; skip += 2) {
      const page = await search(workspace, "kind:person", { limit: 2, skip });
      pages.push(...page.hits.map((hit) => hit.fact?.id ?? ""));
      more = page.more;
    }
    expect(pages.toSorted()).toEqual(PEOPLE);
  });

  it("stays the same when the tables are made anew", async () => {
    const before = await found("evin", "sealed");
    await rebuild(workspace);
    expect(await found("evin", "sealed")).toEqual(before);
  });
});

describe("who finds what", () => {
  it.each<[string, Audience, readonly string[]]>([
    ["tehran", "public", ["latin"]],
    ["tehran", "restricted", ["latin"]],
    ["tehran", "protected", ["informant", "latin"]],
    ["protection:protected", "public", []],
    ["NOT protection:public", "public", []],
    ["order", "public", []],
    ["order", "restricted", ["scan-title", "text of the exhibit"]],
    ["signs kind:exhibit", "restricted", ["text of the exhibit"]],
    ["protection:restricted source:scan", "restricted", ["text of the exhibit"]],
  ])("%s as %s", async (query, audience, facts) => {
    expect(await found(query, audience)).toEqual(facts);
  });

  it("does not name an item to whom its name is closed", async () => {
    await change(workspace, { actor: "a", action: "record-fact" }, [
      item("witness", "person"),
      fact("w-name", "witness", "name", { text: "Hidden" }, { protection: "sealed" }),
      fact("w-note", "witness", "note", { text: "spoke publicly" }),
    ]);
    expect((await search(workspace, "publicly", { limit: 9 })).hits[0]?.item).toEqual({ id: "witness", kind: "person" });
    expect((await search(workspace, "publicly", { limit: 9, audience: "sealed" })).hits[0]?.item.name).toBe("Hidden");
    expect(JSON.stringify(await search(workspace, "hidden OR publicly", { limit: 9 }))).not.toContain("Hidden");
  });

  it("treats the text of an exhibit as its title is treated", async () => {
    expect(await found("signs", "restricted")).toHaveLength(1);
    await change(workspace, { actor: "a", action: "record-fact" }, [fact("sealed-title", "scan", "title", { text: "x1" }, { protection: "sealed" })]);
    expect(await found("signs", "protected")).toEqual([]);
    expect(await found("signs", "sealed")).toHaveLength(1);
  });
});

describe("a saved search", () => {
  it("is kept under its name, also when the tables are made anew", async () => {
    await saveSearch(workspace, "recorder-1", "evin", "evin kind:person");
    await rebuild(workspace);
    expect(await savedSearch(workspace, "evin")).toBe("evin kind:person");
    await expect(savedSearch(workspace, "avin")).rejects.toSatisfy(
      (error) => error instanceof DedereError && error.problems[0]?.remedy.includes("evin") === true,
    );
  });

  it("is not kept where it cannot be read", async () => {
    await expect(saveSearch(workspace, "a", "wrong", "(evin")).rejects.toMatchObject({ code: "bad-request" });
    await expect(saveSearch(workspace, "a", "wrong", "kind:persn status:sure")).rejects.toMatchObject({ problems: { length: 2 } });
    await expect(savedSearch(workspace, "wrong")).rejects.toMatchObject({ code: "not-found" });
  });
});
