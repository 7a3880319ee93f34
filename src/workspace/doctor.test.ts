import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ACT, person, workspacesFor } from "./in-tests.ts";
import { addExhibits, change, cleanObjects, examine, verifyAll, type Workspace } from "./index.ts";

const { root, fresh, remove } = workspacesFor("doctor");
afterAll(remove);

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function withExhibit(): Promise<Workspace> {
  const workspace = await fresh();
  const file = join(root, "letter.txt");
  writeFileSync(file, "a letter");
  for await (const added of addExhibits(workspace, [file], { actor: "recorder-1" })) expect(added).toMatchObject({ status: "added" });
  return workspace;
}

async function notWell(workspace: Workspace): Promise<readonly (readonly [string, string, string])[]> {
  const kept = new Set(["clock", "leftovers", "unknown-objects", "permissions", "database", "search", "format"]);
  return (await examine(workspace)).filter(({ what, state }) => kept.has(what) && state !== "ok").map(({ what, state, value }) => [what, state, value]);
}

it("finds a new workspace well, and tries the sandbox", async () => {
  const workspace = await fresh();
  const found = await examine(workspace);
  expect(found.filter(({ state }) => state === "wrong")).toEqual([]);
  expect(found.map(({ what }) => what)).toEqual(expect.arrayContaining(["sandbox", "network", "limits", "languages"]));
  await workspace.lock();
});

it("finds what a crash left behind, and removes the objects that no entry names, those alone", async () => {
  const workspace = await withExhibit();
  expect(await notWell(workspace)).toEqual([]);
  const left = await workspace.objects.put(bytes("nobody knows of it"));
  expect(await notWell(workspace)).toEqual([["unknown-objects", "attention", left.object]]);
  expect(await cleanObjects(workspace)).toEqual([left.object]);
  expect(await notWell(workspace)).toEqual([]);
  expect(await verifyAll(workspace)).toMatchObject({ faults: [] });
  expect(await cleanObjects(workspace)).toEqual([]);
  await workspace.lock();
});

it("removes nothing while anybody is adding", async () => {
  const workspace = await withExhibit();
  const done = await workspace.objects.announce();
  const put = await workspace.objects.put(bytes("about to be logged"));
  await expect(cleanObjects(workspace)).rejects.toMatchObject({ code: "refused" });
  expect(await workspace.objects.stat(put.object)).toEqual({ size: 18 });
  await done();
  expect(await cleanObjects(workspace)).toEqual([put.object]);
  await workspace.lock();
});

it("announces what is added from the first object until its entry is logged", async () => {
  const workspace = await fresh();
  const [file, seen]: [string, boolean[]] = [join(root, "another.txt"), []];
  writeFileSync(file, "another letter");
  const { objects } = workspace;
  const look = async () => seen.push(await objects.isBeingPut());
  const clock = () => {
    void look();
    return new Date();
  };
  const put: typeof objects.put = async (source) => {
    await look();
    return objects.put(source);
  };
  const watched: Workspace = { ...workspace, clock, objects: { ...objects, put } };
  for await (const _ of addExhibits(watched, [file], { actor: "recorder-1" }));
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).not.toContain(false);
  expect(await workspace.objects.isBeingPut()).toBe(false);
  await workspace.lock();
});

it.runIf(process.platform !== "win32")("says that others may read the folder, and that the clock is behind the log", async () => {
  const workspace = await fresh();
  await change({ ...workspace, clock: () => new Date("2090-01-01") }, ACT, [person("p")]);
  chmodSync(workspace.folder, 0o755);
  chmodSync(join(workspace.folder, "workspace.json"), 0o644);
  expect((await notWell(workspace)).map(([what, state]) => [what, state])).toEqual([
    ["permissions", "wrong"],
    ["clock", "attention"],
  ]);
  await workspace.lock();
});
