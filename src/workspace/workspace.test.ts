import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import type { Change, StoredFact } from "../record/model.ts";
import { dumpProjection, readHistory, readItem } from "../store/index.ts";
import { change, initWorkspace, openWorkspace, rebuild, verifyWorkspace } from "./index.ts";
import { ACT, addFact, CHEAP, PASSPHRASE, person, workspacesFor } from "./in-tests.ts";

const { root, fresh, remove } = workspacesFor("workspace");
afterAll(remove);

describe("a workspace", () => {
  it("keeps what was changed, over closing and opening", async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("p"), addFact("f", "p", "the accused")]);
    await workspace.lock();
    const again = await openWorkspace(workspace.folder, { passphrase: PASSPHRASE });
    expect(await readItem(again.db, "p")).toMatchObject({ kind: "person", facts: [{ id: "f", value: { text: "the accused" } }] });
    expect(await verifyWorkspace(again)).toEqual([]);
    await again.lock();
  });

  it("opens with the recovery key, and with no other secret", async () => {
    const folder = join(root, "recovery");
    const { recoveryKey } = await initWorkspace(folder, PASSPHRASE, CHEAP);
    await (await openWorkspace(folder, { recoveryKey })).lock();
    await expect(openWorkspace(folder, { passphrase: "another passphrase here" })).rejects.toMatchObject({ code: "refused" });
  });

  it("makes all changes of a use case or none, and says all that is wrong", async () => {
    const workspace = await fresh();
    const wrong = change(workspace, ACT, [person("p"), addFact("f", "nobody", "x"), person("p"), { do: "withdraw-fact", fact: "g", reason: "wrong" }]);
    await expect(wrong).rejects.toSatisfy((error) => error instanceof DedereError && error.problems.length === 3);
    expect(await readItem(workspace.db, "p")).toBeUndefined();
    await workspace.lock();
  });
});

describe("facts", () => {
  it("stand side by side, one preferred by a person with a reason", async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("p"), addFact("a", "p", "1959"), addFact("b", "p", "1960", { contrary: true })]);
    await change(workspace, ACT, [{ do: "prefer-fact", fact: "b", reason: "day and month are given" }]);
    await change(workspace, ACT, [{ do: "prefer-fact", fact: "a", reason: "a certificate was found" }]);
    const { facts = [] } = (await readItem(workspace.db, "p")) ?? {};
    expect(facts.map(({ id, preferred }) => [id, preferred?.reason])).toEqual([
      ["a", "a certificate was found"],
      ["b", undefined],
    ]);
    await workspace.lock();
  });

  it("have a history of who did what, with what was before", async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("p"), addFact("f", "p", "before")]);
    await change(workspace, { actor: "recorder-2", action: "revise-fact" }, [
      { do: "revise-fact", fact: { ...(addFact("f", "p", "after") as { fact: StoredFact }).fact } },
    ]);
    await change(workspace, ACT, [{ do: "withdraw-fact", fact: "f", reason: "mistaken identity" }]);
    const history = await readHistory(workspace.db, "f");
    expect(history.map(({ actor, action, body }) => [actor, action, (JSON.parse(body ?? "null") as Change).do])).toEqual([
      ["recorder-1", "record-fact", "add-fact"],
      ["recorder-2", "revise-fact", "revise-fact"],
      ["recorder-1", "record-fact", "withdraw-fact"],
    ]);
    expect((await readItem(workspace.db, "p"))?.facts[0]).toMatchObject({ value: { text: "after" }, withdrawn: "mistaken identity" });
    await workspace.lock();
  });

  it("of merged items are seen together until the merge is undone", async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("p"), person("q"), addFact("a", "p", "one"), addFact("b", "q", "two")]);
    await change(workspace, ACT, [{ do: "merge-items", merge: "m", from: "q", into: "p", reason: "same date of birth" }]);
    expect((await readItem(workspace.db, "q"))?.facts.map(({ id }) => id)).toEqual(["a", "b"]);
    await change(workspace, ACT, [{ do: "undo-merge", merge: "m", reason: "brothers" }]);
    expect((await readItem(workspace.db, "q"))?.facts.map(({ id }) => id)).toEqual(["b"]);
    await workspace.lock();
  });
});

