import { createDecipheriv } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { textPdf } from "../../../test/exhibits/make.ts";
import { readDerivatives } from "../../store/index.ts";
import { addExhibits, change, deriveAll, eraseExhibit, eraseFacts, historyOf, rebuild, search, verifyWorkspace, type Workspace } from "../index.ts";
import { ACT, addFact, person, workspacesFor } from "../in-tests.ts";

/** What was erased is in no page of the database, freed ones among them, in no frame of its write-ahead log, and in no object. */

const { root, fresh, remove } = workspacesFor("erase-pages");
afterAll(remove);

const BOTH = { actor: "recorder-1", reason: "consent was withdrawn", approvedBy: ["one", "two"] };
const PAGE = 4096;
/** At the end of every page: 16 bytes of initialisation vector, 64 of authentication (SQLCipher 4). */
const RESERVED = 80;
const SALT = 16;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** The plain bytes of pages as they lie on the disk, whether SQLite still uses them or not. */
function decrypted(page: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const end = page.length - RESERVED;
  const decipher = createDecipheriv("aes-256-cbc", key, page.subarray(end, end + 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(isFirst ? SALT : 0, end)), decipher.final()]);
}

function pagesOf({ folder, keys }: Workspace): readonly Buffer[] {
  const database = readFileSync(join(folder, "workspace.db"));
  const pages = Array.from({ length: database.length / PAGE }, (_, i) => decrypted(database.subarray(i * PAGE, (i + 1) * PAGE), keys.database, i === 0));
  const path = join(folder, "workspace.db-wal");
  const log = existsSync(path) ? readFileSync(path) : Buffer.of();
  const frames: Buffer[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE <= log.length; at += FRAME_HEADER + PAGE) {
    const page = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE);
    frames.push(decrypted(page, keys.database, log.readUInt32BE(at) === 1));
  }
  return [...pages, ...frames];
}

/** Every object whose key is still there. */
async function objectsOf({ db, objects }: Workspace): Promise<readonly Buffer[]> {
  const rows = await db.selectFrom("object").selectAll().execute();
  return Promise.all(
    rows.map(async (row) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of objects.open(row)) pieces.push(piece);
      return Buffer.concat(pieces);
    }),
  );
}

async function holds(workspace: Workspace, mark: string): Promise<boolean> {
  return [...pagesOf(workspace), ...(await objectsOf(workspace))].some((bytes) => bytes.includes(mark));
}

async function finds(workspace: Workspace, query: string): Promise<number> {
  return (await search(workspace, query, { audience: "sealed", limit: 10 })).hits.length;
}

async function add(workspace: Workspace, name: string, content: string | Buffer): Promise<string> {
  writeFileSync(join(root, name), content);
  for await (const one of addExhibits(workspace, [join(root, name)], { actor: "recorder-1" })) if ("sha256" in one) return one.sha256;
  throw new Error("nothing was added");
}

/** Enough else that the index has several segments, and pages are freed and used again. */
async function fill(workspace: Workspace, from: number): Promise<void> {
  for (let i = from; i < from + 8; i += 1) {
    const facts = Array.from({ length: 40 }, (_, n) => addFact(`f-${i}-${n}`, "p", `other words ${i} ${n} ${"filling ".repeat(10)}`, { property: "name" }));
    await change(workspace, ACT, facts);
  }
}

