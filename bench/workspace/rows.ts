import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkspace } from "../../src/workspace/index.ts";
import { PASSPHRASE } from "../../src/workspace/in-tests.ts";
import { type Outcome, part, ratioOf, type Size, underLoad } from "../part.ts";
import { summarise } from "../statistics.ts";
import { tellOutcome } from "../outcome.ts";
import { plainFacts } from "./facts.ts";
import { openPlain } from "./plain.ts";
import { rowOf, runStep } from "./processes.ts";
import { inScratch } from "../scratch.ts";
import type { Stepped } from "./step.ts";

const ROWS: Readonly<Record<Size, { readonly rows: number; readonly rounds: number }>> = {
  tiny: { rows: 30, rounds: 1 },
  small: { rows: 5000, rounds: 3 },
  full: { rows: 90_000, rounds: 1 },
};

const MAPPING = `
mapping: people
lang: en
items:
  person: { kind: person, id: ID, properties: { name: Name, born: Born, birthplace: Birthplace } }
`;

/** A table of people taken over, and the tables of the workspace made anew. */
export const rows = part({ name: "rows", measure: async (size: Size) => measure(ROWS[size]), tell: tellOutcome });

async function measure({ rows: count, rounds }: (typeof ROWS)[Size]): Promise<Outcome> {
  return underLoad(async () =>
    inScratch(async (scratch) => {
      const [table, mapping, folder, plain] = ["people.csv", "people.yaml", "workspace", "plain.db"].map((name) => join(scratch, name)) as [
        string,
        string,
        string,
        string,
      ];
      writeFileSync(table, tableOf(count));
      writeFileSync(mapping, MAPPING);
      const runs = { import: [] as Stepped[], rebuild: [] as Stepped[], plain: [] as number[] };
      let facts = 0;
      for (let round = 0; round < rounds; round += 1) {
        runs.import.push(runStep("import", folder, table, mapping));
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        facts = await countFacts(folder);
        runs.plain.push(timePlain(plain, facts));
        runs.rebuild.push(runStep("rebuild", folder));
        for (const path of [folder, plain, `${plain}-wal`, `${plain}-shm`]) rmSync(path, { recursive: true, force: true });
      }
      return tellRuns(count, facts, runs);
    }),
  );
}

function tellRuns(
  count: number,
  facts: number,
  runs: { readonly import: readonly Stepped[]; readonly rebuild: readonly Stepped[]; readonly plain: readonly number[] },
): Omit<Outcome, "load"> {
  const work = { count: facts, unit: "facts" };
  const imported = rowOf(`import of ${count.toLocaleString("en")} rows: checked whole, then taken over`, runs.import, work);
  const rebuilt = rowOf("rebuild: all tables made anew from the log", runs.rebuild, work);
  const plain = { what: "plain SQLite: as many facts in one transaction", times: summarise(runs.plain), work };
  return {
    title: `A table of ${count.toLocaleString("en")} rows, ${facts.toLocaleString("en")} facts`,
    rows: [imported, rebuilt, plain],
    ratios: [ratioOf("import, to plain SQLite", imported.times, plain.times, 0.1), ratioOf("rebuild, to plain SQLite", rebuilt.times, plain.times, 0.1)],
    notes: [],
  };
}

function timePlain(path: string, facts: number): number {
  const all = plainFacts(0, facts);
  const plain = openPlain(path);
  const start = performance.now();
  plain.insert(all);
  const took = performance.now() - start;
  plain.close();
  return took;
}

async function countFacts(folder: string): Promise<number> {
  const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
  const { facts } = await workspace.db
    .selectFrom("fact")
    .select(({ fn }) => fn.countAll<number>().as("facts"))
    .executeTakeFirstOrThrow();
  await workspace.lock();
  return facts;
}

const PLACES = ["Tehran", "Mosul", "Homs", "Van", "Köln", "Malmö"];

function tableOf(count: number): string {
  const lines = Array.from({ length: count }, (_, n) => {
    const born = `${1920 + (n % 60)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
    return `p-${n},Given ${n % 997} Family ${n % 1009},${born},${PLACES[n % PLACES.length]}`;
  });
  return ["ID,Name,Born,Birthplace", ...lines, ""].join("\n");
}
