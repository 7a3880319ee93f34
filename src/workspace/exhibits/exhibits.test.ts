import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { textPdf } from "../../../test/exhibits/make.ts";
import { dumpProjection, logSize, objectsOf, readAcquisitions, readDerivatives, readItem } from "../../store/index.ts";
import { type Acquiring, type Added, addExhibits } from "./add.ts";
import { deriveAll, type Deriving } from "./derive.ts";
import { rebuild, verifyWorkspace, type Workspace } from "../index.ts";
import { PASSPHRASE, workspacesFor } from "../in-tests.ts";

const HOW: Acquiring = { actor: "collector-1" };

const { root, fresh: made, remove } = workspacesFor("exhibits");
afterAll(remove);
const fresh = () => made({ clock: () => new Date("2026-01-02T03:04:05.678Z") });

let serial = 0;
function file(name: string, content: string | Buffer): string {
  const folder = join(root, `files-${(serial += 1)}`);
  mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const gathered: T[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

/** Adds files in a process of its own, which is killed once it has acknowledged so many. */
async function addElsewhere(workspace: Workspace, paths: readonly string[], from: string, killAfter = Number.POSITIVE_INFINITY): Promise<Added[]> {
  const script = fileURLToPath(new URL("../../../test/exhibits/add-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--no-warnings", script, workspace.folder, PASSPHRASE, from, ...paths], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  const acknowledged: Added[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(JSON.parse(line) as Added);
    if (acknowledged.length === killAfter) child.kill("SIGKILL");
  }
  await ended;
  return acknowledged;
}

async function add(workspace: Workspace, paths: readonly string[], how = HOW) {
  return gather(addExhibits(workspace, paths, how));
}

async function deriveEach(workspace: Workspace, how: Deriving = { actor: "collector-1" }) {
  return gather(deriveAll(workspace, how));
}

async function bytesOf({ db, objects }: Workspace, sha256: string): Promise<string> {
  const row = (await objectsOf(db, [sha256])).get(sha256);
  if (!row) throw new Error("no such object");
  return Buffer.concat(await gather(objects.open(row))).toString();
}

describe("adding exhibits", () => {
  it("keeps the bytes, and tells how they came", async () => {
    const workspace = await fresh();
    const [added] = await add(workspace, [file("letter.pdf", "the words")], { ...HOW, from: "https://example.org/letter", note: "Handed over in person" });
    expect(added).toMatchObject({ name: "letter.pdf", size: 9, status: "added" });
    if (!added || !("sha256" in added)) throw new Error("skipped");
    expect(await bytesOf(workspace, added.sha256)).toBe("the words");
    expect(await readAcquisitions(workspace.db)).toMatchObject([
      {
        originalName: "letter.pdf",
        mediaTypeClaimed: "application/pdf",
        method: "file",
        from: "https://example.org/letter",
        acquiredBy: "collector-1",
        acquiredAt: "2026-01-02T03:04:05Z",
        tool: expect.stringMatching(/^dedere \d/),
      },
    ]);
    const exhibit = await readItem(workspace.db, added.exhibit);
    expect(exhibit?.facts.map(({ property, value }) => [property, value])).toEqual([
      ["note", { text: "Handed over in person" }],
      ["title", { text: "letter.pdf" }],
    ]);
    await workspace.lock();
  });

  it("keeps the same bytes once, and tells each way in which they came once", async () => {
    const workspace = await fresh();
    const one = file("a.txt", "the same");
    const other = file("b.txt", "the same");
    const statuses = async (paths: string[], how?: Acquiring) =>
      (await add(workspace, paths, how)).map((added) => ("status" in added ? added.status : added.skipped));
    expect(await statuses([one, other])).toEqual(["added", "same-bytes"]);
    const size = await logSize(workspace.db);
    expect(await statuses([one, other])).toEqual(["known", "known"]);
    expect(await logSize(workspace.db)).toBe(size);
    expect(await statuses([one], { ...HOW, again: true })).toEqual(["same-bytes"]);
    expect(await statuses([one], { ...HOW, from: "another person" })).toEqual(["same-bytes"]);
    const acquisitions = await readAcquisitions(workspace.db);
    expect(acquisitions).toHaveLength(4);
    expect(new Set(acquisitions.map(({ object, exhibit }) => `${object} ${exhibit}`)).size).toBe(1);
    expect(await gather(workspace.objects.list())).toHaveLength(1);
    expect(await verifyWorkspace(workspace)).toEqual([]);
    await workspace.lock();
  });

  it("takes folders as they are, and leaves links and the workspace itself alone", async () => {
    const workspace = await fresh();
    const folder = join(root, "folder");
    mkdirSync(join(folder, "deep"), { recursive: true });
    writeFileSync(join(folder, "deep", "b"), "b");
    writeFileSync(join(folder, "a"), "a");
    symlinkSync("/etc/passwd", join(folder, "link"));
    const told = await add(workspace, [folder, workspace.folder]);
    expect(told.map((one) => [one.name, "status" in one ? one.status : one.skipped])).toEqual([
      ["folder/link", "link"],
      [workspace.folder.split("/").at(-1), "workspace"],
      ["folder/a", "added"],
      ["folder/deep/b", "added"],
    ]);
    expect((await readAcquisitions(workspace.db)).map(({ method }) => method)).toEqual(["folder", "folder"]);
    await workspace.lock();
  });

  it.runIf(process.platform === "linux")("keeps hostile names as data, exactly", async () => {
    const workspace = await fresh();
    const folder = join(root, "hostile");
    mkdirSync(folder);
    const names = ["CON", "con.txt:stream", "\u202egpj.exe", "..\\..\\up", "\u00e9", "e\u0301", "-rf", "a\nb", "x".repeat(255), "%41"].toSorted((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    );
    for (const [i, name] of names.entries()) writeFileSync(join(folder, name), String(i));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x41])]), "not UTF-8");
    const told = await add(workspace, [folder]);
    expect(told.map(({ name }) => name)).toEqual([...names, "%FFA"].map((name) => `hostile/${name}`));
    expect(readdirSync(workspace.folder, { recursive: true }).filter((name) => !/^[\w./-]+$/.test(String(name)))).toEqual([]);
    await workspace.lock();
  });

  it("says all paths that are not there, and adds nothing", async () => {
    const workspace = await fresh();
    const adding = add(workspace, [file("a", "a"), join(root, "no"), join(root, "neither")]);
    await expect(adding).rejects.toMatchObject({ code: "not-found", problems: [{ file: join(root, "no") }, { file: join(root, "neither") }] });
    expect(await readAcquisitions(workspace.db)).toEqual([]);
    await workspace.lock();
  });

  it("is not confused by another process that adds the same", { timeout: 90_000 }, async () => {
    const workspace = await fresh();
    const same = Array.from({ length: 200 }, (_, i) => file(`${i}.txt`, `content ${i % 100}`));
    await Promise.all([addElsewhere(workspace, same, "here"), addElsewhere(workspace, same, "there")]);
    expect(await readAcquisitions(workspace.db)).toHaveLength(400);
    expect(await gather(workspace.objects.list())).toHaveLength(100);
    expect(await verifyWorkspace(workspace)).toEqual([]);
    await workspace.lock();
  });

  it("killed on the way, has kept what it acknowledged, and goes on from there", { timeout: 90_000 }, async () => {
    const workspace = await fresh();
    const files = Array.from({ length: 300 }, (_, i) => file(`${i}.txt`, `content ${i}`));
    const acknowledged = await addElsewhere(workspace, files, "here", 70);
    expect(acknowledged.length).toBeLessThan(300);
    const kept = new Set((await readAcquisitions(workspace.db)).map(({ originalName }) => originalName));
    expect(acknowledged.filter(({ name }) => !kept.has(name))).toEqual([]);
    const again = await addElsewhere(workspace, files, "here");
    expect(again.filter((one) => "status" in one && one.status === "known").map(({ name }) => name)).toEqual(
      [...kept].toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b)),
    );
    expect(await readAcquisitions(workspace.db)).toHaveLength(300);
    expect(await verifyWorkspace(workspace)).toEqual([]);
    await workspace.lock();
  });
});

