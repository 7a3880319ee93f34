import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dumpProjection, logSize } from "../../src/store/index.ts";
import { initWorkspace, openWorkspace, verifyWorkspace } from "../../src/workspace/index.ts";

const PASSPHRASE = "correct horse battery staple";
const CHEAP = { memory: 8, passes: 1, parallelism: 1 };
const ROWS = 2500;

const root = mkdtempSync(join(tmpdir(), "dedere-import-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const table = join(root, "people.csv");
const mapping = join(root, "people.yaml");
// Every row refers to the one behind it, so that an import in the middle refers to what is not there yet.
const rows = Array.from({ length: ROWS }, (_, i) => `${i + 1},Unit ${i + 1},${((i + 1) % ROWS) + 1}`);
writeFileSync(table, `ID,Name,Part of\n${rows.join("\n")}\n`);
writeFileSync(mapping, "mapping: units\nitems:\n  unit: { kind: organisation, id: ID, properties: { name: Name, parent: Part of } }\n");

/** Imports the table in a process of its own; kills it as soon as it is as far as told. */
function importIn(folder: string, until?: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "import-process.ts"), folder, PASSPHRASE, table, mapping], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      if (until !== undefined && said.includes(until)) child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("exit", resolve);
  });
}

async function stateOf(folder: string): Promise<{ readonly record: string; readonly entries: number; readonly faults: number }> {
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  const state = { record: await dumpProjection(workspace.db), entries: await logSize(workspace.db), faults: (await verifyWorkspace(workspace)).length };
  await workspace.lock();
  return state;
}

test("killed in the middle and started again, an import goes on and gives the same record", { timeout: 240_000 }, async () => {
  const [whole, killed] = [join(root, "whole"), join(root, "killed")];
  for (const folder of [whole, killed]) await initWorkspace(folder, PASSPHRASE, CHEAP);
  expect(await importIn(whole)).toBe(0);
  expect(await importIn(killed, "import 1000\n")).toBe(null);
  const between = await stateOf(killed);
  expect(between.faults).toBe(0);
  expect(between.entries).toBeGreaterThanOrEqual(1);
  expect(between.entries).toBeLessThan(3);
  expect(await importIn(killed)).toBe(0);
  const [one, other] = [await stateOf(whole), await stateOf(killed)];
  expect(other).toEqual(one);
  expect(one).toMatchObject({ entries: 3, faults: 0 });
});

test("two processes that import the same table at once do not record it twice", { timeout: 240_000 }, async () => {
  const [alone, both] = [join(root, "alone"), join(root, "both")];
  for (const folder of [alone, both]) await initWorkspace(folder, PASSPHRASE, CHEAP);
  expect(await importIn(alone)).toBe(0);
  expect(await Promise.all([importIn(both), importIn(both)])).toEqual([0, 0]);
  expect(await stateOf(both)).toEqual(await stateOf(alone));
});
