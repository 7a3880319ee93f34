import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import type { Change } from "../record/model.ts";
import { dumpProjection, indexWords, listFacts, listItems, untoldDerivatives } from "../store/index.ts";
import { CHECKPOINT, LOG } from "./files.ts";
import { logObjects } from "./exhibits/keep-objects.ts";
import { ACT, addFact, fact, person, workspacesFor } from "./in-tests.ts";
import { change, historyOf, rebuild, search, verifyWorkspace, type Workspace } from "./index.ts";

const { fresh, remove } = workspacesFor("rebuild");
afterAll(remove);

const id = fc.constantFrom("a", "b", "c", "d");
const words = fc.constantFrom("one", "two", "می‌کند", "سه چهار");
const reason = fc.constantFrom("r1", "r2");
const approvedBy = ["one", "two"];

/** Any change over few ids: many of them are refused, as they are in life. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  id.map(person),
  fc.tuple(id, id, words, fc.boolean()).map(([f, about, text, preferred]) => addFact(f, about, text, preferred ? { preferred: { reason: "added" } } : {})),
  fc.tuple(id, id, words).map(([f, about, text]): Change => ({ do: "revise-fact", fact: fact(f, about, text) })),
  fc.tuple(id, reason).map(([of, why]): Change => ({ do: "withdraw-fact", fact: of, reason: why })),
  fc.tuple(id, reason).map(([of, why]): Change => ({ do: "prefer-fact", fact: of, reason: why })),
  fc.tuple(id, reason).map(([item, why]): Change => ({ do: "withdraw-item", item, reason: why })),
  fc.tuple(id, reason).map(([item, why]): Change => ({ do: "restore-item", item, reason: why })),
  fc.tuple(id, id, id).map(([merge, from, into]): Change => ({ do: "merge-items", merge, from, into, reason: "same" })),
  id.map((merge): Change => ({ do: "undo-merge", merge, reason: "not the same" })),
  id.map((of): Change => ({ do: "erase", target: { fact: of }, reason: "consent withdrawn", approvedBy })),
  fc.tuple(id, words).map(([name, value]): Change => ({ do: "set", name, value })),
);

/** What is done to a workspace: changes, or a text that is derived of an exhibit. */
const anyDeed = fc.oneof({ arbitrary: fc.array(anyChange, { minLength: 1, maxLength: 3 }), weight: 5 }, { arbitrary: words, weight: 1 });

async function doDeed(workspace: Workspace, deed: readonly Change[] | string, serial: number): Promise<void> {
  if (typeof deed !== "string") return void (await change(workspace, ACT, deed).catch(isRefused));
  const original = await workspace.objects.put(once(`original ${serial}`));
  const text = await workspace.objects.put(once(`${deed} ${serial}`));
  const acquisition = { method: "file", originalName: "x", acquiredBy: "a", acquiredAt: "2026-01-01T00:00:00Z", tool: "x" };
  const { key: _key, ...told } = original;
  const { key: _, ...made } = text;
  const derivative = { id: `text-${serial}`, of: told.sha256, kind: "text", tool: "x", toolVersion: "1", mediaType: "text/plain", ...made } as const;
  const changes: readonly Change[] = [
    { do: "add-item", item: { id: `exhibit-${serial}`, kind: "exhibit" } },
    { do: "acquire", acquisition: { id: `acquisition-${serial}`, exhibit: `exhibit-${serial}`, ...acquisition, ...told } },
    { do: "derive", derivative },
  ];
  const kept = [original, text].map((one) => ({ ...one, isNew: true }));
  await logObjects(workspace, ACT, kept, () => ({ changes, beside: async (db) => indexWords(db, derivative.id, `${deed} ${serial}`) }));
}

/** The rows of every table but those that SQLite keeps for itself. */
async function allRows({ db }: Workspace): Promise<readonly unknown[]> {
  const tables = ["entry", "change", "mention", "item", "fact", "merge", "acquisition", "derivative", "setting", "tombstone", "object", "indexed"] as const;
  const rows = await Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify([table, row]))));
  return rows.flat().toSorted();
}

