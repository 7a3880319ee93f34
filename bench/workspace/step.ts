/**
 * `node step.ts STEP ARG…`: does one step in a fresh process and writes what it took as JSON. Making ready is not timed. The
 * passphrase's key is cheap to derive, but for the steps that time just that.
 */
import { readFileSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { readMapping } from "../../src/record/exchange/index.ts";
import { readItem } from "../../src/store/index.ts";
import { addExhibits, type FileImported, importFiles, initWorkspace, openWorkspace, rebuild, verifyAll, type Workspace } from "../../src/workspace/index.ts";
import { CHEAP, PASSPHRASE } from "../../src/workspace/in-tests.ts";

/** What a step took. */
export interface Stepped {
  readonly milliseconds: number;
  /** The largest resident memory of its process. */
  readonly peakMegabytes: number;
}

const ACTOR = { actor: "bench" };

const STEPS = {
  /** FOLDER PATH…: puts files into a new workspace. */
  ingest: async (folder: string, ...paths: string[]) => {
    const workspace = await fresh(folder);
    return timed(async () => {
      for await (const added of addExhibits(workspace, paths, ACTOR)) if ("skipped" in added) throw new Error(`${added.name} was not taken`);
    }, workspace);
  },
  verify: async (folder: string) => {
    const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
    return timed(async () => mustBeSound(await verifyAll(workspace)), workspace);
  },
  /** FOLDER TABLE MAPPING: imports a table into a new workspace. */
  import: async (folder: string, table: string, mapping: string) => {
    const workspace = await fresh(folder);
    const options = { ...ACTOR, mapping: readMapping(readFileSync(mapping, "utf8"), mapping) };
    return timed(async () => {
      for await (const { result } of importFiles(workspace, [table], options)) mustBeWhole(result);
    }, workspace);
  },
  rebuild: async (folder: string) => {
    const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
    return timed(async () => rebuild(workspace), workspace);
  },
  /** FOLDER PASSPHRASE ITEM: from the locked workspace to the facts about an item. */
  "open-passphrase": async (folder: string, passphrase: string, item: string) => timed(async () => firstAnswer(folder, { passphrase }, item)),
  /** The same with the recovery key, which is random and needs no stretching. */
  "open-recovery": async (folder: string, recoveryKey: string, item: string) => timed(async () => firstAnswer(folder, { recoveryKey }, item)),
  /** DATABASE ITEM: the same from plain SQLite. */
  "open-plain": async (path: string, item: string) =>
    timed(async () => {
      const database = new Database(path, { readonly: true });
      const found = database.prepare("SELECT body FROM fact WHERE about = ? ORDER BY property, id").all(item) as { readonly body: string }[];
      database.close();
      return Promise.resolve(mustFind(found.map(({ body }) => JSON.parse(body) as unknown)));
    }),
} satisfies Record<string, Step>;

type Step = (...args: string[]) => Promise<Stepped>;
export type StepName = keyof typeof STEPS;

const [name = "", ...args] = process.argv.slice(2);
const step = new Map<string, Step>(Object.entries(STEPS)).get(name);
if (step) process.stdout.write(JSON.stringify(await step(...args)));
else throw new Error(`There is no step "${name}".`);

async function fresh(folder: string): Promise<Workspace> {
  await initWorkspace(folder, PASSPHRASE, CHEAP);
  return openWorkspace(folder, { passphrase: PASSPHRASE });
}

async function timed(work: () => Promise<unknown>, workspace?: Workspace): Promise<Stepped> {
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  await workspace?.lock();
  return { milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function firstAnswer(folder: string, secret: Parameters<typeof openWorkspace>[1], item: string): Promise<void> {
  const workspace = await openWorkspace(folder, secret);
  mustFind((await readItem(workspace.db, item))?.facts ?? []);
  await workspace.lock();
}

function mustFind(facts: readonly unknown[]): void {
  if (facts.length === 0) throw new Error("the item has no facts: the workspace of the bench is not what it should be");
}

function mustBeWhole(result: FileImported["result"]): void {
  if (!("tally" in result) || result.bad > 0) throw new Error("a table of the bench has bad rows");
}

function mustBeSound({ faults }: Awaited<ReturnType<typeof verifyAll>>): void {
  if (faults.length > 0) throw new Error(`${faults.length} faults in a workspace of the bench: ${faults[0]?.message}`);
}
