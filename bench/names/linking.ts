import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, ratioOf, type Row, type Size, underLoad } from "../part.ts";
import { pythonWith } from "../peers/python.ts";
import { inScratch } from "../scratch.ts";
import { summarise } from "../statistics.ts";
import { duration, number } from "../words.ts";
import { type MadeRecord, madeRows } from "./made-rows.ts";
import { runPeer, runStep } from "./processes.ts";
import { type Quality, qualityOf } from "./quality.ts";
import type { Linked } from "./step.ts";

const PEER = ["splink==5.0.0", "duckdb==1.5.6"];
const AIM = { seconds: 90, megabytes: 4096 };
const RECORDS: Readonly<Record<Size, number>> = { tiny: 500, small: 100_000, full: 1_000_000 };
/** The groups of all runs must be the same. */
const RUNS = 2;

/** Records of one person found in a list, beside Splink on the same rows. */
export async function linking(size: Size): Promise<Outcome> {
  return underLoad(async () =>
    inScratch(async (scratch) => {
      const python = pythonWith(PEER, size !== "tiny");
      const [ours, theirs]: [Linked[], Omit<Linked, "sha256">[]] = [[], []];
      for (let round = 0; round < RUNS; round += 1) {
        ours.push(runStep("link", RECORDS[size]) as Linked);
        if ("path" in python) theirs.push(linkedByPeer(python.path, scratch, RECORDS[size]));
      }
      return Promise.resolve(found(RECORDS[size], ours, theirs, "missing" in python ? python.missing : undefined));
    }),
  );
}

function linkedByPeer(python: string, scratch: string, records: number): Omit<Linked, "sha256"> {
  const made = madeRows(records);
  const [rows, clusters] = [join(scratch, "rows.csv"), join(scratch, "clusters.csv")];
  writeFileSync(rows, ["unique_id,first,middle,last,born,age,sex,place", ...made.map(line)].join("\n"));
  const took = runPeer(python, "link.py", rows, clusters) as Omit<Linked, keyof Quality | "sha256">;
  const byId = new Map(made.map((record) => [record.id, record]));
  const clustered = readFileSync(clusters, "utf8")
    .trim()
    .split("\n")
    .map((row) => row.split(",") as [string, string]);
  const groups = [...Map.groupBy(clustered, ([, cluster]) => cluster).values()].map((members) => members.map(([id]) => byId.get(id) as MadeRecord));
  return { ...took, ...qualityOf(made, groups) };
}

function line({ id, names, born, age, sex, place }: MadeRecord): string {
  const parts = (names[0] as string).split(" ");
  const day = born === undefined ? "" : new Date(born.earliest * 86_400_000).toISOString().slice(0, 10);
  return [id, parts[0], parts.slice(1, -1).join(" "), parts.at(-1), day, age, sex, place].join(",");
}

function found(records: number, ours: readonly Linked[], theirs: readonly Omit<Linked, "sha256">[], missing: string | undefined): Omit<Outcome, "load"> {
  const row = (what: string, all: readonly Omit<Linked, "sha256">[]): Row => ({
    what,
    times: summarise(all.map(({ milliseconds }) => milliseconds)),
    work: { count: records, unit: "records" },
    peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)),
  });
  const rows = [row("Dedere, on two cores", ours), ...(theirs.length === 0 ? [] : [row("Splink, on two cores", theirs)])];
  const slowest = Math.max(...ours.map(({ milliseconds }) => milliseconds));
  const most = Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes));
  const [first] = ours as [Linked];
  const same = ours.every(({ sha256 }) => sha256 === first.sha256);
  return {
    title: `Linking: one list of ${records.toLocaleString("en")} records`,
    rows,
    ratios: rows[1] === undefined || rows[0] === undefined ? [] : [ratioOf("linking, to Splink", rows[0].times, rows[1].times)],
    aims: [
      { what: "linking, the slowest run", found: duration(slowest), aim: `${duration(AIM.seconds * 1000)}, at most`, met: slowest <= AIM.seconds * 1000 },
      { what: "memory of the process", found: `${number(most)} MB`, aim: `${number(AIM.megabytes)} MB, at most`, met: most <= AIM.megabytes },
      { what: `groups of ${RUNS} runs`, found: same ? "the same" : "different", aim: "the same", met: same },
    ],
    notes: [
      `Pairs in one group that are of one person, and pairs of one person that are in one group: Dedere ${shares(first)}${theirs[0] === undefined ? "" : `, Splink ${shares(theirs[0])}`}.`,
      `SHA-256 of the groups: ${first.sha256}.`,
      missing === undefined ? `Splink is ${PEER.join(" with ")}.` : `Splink was not compared: ${missing}.`,
    ],
  };
}

const shares = ({ precision, recall }: Quality) => `${number(100 * precision)} and ${number(100 * recall)} of 100`;
