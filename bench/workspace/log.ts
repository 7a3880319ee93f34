import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { appendLeaves, consistencyProof, type Hash, inclusionProof, readTiles, rootHash, type TileStore } from "../../src/vault/index.ts";
import { type Outcome, part, ratioOf, type Size, underLoad } from "../part.ts";
import { summarise } from "../statistics.ts";
import { tellOutcome } from "../outcome.ts";
import { run } from "./processes.ts";
import { inScratch } from "../scratch.ts";

const PEER = fileURLToPath(new URL("../peers/tlog", import.meta.url));

interface Work {
  readonly entries: number;
  readonly appends: number;
  readonly proofs: number;
  readonly rounds: number;
}

const WORK: Readonly<Record<Size, Work>> = {
  tiny: { entries: 1000, appends: 10, proofs: 10, rounds: 1 },
  small: { entries: 200_000, appends: 1000, proofs: 1000, rounds: 3 },
  full: { entries: 1_000_000, appends: 1000, proofs: 1000, rounds: 3 },
};

/** What both do, with the words for it. */
const STEPS = {
  build: "the tree of all entries: tiles and root",
  append: "one more entry: tiles and root",
  inclusion: "a proof of inclusion, from tiles",
  consistency: "a proof of consistency, from tiles",
} as const;
type Step = keyof typeof STEPS;
type Took = Readonly<Record<Step, number>> & { readonly root: string };

/** The log in memory, beside the transparent log of the Go project, where Go is installed. */
export const log = part({ name: "log", measure: async (size: Size) => measure(WORK[size]), tell: tellOutcome });

async function measure(work: Work): Promise<Outcome> {
  return underLoad(async () =>
    inScratch(async (scratch) => {
      const peer = buildPeer(join(scratch, "tlog"));
      const [ours, theirs, raw]: [Took[], Took[], number[]] = [[], [], []];
      for (let round = 0; round < work.rounds; round += 1) {
        ours.push(takeOurs(work));
        if (peer) theirs.push(JSON.parse(run(peer, [work.entries, work.appends, work.proofs].map(String))) as Took);
        raw.push(hashAsMany(work.entries));
      }
      if (theirs.some(({ root }, n) => root !== ours[n]?.root)) throw new Error("The two logs of the bench have different roots: one of them is wrong.");
      return Promise.resolve(tellBoth(work, ours, theirs, raw));
    }),
  );
}

/** Builds the peer, at the version of its `go.sum`; undefined where there is no Go. */
function buildPeer(program: string): string | undefined {
  if (spawnSync("go", ["version"]).status !== 0) return undefined;
  run("go", ["build", "-o", program, "."], { cwd: PEER });
  return program;
}

function takeOurs({ entries, appends, proofs }: Work): Took {
  const tiles = inMemory();
  let root = "";
  // Not kept: a million objects on the heap would be looked at by the collector in all that follows.
  let leaves: readonly Hash[] = leavesFrom(0, entries);
  const build = timed(() => {
    appendLeaves(tiles, 0, leaves);
    root = rootHash(entries, readTiles(tiles, entries)).toString("hex");
  });
  leaves = [];
  const places = Array.from({ length: proofs }, (_, i) => (i * 7919) % entries);
  const inclusion = timed(() => {
    for (const place of places) inclusionProof(place, entries, readTiles(tiles, entries));
  });
  const consistency = timed(() => {
    for (const place of places) consistencyProof(place + 1, entries, readTiles(tiles, entries));
  });
  leaves = leavesFrom(entries, appends);
  const append = timed(() => {
    for (const [i, one] of leaves.entries()) {
      appendLeaves(tiles, entries + i, [one]);
      rootHash(entries + i + 1, readTiles(tiles, entries + i + 1));
    }
  });
  return { build, inclusion, consistency, append, root };
}

/** What no log can do without: the hashes of as many nodes, alone. */
function hashAsMany(count: number): number {
  const node = Buffer.alloc(65, 1);
  return timed(() => {
    for (let n = 0; n < count; n += 1) hash("sha256", node, "buffer");
  });
}

function tellBoth({ entries, appends, proofs }: Work, ours: readonly Took[], theirs: readonly Took[], raw: readonly number[]): Omit<Outcome, "load"> {
  const counts: Readonly<Record<Step, number>> = { build: entries, append: appends, inclusion: proofs, consistency: proofs };
  const steps = Object.keys(STEPS) as Step[];
  const times = (all: readonly Took[], step: Step) => summarise(all.map((took) => took[step]));
  const rowsOf = (who: string, all: readonly Took[]) =>
    steps.map((step) => ({ what: `${who}: ${STEPS[step]}`, times: times(all, step), work: { count: counts[step], unit: UNITS[step] } }));
  const hashes = { what: "SHA-256 alone, of as many nodes", times: summarise(raw), work: { count: entries, unit: "hashes" } };
  return {
    title: `A log of ${entries.toLocaleString("en")} entries, in memory`,
    rows: [...rowsOf("Dedere", ours), ...(theirs.length > 0 ? rowsOf("tlog", theirs) : []), hashes],
    ratios: [
      ...(theirs.length > 0 ? steps.map((step) => ratioOf(`${STEPS[step]}, to tlog`, times(ours, step), times(theirs, step))) : []),
      ratioOf("the tree of all entries, to SHA-256 alone", times(ours, "build"), hashes.times),
    ],
    notes: [
      theirs.length > 0
        ? "tlog is `golang.org/x/mod/sumdb/tlog` 0.42.0, compiled; the roots of both were the same. It keeps the hashes of all nodes in memory, of which Dedere has the tiles alone, and for a proof it also checks the tiles that it reads against the root, which Dedere does only before it appends."
        : "There is no Go here: the log was not compared with tlog.",
    ],
  };
}

const UNITS = { build: "entries", append: "entries", inclusion: "proofs", consistency: "proofs" } as const;

function inMemory(): TileStore {
  const contents = new Map<string, Buffer>();
  return { read: (path) => contents.get(path), write: (path, content) => void contents.set(path, content) };
}

/** As the peer makes its leaves: the number in decimal, with the prefix of leaves. */
function leavesFrom(first: number, count: number): readonly Hash[] {
  return Array.from({ length: count }, (_, i) => hash("sha256", Buffer.from(`\0${first + i}`), "buffer"));
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
