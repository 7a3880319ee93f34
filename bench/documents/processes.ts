import { fileURLToPath } from "node:url";
import type { Row } from "../part.ts";
import { summarise } from "../statistics.ts";
import { run } from "../workspace/processes.ts";
import type { StepName, Took } from "./step.ts";

const STEP = fileURLToPath(new URL("step.ts", import.meta.url));

/** Does one step in a process of its own. */
export function runStep(step: StepName, ...args: readonly (string | number)[]): Took {
  return JSON.parse(run(process.execPath, [STEP, step, ...args.map(String)])) as Took;
}

export function rowOf(what: string, runs: readonly Took[], work?: Row["work"]): Row {
  return {
    what,
    times: summarise(runs.flatMap(({ milliseconds }) => milliseconds)),
    ...(work && { work }),
    peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}
