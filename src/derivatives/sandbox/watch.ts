import { readFileSync } from "node:fs";
import type { Limits } from "../limits.ts";

const EVERY_MS = 50;
/** Linux counts processor time in hundredths of a second for programs, whatever the kernel does. */
const TICKS_PER_SECOND = 100;

/**
 * Watches a process until the returned function is called; `over` hears which limit it went beyond, once.
 * Memory and processor time are known on Linux alone; elsewhere the heap of JavaScript and the clock are the limits.
 */
export function watch(pid: number, limits: Limits, over: (limit: string) => void): () => void {
  const clock = setTimeout(() => over(`time limit of ${limits.seconds} s`), limits.seconds * 1000);
  const usage = setInterval(() => {
    const { memory, cpuSeconds } = usageOf(pid);
    if (memory > limits.memory) over(`memory limit of ${limits.memory / 1_000_000} MB`);
    else if (cpuSeconds > limits.cpuSeconds) over(`limit of ${limits.cpuSeconds} s of processor time`);
  }, EVERY_MS);
  return () => {
    clearTimeout(clock);
    clearInterval(usage);
  };
}

interface Usage {
  /** Bytes in physical memory. */
  readonly memory: number;
  readonly cpuSeconds: number;
}

const NONE: Usage = { memory: 0, cpuSeconds: 0 };

/** Of the process and of those it started: the sandbox runs below the program that cuts it off. */
function usageOf(pid: number): Usage {
  if (process.platform !== "linux") return NONE;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of the program stands in parentheses and may hold spaces; proc(5) counts the fields after it from 3.
    const after = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const field = (number: number) => Number(after[number - 3]);
    const own: Usage = { memory: pagesInBytes(field(24)), cpuSeconds: (field(14) + field(15)) / TICKS_PER_SECOND };
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").split(" ").filter(Boolean);
    return started.map((child) => usageOf(Number(child))).reduce(sum, own);
  } catch {
    // It has ended meanwhile.
    return NONE;
  }
}

function sum(a: Usage, b: Usage): Usage {
  return { memory: a.memory + b.memory, cpuSeconds: a.cpuSeconds + b.cpuSeconds };
}

let pageSize: number | undefined;

/** The size of a page follows from this process, whose memory is told in pages there and in kilobytes elsewhere. */
function pagesInBytes(pages: number): number {
  pageSize ??= Number(/^KernelPageSize:\s+(\d+) kB/m.exec(readFileSync("/proc/self/smaps", "latin1"))?.[1] ?? 4) * 1024;
  return pages * pageSize;
}
