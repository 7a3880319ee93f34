import { join } from "node:path";
import type { StoredFact } from "../../src/record/model.ts";
import { change, initWorkspace, openWorkspace } from "../../src/workspace/index.ts";
import { ACT, CHEAP, PASSPHRASE } from "../../src/workspace/in-tests.ts";
import { type Outcome, part, ratioOf, type Size, underLoad } from "../part.ts";
import type { Summary } from "../statistics.ts";
import { takeTurns, timed } from "../turns.ts";
import { tellOutcome } from "../outcome.ts";
import { factChanges, plainFacts } from "./facts.ts";
import { openPlain } from "./plain.ts";
import { inScratch } from "../scratch.ts";

interface Work {
  /** Changes of a run, one after the other. */
  readonly singles: number;
  /** Changes of a run, all in one. */
  readonly bulk: number;
  readonly rounds: number;
}

const WORK: Readonly<Record<Size, Work>> = {
  tiny: { singles: 2, bulk: 20, rounds: 1 },
  small: { singles: 50, bulk: 5000, rounds: 5 },
  full: { singles: 200, bulk: 20_000, rounds: 7 },
};

/** Changes through the one door, beside the same facts in plain SQLite. */
export const changes = part({ name: "changes", measure: async (size: Size) => measure(WORK[size]), tell: tellOutcome });

async function measure({ singles, bulk, rounds }: Work): Promise<Outcome> {
  return underLoad(async () =>
    inScratch(async (scratch) => {
      const folder = join(scratch, "workspace");
      await initWorkspace(folder, PASSPHRASE, CHEAP);
      const workspace = await openWorkspace(folder, { passphrase: PASSPHRASE });
      const plain = openPlain(join(scratch, "plain.db"));
      // Each run takes the next facts of the list; what is single begins where a person does.
      const ours = numbers();
      const theirs = numbers();
      const found = await takeTurns(
        [
          timed({
            id: "ours",
            ready: () => ours(singles).map((n) => factChanges(n, n + 1)),
            run: async (all) => {
              // oxlint-disable-next-line no-await-in-loop -- one change after the other
              for (const one of all) await change(workspace, ACT, one);
            },
            operations: 1,
          }),
          timed({ id: "theirs", ready: () => theirs(singles).map((n) => plainFacts(n, n + 1)), run: (all) => all.forEach(plain.insert), operations: 1 }),
          timed({ id: "ours-bulk", ready: () => whole(ours(bulk), factChanges), run: async (all) => change(workspace, ACT, all), operations: 1 }),
          timed({ id: "theirs-bulk", ready: () => whole<StoredFact>(theirs(bulk), plainFacts), run: plain.insert, operations: 1 }),
        ],
        rounds,
        1,
      );
      await workspace.lock();
      plain.close();
      return tellBoth({ singles, bulk }, (id) => found.get(id) as Summary);
    }),
  );
}

/** Gives the next so many numbers, from where a person begins. */
function numbers(): (count: number) => readonly number[] {
  let next = 0;
  return (count) => {
    const from = next;
    next += Math.ceil(count / 10) * 10;
    return Array.from({ length: count }, (_, i) => from + i);
  };
}

function whole<T>(numbered: readonly number[], make: (from: number, to: number) => readonly T[]): readonly T[] {
  const from = numbered[0] ?? 0;
  return make(from, from + numbered.length);
}

function tellBoth({ singles, bulk }: Pick<Work, "singles" | "bulk">, times: (id: string) => Summary): Omit<Outcome, "load"> {
  const work = { single: { count: singles, unit: "facts" }, bulk: { count: bulk, unit: "facts" } };
  return {
    title: "Changes through the one door",
    rows: [
      { what: `${singles} facts, each its own entry, on the disk when told`, times: times("ours"), work: work.single },
      { what: `plain SQLite, each its own transaction, synchronous = FULL`, times: times("theirs"), work: work.single },
      { what: `${bulk.toLocaleString("en")} facts as one entry`, times: times("ours-bulk"), work: work.bulk },
      { what: "plain SQLite, one transaction", times: times("theirs-bulk"), work: work.bulk },
    ],
    ratios: [
      ratioOf("single facts, to plain SQLite", times("ours"), times("theirs"), 0.1),
      ratioOf("facts in bulk, to plain SQLite", times("ours-bulk"), times("theirs-bulk"), 0.1),
    ],
    notes: [
      "What the plain table lacks: encryption, the log with a commitment and salt for each change, the signed state in files of its own, mentions for the history, and the full-text index.",
    ],
  };
}
