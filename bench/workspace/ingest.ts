import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, part, ratioOf, type Size, underLoad } from "../part.ts";
import { summarise } from "../statistics.ts";
import { rowOf, runStep, timeShell } from "./processes.ts";
import { inScratch } from "../scratch.ts";
import type { Stepped } from "./step.ts";
import { tellOutcome } from "../outcome.ts";

/** The files of a run, in bytes, and how often they are taken. */
interface Batch {
  readonly files: readonly number[];
  readonly rounds: number;
}

const MEGABYTE = 1_000_000;

const LARGE: Readonly<Record<Size, Batch>> = {
  tiny: { files: [MEGABYTE, MEGABYTE, 2 * MEGABYTE], rounds: 1 },
  small: { files: [64, 64, 64, 64, 256].map((size) => size * MEGABYTE), rounds: 3 },
  full: { files: [256, 256, 256, 256, 1000].map((size) => size * MEGABYTE), rounds: 2 },
};

const SMALL: Readonly<Record<Size, Batch>> = {
  tiny: { files: between(20, 1000, 20_000), rounds: 1 },
  small: { files: between(2000, 1000, 20_000), rounds: 3 },
  full: { files: between(20_000, 1000, 20_000), rounds: 1 },
};

/** A few large files: how fast bytes are hashed, encrypted and written. */
export const ingestLarge = part({
  name: "ingest-large",
  measure: async (size: Size) => measure(LARGE[size], { ingest: 0.7, verify: 0.8 }),
  tell: tellOutcome,
});

/** Many small files: what every single one costs. */
export const ingestSmall = part({
  name: "ingest-small",
  measure: async (size: Size) => measure(SMALL[size], { ingest: 0.7, verify: 0.8 }),
  tell: tellOutcome,
});

/** So many sizes, spread evenly. */
function between(count: number, least: number, most: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => Math.round(least + ((most - least) * n) / (count - 1)));
}

const HASHES = 'find "$1" -type f -print0 | xargs -0 sha256sum > "$2.sums"';
/** Hashes, copies, and has the system write out its cache of that disk once. */
const COPY = `${HASHES}; cp -r "$1" "$2"; sync -f "$2"`;
/** The same, and each file on the disk by itself, as an object is when its entry is logged. */
const COPY_EACH = `${HASHES}; cp -r "$1" "$2"; find "$2" -type f -print0 | xargs -0 sync`;

interface Runs {
  readonly ingest: Stepped[];
  readonly copy: number[];
  readonly copyEach: number[];
  readonly verify: Stepped[];
  readonly hash: number[];
}

async function measure({ files, rounds }: Batch, aims: { readonly ingest: number; readonly verify: number }): Promise<Outcome> {
  const runs: Runs = { ingest: [], copy: [], copyEach: [], verify: [], hash: [] };
  return underLoad(async () => {
    await inScratch(async (scratch) => {
      const source = join(scratch, "source");
      writeFiles(source, files);
      for (let round = 0; round < rounds; round += 1) takeTurn(scratch, source, runs);
    });
    return tellRuns(files, runs, aims);
  });
}

/** All contestants once, one after the other. */
function takeTurn(scratch: string, source: string, runs: Runs): void {
  const [workspace, copy] = [join(scratch, "workspace"), join(scratch, "copy")];
  runs.ingest.push(runStep("ingest", workspace, source));
  runs.copy.push(timeShell(COPY, source, copy));
  rmSync(copy, { recursive: true });
  runs.verify.push(runStep("verify", workspace));
  runs.hash.push(timeShell(HASHES, source, copy));
  rmSync(workspace, { recursive: true });
  runs.copyEach.push(timeShell(COPY_EACH, source, copy));
  rmSync(copy, { recursive: true });
}

function tellRuns(files: readonly number[], runs: Runs, aims: { readonly ingest: number; readonly verify: number }): Omit<Outcome, "load"> {
  const bytes = files.reduce((sum, size) => sum + size, 0);
  const work = files.length < 100 ? { count: bytes / MEGABYTE, unit: "MB" } : { count: files.length, unit: "files" };
  const ingest = rowOf("add to the workspace: hashed, encrypted, on the disk, in the log", runs.ingest, work);
  const copy = { what: "`sha256sum`, `cp`, `sync` once", times: summarise(runs.copy), work };
  const copyEach = { what: "`sha256sum`, `cp`, `sync` of each file", times: summarise(runs.copyEach), work };
  const verify = rowOf("verify the workspace: log, tables, every byte", runs.verify, work);
  const hash = { what: "`sha256sum` of the plain files", times: summarise(runs.hash), work };
  return {
    title: `${files.length} files, ${(bytes / MEGABYTE).toFixed(0)} MB`,
    rows: [ingest, copy, copyEach, verify, hash],
    ratios: [
      ratioOf("adding, to `sha256sum`, `cp`, `sync` once", ingest.times, copy.times, aims.ingest),
      ratioOf("adding, to the same with each file synced", ingest.times, copyEach.times),
      ratioOf("verifying, to `sha256sum`", verify.times, hash.times, aims.verify),
    ],
    notes: [],
  };
}

/** Incompressible files, a thousand to a folder. */
function writeFiles(folder: string, sizes: readonly number[]): void {
  for (const [n, size] of sizes.entries()) {
    const inside = join(folder, String(Math.floor(n / 1000)));
    mkdirSync(inside, { recursive: true });
    for (let left = size; left > 0; left -= 64 * MEGABYTE) appendFileSync(join(inside, `${n}.bin`), randomBytes(Math.min(left, 64 * MEGABYTE)));
  }
}
