import { Worker } from "node:worker_threads";
import {
  type Columns,
  columnsOf,
  type Decided,
  type Facts,
  type Found,
  joinFacts,
  link,
  type Linkage,
  linkageOf,
  type LinkRecord,
  type Prepared,
  preparedOf,
} from "../../names/link/index.ts";

/** What each core is told at first. */
export interface Told {
  readonly columns: Omit<Columns, "records" | "names" | "places" | "placeLevels">;
  readonly written: string[];
  readonly places: string[];
}

/** What a core is asked to do, with names or rows of which the last one is excluded. */
export type Task =
  | { readonly kind: "facts"; readonly from: number; readonly to: number }
  | { readonly kind: "score"; readonly prepared: Omit<Prepared, "rows"> & { readonly facts: Facts }; readonly ranges: readonly (readonly [number, number])[] };

/** Pairs that were found, as columns. */
export type Scored = Readonly<Record<"i" | "j", Uint32Array> & Record<"total" | "alike", Float64Array>>;

/** Fewer records are linked sooner than cores are started. */
const FEW = 50_000;
const CORES = 2;
/** Megabytes in which a core makes what it throws away at once; with less it spends a tenth of its time on tidying up. */
const YOUNG = 128;
/** Rows are dealt out in so many ranges, because the first ones have more pairs. */
const RANGES = 128;

/**
 * Links as `link` does, with the same answer, on two cores where there are many records.
 * @throws {RangeError} as `link`
 */
export async function linkOnCores(lists: readonly (readonly LinkRecord[])[], decided: readonly Decided[], few = FEW): Promise<Linkage> {
  if (lists.flat().length < few) return link(lists, decided);
  const { records, names, places, placeLevels, ...columns } = columnsOf(lists);
  const told: Told = { columns: shared(columns), written: names.written, places: places.written };
  const workers = Array.from(
    { length: CORES },
    () => new Worker(new URL("link-worker.ts", import.meta.url), { workerData: told, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
  );
  try {
    const ask = <T>(task: (n: number) => Task) => Promise.all(workers.map((worker, n) => answer<T>(worker, task(n))));
    const share = Math.ceil(names.written.length / CORES);
    const facts = await ask<Facts>((n) => ({
      kind: "facts",
      from: Math.min(n * share, names.written.length),
      to: Math.min((n + 1) * share, names.written.length),
    }));
    const prepared = preparedOf({ ...columns, records, names, places, placeLevels }, shared(joinFacts(facts)));
    const { rows, ...rest } = prepared;
    const forCores = shared({ ...rest, facts: rows.facts });
    const scored = await ask<Scored>((n) => ({ kind: "score", prepared: forCores, ranges: rangesOf(records.length, n) }));
    return linkageOf(
      prepared,
      scored.flatMap(pairsOf).toSorted((a, b) => a.i - b.i || a.j - b.j),
      decided,
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function rangesOf(rows: number, core: number): readonly (readonly [number, number])[] {
  const size = Math.ceil(rows / RANGES);
  return Array.from({ length: RANGES }, (_, n) => [Math.min(n * size, rows), Math.min((n + 1) * size, rows)] as const).filter((_, n) => n % CORES === core);
}

function pairsOf({ i, j, total, alike }: Scored): Found[] {
  return Array.from(i, (row, n) => ({ i: row, j: j[n] as number, total: total[n] as number, alike: alike[n] as number }));
}

function answer<T>(worker: Worker, task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.postMessage(task);
  });
}

type Numbers = Uint32Array | Int32Array | Int16Array | Int8Array | Float32Array;

/** The same with all columns of numbers in memory that cores share. */
function shared<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return sharedNumbers(value as unknown as Numbers) as T;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shared(part as unknown)])) as T;
}

function sharedNumbers(numbers: Numbers): Numbers {
  const copy = new (numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers)(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
