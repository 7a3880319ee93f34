import { fileURLToPath } from "node:url";
import { run } from "../workspace/processes.ts";
import type { StepName } from "./step.ts";

const STEP = fileURLToPath(new URL("step.ts", import.meta.url));

/** Does one step in a process of its own, so that its memory is its own. Returns what it wrote, JSON. */
export function runStep(step: StepName, ...args: readonly (string | number)[]): unknown {
  return JSON.parse(run(process.execPath, [STEP, step, ...args.map(String)]));
}

/** The same with a script of `bench/peers/names`. */
export function runPeer(python: string, script: string, ...args: readonly (string | number)[]): unknown {
  const path = fileURLToPath(new URL(`../peers/names/${script}`, import.meta.url));
  return JSON.parse(run(python, [path, ...args.map(String)]));
}
