import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Matter } from "../src/forum/index.ts";
import { DEMONSTRATION } from "./demonstration.ts";
import { type Summary, summarise } from "./statistics.ts";

/** The steps of a cold start, in order. */
export const COLD_STEPS = ["node", "modules", "load", "prepare", "assess"] as const;
export type ColdStep = (typeof COLD_STEPS)[number];

export interface ColdStart {
  readonly steps: Readonly<Record<ColdStep, Summary>>;
  /** Loading the compiled law book, preparing it and the first assessment. */
  readonly answer: Summary;
  /** `dedere assess` as a whole process, from its start to its end. */
  readonly command: Summary;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Starts fresh processes, by turns. */
export function measureColdStart(matter: Matter, rounds: number): ColdStart {
  const input = JSON.stringify(matter);
  const starts: Record<ColdStep, number>[] = [];
  const commands: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const start = JSON.parse(runNode(["bench/cold-start.ts"], input)) as Record<ColdStep, number>;
    const before = performance.now();
    runNode(["bin/dedere.js", "assess", DEMONSTRATION, "--on", "2021-06-25"], "");
    if (round < 0) continue;
    starts.push(start);
    commands.push(performance.now() - before);
  }
  const steps = Object.fromEntries(COLD_STEPS.map((step) => [step, summarise(starts.map((start) => start[step]))])) as ColdStart["steps"];
  return { steps, answer: summarise(starts.map(({ load, prepare, assess }) => load + prepare + assess)), command: summarise(commands) };
}

/** @throws {Error} if the process fails. */
function runNode(args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}