describe("deriving", () => {
  it("makes what is lacking, once, and makes the words findable", async () => {
    const workspace = await fresh();
    await add(workspace, [file("a.pdf", textPdf("The court gave its judgment on that day in June")), file("broken.pdf", "%PDF-1.7\nnothing")]);
    const derived = await deriveEach(workspace);
    expect(derived.toSorted((a, b) => a.originalName.localeCompare(b.originalName)).map(({ originalName, found }) => [originalName, found])).toEqual([
      ["a.pdf", "application/pdf"],
      ["broken.pdf", "application/pdf"],
    ]);
    const all = await readDerivatives(workspace.db);
    const without = all.filter(({ failed }) => failed !== undefined);
    expect(without.every(({ object }) => object === undefined)).toBe(true);
    expect(new Set(without.map(({ tool }) => tool))).toEqual(new Set(["@hyzyla/pdfium", "unpdf"]));
    const text = all.find(({ kind, failed }) => kind === "text" && failed === undefined);
    expect(await bytesOf(workspace, text?.sha256 ?? "")).toBe("The court gave its judgment on that day in June");
    const indexed = await workspace.db.selectFrom("indexed").selectAll().where("owner", "=", "derivative").execute();
    expect(indexed).toMatchObject([{ owner_id: text?.id, original: "The court gave its judgment on that day in June" }]);
    expect(await deriveEach(workspace)).toEqual([]);
    expect(await verifyWorkspace(workspace)).toEqual([]);
    const before = await dumpProjection(workspace.db);
    await rebuild(workspace);
    expect(await dumpProjection(workspace.db)).toBe(before);
    await workspace.lock();
  });

  it("makes the same again, and says so without a new entry", async () => {
    const workspace = await fresh();
    await add(workspace, [file("a.txt", "words of a plain text")]);
    await deriveEach(workspace);
    const size = await logSize(workspace.db);
    expect(await deriveEach(workspace, { actor: "collector-2", again: true })).toMatchObject([{ made: [], same: 2 }]);
    expect(await logSize(workspace.db)).toBe(size);
    await workspace.lock();
  });
});
