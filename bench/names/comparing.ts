import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, ratioOf, type Row, type Size, underLoad } from "../part.ts";
import { pythonWith } from "../peers/python.ts";
import { inScratch } from "../scratch.ts";
import { summarise } from "../statistics.ts";
import { number } from "../words.ts";
import { blockedPairs } from "./pairs.ts";
import { runPeer, runStep } from "./processes.ts";
import type { Compared } from "./step.ts";

const PEER = ["nomenklatura==4.17.4", "rigour==2.6.1"];
const AIM = { perSecond: 100_000, ratio: 4 };
/** Of the pairs, so many only warm up. */
const WARM = 0.2;

interface Work {
  readonly names: number;
  readonly asked: number;
  readonly rounds: number;
}

const WORK: Readonly<Record<Size, Work>> = {
  tiny: { names: 500, asked: 5, rounds: 1 },
  small: { names: 20_000, asked: 250, rounds: 2 },
  full: { names: 100_000, asked: 1250, rounds: 3 },
};

/** Names compared that share a block, beside nomenklatura on the same pairs. */
export async function comparing(size: Size): Promise<Outcome> {
  return underLoad(async () =>
    inScratch(async (scratch) => {
      const { names, asked, rounds } = WORK[size];
      const pairs = blockedPairs(names, asked);
      const [file, warm] = [join(scratch, "pairs.json"), Math.round(pairs.length * WARM)];
      writeFileSync(file, JSON.stringify(pairs));
      const python = pythonWith(PEER, size !== "tiny");
      const [ours, theirs]: [Compared[], Compared[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(runStep("compare", file, warm) as Compared);
        if ("path" in python) theirs.push(runPeer(python.path, "pairs.py", file, warm) as Compared);
      }
      return Promise.resolve(found(pairs.length - warm, ours, theirs, "missing" in python ? python.missing : undefined));
    }),
  );
}

function found(count: number, ours: readonly Compared[], theirs: readonly Compared[], missing: string | undefined): Omit<Outcome, "load"> {
  const times = (all: readonly Compared[], which: keyof Compared) => summarise(all.map((one) => one[which]));
  const rowsOf = (who: string, all: readonly Compared[]): readonly Row[] =>
    all.length === 0
      ? []
      : [
          { what: `${who}: pairs that are new`, times: times(all, "first"), work: { count, unit: "pairs" } },
          { what: `${who}: the same again, names taken apart before`, times: times(all, "again"), work: { count, unit: "pairs" } },
        ];
  const perSecond = (which: keyof Compared) => (count / times(ours, which).median) * 1000;
  const aim = (what: string, which: keyof Compared) => ({
    what: `${what}, pairs a second`,
    found: number(perSecond(which)),
    aim: `${number(AIM.perSecond)}, at least`,
    met: perSecond(which) >= AIM.perSecond,
  });
  return {
    title: `Comparing: ${count.toLocaleString("en")} pairs of names that share a block, on one core`,
    rows: [...rowsOf("Dedere", ours), ...rowsOf("logic-v2", theirs)],
    ratios:
      theirs.length === 0
        ? []
        : [
            ratioOf("new pairs, to logic-v2", times(ours, "first"), times(theirs, "first"), AIM.ratio),
            ratioOf("the same again, to logic-v2", times(ours, "again"), times(theirs, "again"), AIM.ratio),
          ],
    aims: [aim("new pairs", "first"), aim("the same again", "again")],
    notes: [
      missing === undefined
        ? `logic-v2 is the comparison of names of ${PEER.join(" with ")}, without its other checks.`
        : `logic-v2 was not compared: ${missing}.`,
    ],
  };
}
