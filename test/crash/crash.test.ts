import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { objectsOf, readAcquisitions, readItem } from "../../src/store/index.ts";
import { initWorkspace, openWorkspace, verifyWorkspace } from "../../src/workspace/index.ts";

/** How often a process is killed: a few times in every run, 300 and more with DEDERE_KILLS. */
const KILLS = Number(process.env["DEDERE_KILLS"] ?? 6);
const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
const PASSPHRASE = "correct horse battery staple";

const root = mkdtempSync(join(tmpdir(), "dedere-crash-"));
const folder = join(root, "workspace");
beforeAll(() => initWorkspace(folder, PASSPHRASE, { memory: 8, passes: 1, parallelism: 1 }));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** When a process is killed, in milliseconds. */
interface Kill {
  readonly since: "start" | "first-word";
  readonly after: number;
}

/** Mostly amid edits and ingests; sometimes while the workspace is being opened, and mended after the kill before. */
function randomKill(): Kill {
  return Math.random() < 0.2 ? { since: "start", after: 200 + Math.random() * 800 } : { since: "first-word", after: Math.random() * 250 };
}

/** Runs a worker, kills it after a while if that is given, and gives what it acknowledged. */
async function work(name: string, count: number, kill?: Kill): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WORKER, folder, name, String(count)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (said === "" && kill?.since === "first-word") setTimeout(() => child.kill("SIGKILL"), kill.after);
    said += text;
  });
  if (kill?.since === "start") setTimeout(() => child.kill("SIGKILL"), kill.after);
  await new Promise((resolve) => child.on("close", resolve));
  return said.split("\n").slice(0, -1);
}

async function expectAllThere(acknowledged: readonly string[]): Promise<void> {
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  for (const [what, id] of acknowledged.map((line) => line.split(" "))) {
    if (what === "item") expect((await readItem(workspace.db, id ?? ""))?.facts).toHaveLength(1);
    else expect([await readAcquisitions(workspace.db, id), (await objectsOf(workspace.db, [id ?? ""])).size]).toMatchObject([[{ sha256: id }], 1]);
  }
  // Of all objects, entries, tiles, the signed state and the tables; an item without its fact would be half an entry.
  expect(await verifyWorkspace(workspace)).toEqual([]);
  await workspace.lock();
}

it(
  `what was acknowledged is there, and nothing is half, after ${KILLS} kills`,
  async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      acknowledged.push(...(await work(`k${kill}`, 1000, randomKill())));
      if (kill % 25 === 24 || kill === KILLS - 1) await expectAllThere(acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS / 2);
  },
  KILLS * 4000 + 60_000,
);

it("two processes at one workspace do not lose each other's changes", async () => {
  const both = await Promise.all([work("left", 15), work("right", 15)]);
  expect(both.map((ids) => ids.length)).toEqual([15, 15]);
  await expectAllThere(both.flat());
}, 60_000);
