import { cpus, loadavg, release, totalmem, type } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Where the figures were measured. */
export interface Machine {
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Processes that wanted a core, on average of the minute before the bench began. */
  readonly loadBefore: number;
}

export function describeMachine(): Machine {
  return {
    node: process.versions.node,
    system: `${type()} ${release()}`,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadBefore: load(),
  };
}

/** Processes that want a core, on average of the last minute. Always 0 on Windows. */
export function load(): number {
  return loadavg()[0] ?? 0;
}

/** Megabytes of live objects: after a full collection. */
export function heapMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const collect = exposedCollector();

function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
