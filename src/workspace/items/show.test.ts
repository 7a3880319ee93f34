import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  findId,
  historyOf,
  listOfKind,
  mergeItems,
  mergeOf,
  preferFact,
  recordFact,
  restoreFact,
  showItem,
  tellFact,
  undoMerge,
  withdrawFact,
  change,
} from "../index.ts";
import { ACT, addFact, person, workspacesFor } from "../in-tests.ts";
import type { Workspace } from "../workspace.ts";

const { fresh, remove } = workspacesFor("show");
const WHO = { actor: "recorder-1" };
let workspace: Workspace;

beforeAll(async () => {
  workspace = await fresh();
  await change(workspace, ACT, [
    { do: "add-item", item: { id: "paper", kind: "source" } },
    addFact("paper.title", "paper", "A paper", { property: "title" }),
    person("p"),
    addFact("p.name", "p", "A person"),
    person("hidden"),
    addFact("hidden.name", "hidden", "Nobody may know", { protection: "sealed" }),
    addFact("p.note", "p", "with whom p was", { property: "note", protection: "protected", contrary: true }),
    { do: "add-item", item: { id: "post", kind: "post" } },
    addFact("post.holder", "post", "", { property: "holder", value: { ref: "p" } }),
    addFact("post.title", "post", "Prosecutor", { property: "title" }),
  ]);
});
afterAll(async () => {
  await workspace.lock();
  remove();
});

const born = (year: string, more = {}) =>
  recordFact(workspace, WHO, { about: "p", property: "born", value: { date: year }, citations: [{ source: "paper" }], ...more });

describe("an item that is shown", () => {
  it("has values that contradict each other side by side, and says where none is preferred", async () => {
    const [older, newer] = [await born("1959"), await born("1960")];
    expect((await showItem(workspace, "p", "public")).undecided).toEqual(["born"]);
    await preferFact(workspace, WHO, older, "a register");
    await preferFact(workspace, WHO, newer, "a better register");
    const { facts, undecided, names, referring } = await showItem(workspace, newer, "public");
    expect(undecided).toEqual([]);
    expect(facts.filter(({ property }) => property === "born")).toMatchObject([
      { id: newer, preferred: { reason: "a better register" }, said: { actor: "recorder-1", entry: 2 } },
      { id: older, said: { entry: 1 } },
    ]);
    expect(facts.find(({ id }) => id === older)).not.toHaveProperty("preferred");
    expect(names["paper"]).toBe("A paper");
    expect(referring).toEqual([{ item: { id: "post", kind: "post", name: "Prosecutor" }, property: "holder" }]);
  });

  it("keeps what was withdrawn in sight, with the reason, until it is restored", async () => {
    const fact = await born("1961");
    await withdrawFact(workspace, WHO, fact, "a misprint");
    const shown = async () => (await showItem(workspace, "p", "public")).facts.find(({ id }) => id === fact);
    expect(await shown()).toMatchObject({ withdrawn: "a misprint" });
    await restoreFact(workspace, WHO, fact, "none after all");
    expect(await shown()).not.toHaveProperty("withdrawn");
    expect((await historyOf(workspace, fact, "public")).map(({ action, note }) => [action, note])).toEqual([
      ["record-fact", undefined],
      ["withdraw-fact", undefined],
      ["restore-fact", "none after all"],
    ]);
  });

  it("is shown to each audience as far as it may see: values, reasons, and that it is there", async () => {
    const idsFor = async (audience: "public" | "protected") => (await showItem(workspace, "p", audience)).facts.map(({ id }) => id);
    expect(await idsFor("public")).not.toContain("p.note");
    expect(await idsFor("protected")).toContain("p.note");
    await expect(showItem(workspace, "hidden", "protected")).rejects.toMatchObject({ code: "not-found" });
    await expect(showItem(workspace, "hidd", "protected")).rejects.toMatchObject({ code: "not-found" });
    expect((await showItem(workspace, "hidden", "sealed")).item.name).toBe("Nobody may know");
    expect((await listOfKind(workspace, "person", "protected")).map(({ id }) => id)).toEqual(["p"]);
    expect(await historyOf(workspace, "hidden", "protected")).toEqual([]);
    const told = JSON.stringify(await historyOf(workspace, "p", "public"));
    expect(told).not.toContain("with whom");
    expect(JSON.stringify(await historyOf(workspace, "p", "protected"))).toContain("with whom");
  });

  it("keeps a note of the log from those who may not see all that it may speak of", async () => {
    await recordFact(workspace, { ...WHO, note: "both seen at the gate" }, { about: "p", property: "birthplace", value: { text: "Tehran" } });
    await change(workspace, { ...ACT, note: "met the informant" }, [
      addFact("p.open", "p", "open", { property: "variants" }),
      addFact("p.closed", "p", "closed", { property: "variants", protection: "sealed" }),
    ]);
    const notes = async (audience: "public" | "sealed") => (await historyOf(workspace, "p", audience)).flatMap(({ note }) => note ?? []);
    expect(await notes("public")).toContain("both seen at the gate");
    expect(await notes("public")).not.toContain("met the informant");
    expect(await notes("sealed")).toContain("met the informant");
  });

  it("counts for the item that it was merged into, until that is undone by either id", async () => {
    await change(workspace, ACT, [person("q"), addFact("q.name", "q", "A person too")]);
    const merge = await mergeItems(workspace, WHO, { from: "q", into: "p" }, "one date of birth");
    const shown = await showItem(workspace, "q", "public");
    expect(shown).toMatchObject({ item: { id: "p" }, merged: [{ id: "q", merge, reason: "one date of birth" }] });
    expect(shown.facts.map(({ id }) => id)).toContain("q.name");
    expect(await mergeOf(workspace, await findId(workspace, "q", ["merge", "item"]))).toEqual({ merge, from: "q", into: "p" });
    await undoMerge(workspace, WHO, merge, "two men");
    await expect(mergeOf(workspace, { id: "q", is: "item" })).rejects.toMatchObject({ code: "bad-request" });
  });
});