it("an erased exhibit leaves no word of its text, and no hash of it", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, [person("p")]);
  await fill(workspace, 0);
  const sha256 = await add(workspace, "told.pdf", textPdf("The zqxwitness saw the zqxguard at the gate"));
  const broken = await add(workspace, "zqxbroken.pdf", "%PDF-1.7\nzqxnothing");
  for await (const _ of deriveAll(workspace, { actor: "recorder-1" }));
  await fill(workspace, 100);
  expect(await finds(workspace, "zqxwitness")).toBe(1);
  for (const mark of ["zqxwitness", "zqxguard", "zqxnothing", sha256, broken])
    expect({ mark, held: await holds(workspace, mark) }).toEqual({ mark, held: true });

  const erased = await eraseExhibit(workspace, BOTH, sha256);
  expect(erased.objects).toBeGreaterThan(1);
  expect(erased.left).toEqual([expect.stringMatching(/^exhibit-.*\.title$/)]);
  const { left } = await eraseExhibit(workspace, BOTH, broken);
  await eraseFacts(workspace, BOTH, left);
  expect(await readDerivatives(workspace.db)).toEqual([]);
  expect(await finds(workspace, "zqxwitness OR zqxguard")).toBe(0);
  for (const mark of ["zqxwitness", "zqxguard", "zqxnothing", "zqxbroken", sha256, broken])
    expect({ mark, held: await holds(workspace, mark) }).toEqual({ mark, held: false });
  expect(await verifyWorkspace(workspace)).toEqual([]);
  await rebuild(workspace);
  expect(await verifyWorkspace(workspace)).toEqual([]);
  expect(await holds(workspace, "zqxw")).toBe(false);
  await workspace.lock();
}, 60_000);

it("a text that two exhibits share stays with the other alone", async () => {
  const workspace = await fresh();
  const first = await add(workspace, "a.txt", "zqxshared words\r\n");
  await add(workspace, "b.txt", "zqxshared words\n");
  const text = await workspace.objects.put(once("zqxshared words"));
  const { key: _key, ...made } = text;
  const hashes = (await workspace.db.selectFrom("acquisition").select("sha256").orderBy("sha256").execute()).map(({ sha256 }) => sha256);
  const changes = hashes.map((of, i) => ({ do: "derive", derivative: { id: `text-${i}`, of, kind: "text", tool: "x", toolVersion: "1", ...made } }) as const);
  await change(workspace, ACT, changes, async (db) => void (await db.insertInto("object").values(text).execute()));
  await eraseExhibit(workspace, BOTH, first);
  expect((await readDerivatives(workspace.db)).map(({ of }) => of)).toEqual(hashes.filter((one) => one !== first));
  expect(await holds(workspace, first)).toBe(false);
  expect(await holds(workspace, "zqxshared")).toBe(true);
  expect(await verifyWorkspace(workspace)).toEqual([]);
  await workspace.lock();
});

it("an erased fact is in no page: its text, its note, its quote, the reasons given for it", async () => {
  const workspace = await fresh();
  await change(workspace, ACT, [person("p"), { do: "add-item", item: { id: "s", kind: "source" } }]);
  await fill(workspace, 0);
  const said = { note: { text: "zqxnote" }, citations: [{ source: "s", locator: { quote: "zqxquote" } }] };
  await change(workspace, ACT, [addFact("b", "p", "zqxfirst", said)]);
  await fill(workspace, 100);
  await change(workspace, ACT, [{ ...(addFact("b", "p", "zqxsecond", said) as { do: "add-fact"; fact: never }), do: "revise-fact" }]);
  await change(workspace, ACT, [{ do: "prefer-fact", fact: "b", reason: "zqxpreferred" }]);
  await change(workspace, ACT, [{ do: "withdraw-fact", fact: "b", reason: "zqxwithdrawn" }]);
  const marks = ["zqxfirst", "zqxsecond", "zqxnote", "zqxquote", "zqxpreferred", "zqxwithdrawn"];
  for (const mark of marks) expect({ mark, held: await holds(workspace, mark) }).toEqual({ mark, held: true });
  await eraseFacts(workspace, BOTH, ["b"]);
  for (const mark of marks) expect({ mark, held: await holds(workspace, mark) }).toEqual({ mark, held: false });
  expect(JSON.stringify(await historyOf(workspace, "p", "sealed"))).not.toContain("zqx");
  expect(await verifyWorkspace(workspace)).toEqual([]);
  await workspace.lock();
}, 60_000);

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
