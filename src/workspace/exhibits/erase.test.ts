import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Change, StoredFact } from "../../record/model.ts";
import { dumpProjection, readTombstones } from "../../store/index.ts";
import { addExhibits, change, eraseExhibit, eraseFacts, historyOf, rebuild, verifyWorkspace, type Workspace } from "../index.ts";
import { ACT, workspacesFor } from "../in-tests.ts";

const BOTH = { actor: "recorder-1", reason: "consent was withdrawn", approvedBy: ["one", "two"] };
const { root, fresh, remove } = workspacesFor("erase");
afterAll(remove);

const common = { property: "name", citations: [], status: "alleged", contrary: false, protection: "public" } as const;
const named = (id: string, text: string, more: Partial<StoredFact> = {}): Change => ({
  do: "add-fact",
  fact: { id, about: "p", value: { text }, ...common, ...more },
});
const person: Change = { do: "add-item", item: { id: "p", kind: "person" } };

/** Every text and blob that the unlocked database holds, pages of the index included. */
async function holds({ db }: Workspace, word: string): Promise<boolean> {
  const tables = (await run(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'text'")).map(({ name }) => String(name));
  for (const table of tables) {
    const rows = await run(db, `SELECT * FROM "${table}"`);
    if (rows.some((row) => Object.values(row).some((value) => Buffer.from(Buffer.isBuffer(value) ? value : String(value)).includes(word)))) return true;
  }
  return false;
}

async function run(db: Workspace["db"], sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await db.executeQuery({ sql, parameters: [], query: { kind: "RawNode" }, queryId: { queryId: sql } } as never)).rows as never;
}

it("an erased fact is nowhere, its reasons neither, and the log still holds", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, [person, named("a", "harmless"), named("b", "zqxwitness")]);
  await change(workspace, ACT, [{ do: "revise-fact", fact: { id: "b", about: "p", value: { text: "zqxrevised" }, ...common } }]);
  await change(workspace, ACT, [{ do: "prefer-fact", fact: "b", reason: "zqxpreferred" }]);
  for (const word of ["zqxwitness", "zqxrevised", "zqxpreferred"]) expect(await holds(workspace, word)).toBe(true);
  await eraseFacts(workspace, BOTH, ["b"]);
  for (const word of ["zqxwitness", "zqxrevised", "zqxpreferred"]) expect(await holds(workspace, word)).toBe(false);
  expect(await readTombstones(workspace.db)).toMatchObject([{ target: "fact:b", reason: "consent was withdrawn", approved_by: '["one","two"]' }]);
  expect((await historyOf(workspace, "p", "sealed")).map(({ fact, change: step }) => [fact, step?.do])).toEqual([
    [undefined, "add-item"],
    ["a", "add-fact"],
    ["b", undefined],
    ["b", undefined],
    ["b", undefined],
    ["b", "erase"],
  ]);
  expect(await verifyWorkspace(workspace)).toEqual([]);
  await workspace.lock();
});

it("tables made anew are the same although a preference was erased", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, [person, named("a", "one", { preferred: { reason: "first" } }), named("b", "two")]);
  await change(workspace, ACT, [{ do: "prefer-fact", fact: "b", reason: "second" }]);
  await eraseFacts(workspace, BOTH, ["b"]);
  const before = await dumpProjection(workspace.db);
  await rebuild(workspace);
  expect(await dumpProjection(workspace.db)).toBe(before);
  await workspace.lock();
});

it("needs two people, and something that is there", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, [person, named("a", "one")]);
  await expect(eraseFacts(workspace, { ...BOTH, approvedBy: ["one", "one"] }, ["a"])).rejects.toMatchObject({ code: "bad-request" });
  await expect(eraseFacts(workspace, BOTH, ["nothing"])).rejects.toMatchObject({ code: "bad-request" });
  await expect(eraseExhibit(workspace, BOTH, "0".repeat(64))).rejects.toMatchObject({ code: "not-found" });
  await eraseFacts(workspace, BOTH, ["a"]);
  await expect(change(workspace, ACT, [named("a", "again")])).rejects.toMatchObject({ code: "bad-request" });
  await workspace.lock();
});

it("an erased exhibit has no bytes, no key and no record of how it came", async () => {
  const workspace = await fresh();
  const file = join(root, "zqxfile.txt");
  writeFileSync(file, "bytes that nobody may keep");
  const added = [];
  for await (const one of addExhibits(workspace, [file], { actor: "recorder-1" })) added.push(one);
  const [one] = added;
  if (!one || !("sha256" in one)) throw new Error("nothing was added");
  const objects = () => readdirSync(join(workspace.folder, "objects"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(objects()).toHaveLength(1);
  await eraseExhibit(workspace, BOTH, one.sha256);
  expect(objects()).toHaveLength(0);
  for (const table of ["object", "acquisition"]) expect(await run(workspace.db, `SELECT * FROM ${table}`)).toEqual([]);
  expect(await holds(workspace, one.sha256)).toBe(false);
  expect(await verifyWorkspace(workspace)).toEqual([]);
  await workspace.lock();
});
