import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Row } from "../part.ts";
import { summarise } from "../statistics.ts";
import type { Stepped, StepName } from "./step.ts";

const STEP = fileURLToPath(new URL("step.ts", import.meta.url));

/** Times one step in a process of its own, so that its memory is its own. */
export function runStep(step: StepName, ...args: readonly string[]): Stepped {
  return JSON.parse(run(process.execPath, [STEP, step, ...args])) as Stepped;
}

/** Times a shell script whole; `$1` and so on are its arguments. Returns milliseconds. */
export function timeShell(script: string, ...args: readonly string[]): number {
  const start = performance.now();
  run("sh", ["-ec", script, "sh", ...args]);
  return performance.now() - start;
}

/** @throws {Error} if the program is not there, or fails. Returns what it printed. */
export function run(command: string, args: readonly string[], options: SpawnSyncOptions = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...options, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What some runs of a step come to. */
export function rowOf(what: string, runs: readonly Stepped[], work: Row["work"]): Row {
  return {
    what,
    times: summarise(runs.map(({ milliseconds }) => milliseconds)),
    ...(work && { work }),
    peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}