describe("the log", () => {
  it("gives the tables again, bit for bit, also after an erasure", async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("p"), person("q"), addFact("a", "p", "می‌کند"), addFact("b", "q", "secret of a witness")]);
    await change(workspace, ACT, [
      { do: "prefer-fact", fact: "a", reason: "r" },
      { do: "set", name: "search", value: ["x"] },
    ]);
    await change(workspace, ACT, [{ do: "erase", target: { fact: "b" }, reason: "consent withdrawn", approvedBy: ["one", "two"] }]);
    const before = await dumpProjection(workspace.db);
    await rebuild(workspace);
    expect(await dumpProjection(workspace.db)).toBe(before);
    expect(before).not.toContain("secret of a witness");
    expect(JSON.stringify(await readHistory(workspace.db, "b"))).not.toContain("secret of a witness");
    expect(await verifyWorkspace(workspace)).toEqual([]);
    await workspace.lock();
  });

  it.each([
    ["the body of a change", "UPDATE change SET body = replace(body, 'one', 'two')", "change"],
    ["an entry", "UPDATE entry SET actor = 'somebody else' WHERE place = 0", "entry"],
    ["a table", "UPDATE fact SET withdrawn = 'never' WHERE id = 'a'", "tables"],
    [
      "the last entry taken out",
      "DELETE FROM mention WHERE entry = 1; DELETE FROM change WHERE entry = 1; DELETE FROM entry WHERE place = 1; DELETE FROM fact WHERE id = 'b'; DELETE FROM indexed WHERE owner_id = 'b'",
      "checkpoint",
    ],
  ])("shows that somebody with the key altered %s", async (_, statements, part) => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("p"), addFact("a", "p", "one")]);
    await change(workspace, ACT, [addFact("b", "p", "other")]);
    for (const statement of statements.split(";"))
      await workspace.db.executeQuery({ sql: statement, parameters: [], query: { kind: "RawNode" }, queryId: { queryId: statement } } as never);
    expect((await verifyWorkspace(workspace)).map((fault) => fault.part)).toContain(part);
    await workspace.lock();
  });
});

describe("a closed workspace", () => {
  const seeds = ["Unmistakable Name", "نام بی‌مانند", "recorder-1", "person-of-interest", "record-fact"];
  let folder = "";

  beforeAll(async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("person-of-interest"), addFact("a", "person-of-interest", `${seeds[0] ?? ""} ${seeds[1] ?? ""}`)]);
    folder = workspace.folder;
    await workspace.lock();
  });

  it("shows nothing of what it holds", () => {
    for (const path of filesIn(folder)) {
      const content = readFileSync(path);
      for (const seed of seeds) {
        expect(content.includes(Buffer.from(seed))).toBe(false);
        expect(content.includes(Buffer.from(seed, "utf16le"))).toBe(false);
        expect(path).not.toContain(seed);
      }
    }
  });

  it("shows that a byte of it was flipped, wherever that is", async () => {
    // Of workspace.json only the way in that is used is read; a damaged other one shows when it is used.
    const files = filesIn(folder).filter((path) => !path.endsWith("workspace.json") && statSync(path).size > 0);
    expect(files.some((path) => path.endsWith("workspace.db"))).toBe(true);
    expect(files.some((path) => path.includes("tile"))).toBe(true);
    for (const path of files) {
      const size = statSync(path).size;
      for (const at of [0, 1, 2, 3].map((part) => Math.floor(((part + 0.5) * size) / 4)))
        expect({ path: path.slice(folder.length), at, found: await isFound(path, at) }).toMatchObject({ found: true });
    }
  });

  async function isFound(path: string, at: number): Promise<boolean> {
    const copy = join(root, "flipped");
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    const target = join(copy, path.slice(folder.length));
    const content = readFileSync(target);
    content.writeUInt8(content.readUInt8(at) ^ 1, at);
    writeFileSync(target, content);
    try {
      const workspace = await openWorkspace(copy, { passphrase: PASSPHRASE });
      try {
        return (await verifyWorkspace(workspace)).length > 0;
      } finally {
        await workspace.lock();
      }
    } catch {
      return true;
    }
  }
});

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}
