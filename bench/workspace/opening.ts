import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { change, initWorkspace, openWorkspace } from "../../src/workspace/index.ts";
import { ACT, CHEAP, PASSPHRASE } from "../../src/workspace/in-tests.ts";
import { type Outcome, part, ratioOf, type Size, underLoad } from "../part.ts";
import { tellOutcome } from "../outcome.ts";
import { factChanges, personOf, plainFacts } from "./facts.ts";
import { openPlain } from "./plain.ts";
import { rowOf, runStep } from "./processes.ts";
import type { Stepped } from "./step.ts";

interface Work {
  readonly facts: number;
  readonly rounds: number;
  /** Of Argon2id; without it, what `dedere init` takes. */
  readonly cost?: typeof CHEAP;
}

const WORK: Readonly<Record<Size, Work>> = {
  tiny: { facts: 100, rounds: 1, cost: CHEAP },
  small: { facts: 20_000, rounds: 7 },
  full: { facts: 1_000_000, rounds: 15 },
};

/** From the locked workspace to its first answer, in a fresh process. */
export const opening = part({ name: "opening", measure: async (size: Size) => measure(WORK[size]), tell: tellOutcome });

async function measure({ facts, rounds, cost }: Work): Promise<Outcome> {
  const folder = await kept(facts, cost);
  const [workspace, plain] = [join(folder, "workspace"), join(folder, "plain.db")];
  const recoveryKey = readFileSync(join(folder, "recovery-key"), "utf8");
  const runs = { passphrase: [] as Stepped[], recovery: [] as Stepped[], plain: [] as Stepped[] };
  return underLoad(async () => {
    for (let round = 0; round < rounds; round += 1) {
      const item = personOf((round * 7919) % facts);
      runs.passphrase.push(runStep("open-passphrase", workspace, PASSPHRASE, item));
      runs.recovery.push(runStep("open-recovery", workspace, recoveryKey, item));
      runs.plain.push(runStep("open-plain", plain, item));
    }
    return Promise.resolve(tellRuns(facts, runs));
  });
}

function tellRuns(facts: number, runs: Readonly<Record<"passphrase" | "recovery" | "plain", readonly Stepped[]>>): Omit<Outcome, "load"> {
  const passphrase = rowOf("open with the passphrase, and the facts about one person: Argon2id included", runs.passphrase, undefined);
  const recovery = rowOf("the same with the recovery key, which needs no Argon2id", runs.recovery, undefined);
  const plain = rowOf("plain SQLite: open, and the same facts", runs.plain, undefined);
  return {
    title: `Opening a workspace of ${facts.toLocaleString("en")} facts, in a fresh process`,
    rows: [passphrase, recovery, plain],
    ratios: [ratioOf("opening without Argon2id, to plain SQLite", recovery.times, plain.times)],
    notes: [
      "The modules are loaded before the clock starts. Argon2id is made to take about a second on the machine that made the workspace: guessing is to be slow.",
    ],
  };
}

/** Changes of one entry. */
const PER_ENTRY = 20_000;

/** A workspace of so many facts and the same facts in plain SQLite, in the folder for temporary files; made where they are not there yet. */
async function kept(facts: number, cost: Work["cost"]): Promise<string> {
  const folder = join(tmpdir(), `dedere-bench-kept-${facts}-${formOfStore()}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(making);
  try {
    await make(making, facts, cost);
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** Another one for another form of the tables or of the file with the keys: then a kept workspace is of no use. */
function formOfStore(): string {
  const hash = createHash("sha256");
  for (const file of ["store/sqlite/migrate.ts", "vault/keys/workspace-file.ts", "vault/keys/unlock.ts"])
    hash.update(readFileSync(fileURLToPath(new URL(`../../src/${file}`, import.meta.url))));
  return hash.digest("hex").slice(0, 8);
}

async function make(folder: string, facts: number, cost: Work["cost"]): Promise<void> {
  const path = join(folder, "workspace");
  const { recoveryKey } = await initWorkspace(path, PASSPHRASE, cost);
  writeFileSync(join(folder, "recovery-key"), recoveryKey);
  const workspace = await openWorkspace(path, { recoveryKey });
  const plain = openPlain(join(folder, "plain.db"));
  for (let from = 0; from < facts; from += PER_ENTRY) {
    const to = Math.min(facts, from + PER_ENTRY);
    // oxlint-disable-next-line no-await-in-loop -- one entry after the other
    await change(workspace, ACT, factChanges(from, to));
    plain.insert(plainFacts(from, to));
    process.stderr.write(`  ${to} facts made\n`);
  }
  await workspace.lock();
  plain.close();
}
