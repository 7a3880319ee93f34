import { afterAll, describe, expect, it } from "vitest";
import { listItems, readFact, readItem, readSetting } from "../../store/index.ts";
import { PASSPHRASE, workspacesFor } from "../in-tests.ts";
import {
  addItem,
  historyOf,
  mergeItems,
  openWorkspace,
  preferFact,
  recordFact,
  restoreItem,
  reviseFact,
  setSetting,
  undoMerge,
  verifyWorkspace,
  withdrawFact,
  withdrawItem,
} from "../index.ts";

const { fresh, remove } = workspacesFor("use-cases");
afterAll(remove);
const WHO = { actor: "recorder-1", note: "from the interview of the morning" };

describe("what people do with a record", () => {
  it("each is one entry of the log, with who, when and why, before and after", async () => {
    const workspace = await fresh();
    const id = await addItem(workspace, WHO, { kind: "person" }, [{ property: "name", value: { text: "A person" } }]);
    const older = await recordFact(workspace, WHO, { about: id, property: "born", value: { date: "1959" }, contrary: true });
    const newer = await recordFact(workspace, WHO, { about: id, property: "born", value: { date: "1960" } });
    await reviseFact(workspace, WHO, newer, { value: { date: "1960-12-14" } });
    await preferFact(workspace, WHO, newer, "day and month are given");
    await withdrawFact(workspace, WHO, older, "a misprint");
    await withdrawItem(workspace, WHO, id, "no part in it");
    await restoreItem(workspace, WHO, id, "a part after all");
    await setSetting(workspace, WHO, "view", { sort: "name" });
    expect(await readItem(workspace.db, id)).toMatchObject({
      kind: "person",
      facts: [
        { id: newer, value: { date: "1960-12-14" }, preferred: { reason: "day and month are given" } },
        { id: older, contrary: true, withdrawn: "a misprint" },
        { property: "name" },
      ],
    });
    expect(await readSetting(workspace.db, "view")).toEqual({ sort: "name" });
    const history = await historyOf(workspace, id, "sealed");
    expect(history.map(({ entry, action }) => [entry, action])).toEqual([
      [0, "add-item"],
      [0, "add-item"],
      [1, "record-fact"],
      [2, "record-fact"],
      [3, "revise-fact"],
      [4, "prefer-fact"],
      [5, "withdraw-fact"],
      [6, "withdraw-item"],
      [7, "restore-item"],
    ]);
    expect(history[4]).toMatchObject({ ...WHO, before: { value: { date: "1960" } }, change: { fact: { value: { date: "1960-12-14" } } } });
    expect(history.every(({ at }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at))).toBe(true);
    expect(await verifyWorkspace(workspace)).toEqual([]);
    await workspace.lock();
  });

  it("a merge and its undoing are in the history of both items", async () => {
    const workspace = await fresh();
    const [p, q] = [await addItem(workspace, WHO, { kind: "person" }), await addItem(workspace, WHO, { kind: "person" })];
    const merge = await mergeItems(workspace, WHO, { from: q, into: p }, "the same date of birth");
    await undoMerge(workspace, WHO, merge, "brothers");
    for (const id of [p, q]) expect((await historyOf(workspace, id, "sealed")).map(({ action }) => action)).toEqual(["add-item", "merge-items", "undo-merge"]);
    expect(await readItem(workspace.db, q)).toMatchObject({ id: q, merged: [] });
    await workspace.lock();
  });

  it("a list comes in pages by id, with what was withdrawn, and without what counts as another", async () => {
    const workspace = await fresh();
    for (const id of ["e", "b", "d", "a", "c"]) await addItem(workspace, WHO, { kind: "person", id });
    await addItem(workspace, WHO, { kind: "incident", id: "bb" });
    await withdrawItem(workspace, WHO, "c", "no part in it");
    await mergeItems(workspace, WHO, { from: "d", into: "a" }, "the same");
    const { db } = workspace;
    expect(await listItems(db, "person", "", 2)).toEqual(["a", "b"].map((id) => ({ id, kind: "person" })));
    expect(await listItems(db, "person", "b", 2)).toEqual([
      { id: "c", kind: "person", withdrawn: "no part in it" },
      { id: "e", kind: "person" },
    ]);
    expect(await listItems(db, "person", "e", 2)).toEqual([]);
    expect((await listItems(db, undefined, "a", 2)).map(({ id }) => id)).toEqual(["b", "bb"]);
    await workspace.lock();
  });

  it("a fact is as protected as its property asks, unless somebody says otherwise", async () => {
    const workspace = await fresh();
    const victim = await addItem(workspace, WHO, { kind: "victim" });
    const name = { about: victim, property: "name", value: { text: "A name" } };
    expect(await readFact(workspace.db, await recordFact(workspace, WHO, name))).toMatchObject({ protection: "protected" });
    expect(await readFact(workspace.db, await recordFact(workspace, WHO, { ...name, protection: "sealed" }))).toMatchObject({ protection: "sealed" });
    await workspace.lock();
  });

  it("two who revise different parts of a fact at once do not undo each other", async () => {
    const one = await fresh();
    const other = await openWorkspace(one.folder, { passphrase: PASSPHRASE });
    const id = await addItem(one, WHO, { kind: "person" });
    const fact = await recordFact(one, WHO, { about: id, property: "born", value: { date: "1960" } });
    await reviseFact(one, WHO, fact, { grade: "C3" });
    await reviseFact(other, { actor: "recorder-2" }, fact, { value: { date: "1961" } });
    expect(await readFact(one.db, fact)).toMatchObject({ grade: "C3", value: { date: "1961" } });
    await expect(reviseFact(one, WHO, "nothing", { grade: "C3" })).rejects.toMatchObject({ code: "not-found" });
    await one.lock();
    await other.lock();
  });
});