/** What people are told: searches by relevance and by newness, histories, lists. */
async function answersOf(workspace: Workspace): Promise<unknown> {
  const options = { audience: "sealed", limit: 100 } as const;
  const searches = ["one", "two OR می‌کند", "سه", "kind:person", "status:withdrawn"].map(async (query) => search(workspace, query, options));
  const histories = ["a", "b", "c", "d"].map(async (one) => historyOf(workspace, one, "sealed"));
  const lists = [listItems(workspace.db, undefined, "", 100), listFacts(workspace.db, "", 100)];
  return Promise.all([...searches, ...histories, ...lists]);
}

describe("tables made anew", () => {
  it("are the same to the byte, whatever was changed, and so are all answers; the log holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 5, maxLength: 40 }), async (deeds) => {
        const workspace = await fresh();
        await change(workspace, ACT, ["a", "b", "c", "d"].map(person).concat(addFact("a", "a", "one"), addFact("b", "a", "two")));
        for (const [i, deed] of deeds.entries()) await doDeed(workspace, deed, i);
        const before = { dump: await dumpProjection(workspace.db), rows: await allRows(workspace), answers: await answersOf(workspace) };
        await rebuild(workspace);
        expect(await dumpProjection(workspace.db)).toBe(before.dump);
        expect(await allRows(workspace)).toEqual(before.rows);
        expect(await answersOf(workspace)).toEqual(before.answers);
        expect(await verifyWorkspace(workspace)).toEqual([]);
        await workspace.lock();
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("find the words of derivatives again, from their objects where the index lost them", async () => {
    const workspace = await fresh();
    const { object, sha256, size, key } = await workspace.objects.put(once("the prosecutor signs"));
    const derivative = { id: "t", of: "0".repeat(64), kind: "text", tool: "x", toolVersion: "1", mediaType: "text/plain", sha256, size, object } as const;
    await logObjects(workspace, { ...ACT, action: "derive" }, [{ object, sha256, size, key, isNew: true }], () => ({
      changes: [{ do: "derive", derivative }],
    }));
    expect(await untoldDerivatives(workspace.db)).toHaveLength(1);
    await rebuild(workspace);
    expect(await untoldDerivatives(workspace.db)).toEqual([]);
    const matches = async () => (await sql`SELECT rowid FROM text WHERE text MATCH 'prosecutor'`.execute(workspace.db)).rows.length;
    expect(await matches()).toBe(1);
    await rebuild(workspace);
    expect(await matches()).toBe(1);
    await workspace.lock();
  });
});

describe("damaged files of the log", () => {
  const damages: readonly (readonly [string, (folder: string) => void])[] = [
    ["a missing signed state", (folder) => rmSync(join(folder, CHECKPOINT))],
    ["an altered signature", (folder) => flipLast(join(folder, CHECKPOINT))],
    ["an altered tile", (folder) => flipLast(join(folder, LOG, "tile/0/000.p/2"))],
    ["no files at all", (folder) => rmSync(join(folder, LOG), { recursive: true })],
  ];

  it.each(damages)("are named, stop changes, and are written again when asked: %s", async (_, damage) => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("a")]);
    await change(workspace, ACT, [person("b")]);
    damage(workspace.folder);
    expect((await verifyWorkspace(workspace)).map(({ part }) => part)).toContainEqual(expect.stringMatching(/checkpoint|tile/));
    await expect(change(workspace, ACT, [person("c")])).rejects.toMatchObject({ code: "check-failed" });
    expect(await rebuild(workspace)).toEqual({ mended: true });
    expect(await verifyWorkspace(workspace)).toEqual([]);
    expect(await change(workspace, ACT, [person("c")])).toBe(2);
    await workspace.lock();
  });

  it("are not written again where that would hide that entries were taken out", async () => {
    const workspace = await fresh();
    await change(workspace, ACT, [person("a")]);
    await change(workspace, ACT, [person("b")]);
    for (const table of ["mention", "change"] as const) await workspace.db.deleteFrom(table).where("entry", "=", 1).execute();
    await workspace.db.deleteFrom("entry").where("place", "=", 1).execute();
    await expect(rebuild(workspace)).rejects.toMatchObject({ code: "check-failed" });
    await expect(change(workspace, ACT, [person("c")])).rejects.toMatchObject({ code: "check-failed" });
    await workspace.lock();
  });
});

function isRefused(error: unknown): void {
  if (!(error instanceof DedereError && error.code === "bad-request")) throw error;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function flipLast(path: string): void {
  const content = readFileSync(path);
  const at = content.length - 5;
  content.writeUInt8(content.readUInt8(at) ^ 1, at);
  writeFileSync(path, content);
}
