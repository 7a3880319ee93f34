import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dumpProjection, logSize } from "../../src/store/index.ts";
import { examine, initWorkspace, openWorkspace, verifyWorkspace } from "../../src/workspace/index.ts";

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
function importIn(folder: string, until?: string, signal: NodeJS.Signals = "SIGKILL"): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "import-process.ts"), folder, PASSPHRASE, table, mapping], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      if (until !== undefined && said.includes(until)) child.kill(signal);
    });
    child.on("error", reject);
    child.on("exit", resolve);
  });
}

interface State {
  readonly record: string;
  readonly entries: number;
  readonly faults: number;
  /** What the check of the workspace says of imports that were broken off. */
  readonly unfinished: string | undefined;
}

async function stateOf(folder: string): Promise<State> {
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  const state = {
    record: await dumpProjection(workspace.db),
    entries: await logSize(workspace.db),
    faults: (await verifyWorkspace(workspace)).length,
    unfinished: (await examine(workspace)).find(({ what }) => what === "unfinished-imports")?.value,
  };
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
  // The last row that came refers to the next one, of which nothing is there yet.
  expect(between.unfinished).toBe(`people.csv (${between.entries * 1000 + 1})`);
  expect(await importIn(killed)).toBe(0);
  const [one, other] = [await stateOf(whole), await stateOf(killed)];
  expect(other).toEqual(one);
  expect(one).toMatchObject({ entries: 4, faults: 0, unfinished: "" });
});

test("broken off with Ctrl-C, it goes on in the same way", { timeout: 240_000 }, async () => {
  const [whole, broken] = [join(root, "whole-too"), join(root, "broken")];
  for (const folder of [whole, broken]) await initWorkspace(folder, PASSPHRASE, CHEAP);
  await importIn(whole);
  await importIn(broken, "import 1000\n", "SIGINT");
  expect((await stateOf(broken)).unfinished).toContain("people.csv");
  expect(await importIn(broken)).toBe(0);
  expect(await stateOf(broken)).toEqual(await stateOf(whole));
});

test("two processes that import the same table at once do not record it twice", { timeout: 240_000 }, async () => {
  const [alone, both] = [join(root, "alone"), join(root, "both")];
  for (const folder of [alone, both]) await initWorkspace(folder, PASSPHRASE, CHEAP);
  expect(await importIn(alone)).toBe(0);
  expect(await Promise.all([importIn(both), importIn(both)])).toEqual([0, 0]);
  expect(await stateOf(both)).toEqual(await stateOf(alone));
});