describe("an id", () => {
  it("may be given by as much of its beginning as is the only one", async () => {
    await change(workspace, ACT, [person("abcdef-1"), person("abcdef-2"), person("abcdef")]);
    const found = (text: string) => findId(workspace, text, ["item", "fact"]);
    expect(await found("abcdef-1")).toEqual({ id: "abcdef-1", is: "item" });
    expect(await found("abcdef")).toEqual({ id: "abcdef", is: "item" });
    expect(await found("post.hol")).toEqual({ id: "post.holder", is: "fact" });
    await expect(found("abcd")).rejects.toMatchObject({ code: "bad-request", problems: [{ remedy: expect.stringContaining("abcdef-2") as string }] });
    await expect(found("pos"), "too short").rejects.toMatchObject({ code: "not-found" });
    await expect(found("post.x")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a fact in somebody's words", () => {
  const source = { citations: [{ source: "paper" }] };
  it.each([
    ["bron", "1960", /"bron" is no property/, /born/],
    ["nam", "x", /"nam" is no property/, /Did you mean "name"/],
    ["born", "soon", /not a date/, /2021-08-03/],
    ["postsComplete", "perhaps", /neither yes nor no/, /yes or no/],
  ])("that %s is %s is refused with what is expected", async (property, value, message, remedy) => {
    await expect(tellFact(workspace, WHO, { id: "p" }, { property, value, ...source }, {})).rejects.toMatchObject({
      code: "bad-request",
      problems: [{ message: expect.stringMatching(message) as string, remedy: expect.stringMatching(remedy) as string }],
    });
  });

  it("is read as a cell of a table is, in either calendar, and needs a source", async () => {
    const told = await tellFact(workspace, WHO, { id: "p" }, { property: "died", value: "۱۴۰۳-۰۲-۳۰", ...source }, { calendar: "persian" });
    expect((await showItem(workspace, told, "public")).facts.find(({ id }) => id === told)?.value).toEqual({ date: "2024-05-19" });
    await expect(tellFact(workspace, WHO, { id: "p" }, { property: "died", value: "2024" }, {})).rejects.toMatchObject({ code: "bad-request" });
  });

  it("may bring its item along", async () => {
    await tellFact(workspace, WHO, { id: "report", kind: "source" }, { property: "title", value: "A report" }, { lang: "en" });
    expect((await showItem(workspace, "report", "public")).facts).toMatchObject([{ value: { text: "A report", lang: "en" } }]);
    await expect(tellFact(workspace, WHO, { id: "x", kind: "persn" }, { property: "name", value: "x" }, {})).rejects.toMatchObject({
      problems: [{ remedy: expect.stringContaining('"person"') as string }],
    });
  });
});
