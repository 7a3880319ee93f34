import type { Costs } from "./costs.ts";

/** Costs by numbers instead of chunks, so that comparing two words looks nothing up by text. */
export interface CostTable {
  readonly left: number;
  readonly right: number;
  readonly lefts: ReadonlyMap<string, number>;
  readonly rights: ReadonlyMap<string, number>;
  /** By `left * rights.size + right`; below zero where there is none. */
  readonly cost: Float32Array;
}

export function tableOf({ left, right, sameSides, of }: Costs): CostTable {
  const lefts = new Map<string, number>([["", 0]]);
  const rights = sameSides ? lefts : new Map<string, number>([["", 0]]);
  const pairs = [...of].map(([key, cost]) => {
    const bar = key.indexOf("|");
    return [numberOf(lefts, key.slice(0, bar)), numberOf(rights, key.slice(bar + 1)), cost] as const;
  });
  const table = new Float32Array(lefts.size * rights.size).fill(-1);
  for (const [a, b, cost] of pairs) table[a * rights.size + b] = cost;
  return { left, right, lefts, rights, cost: table };
}

function numberOf(numbers: Map<string, number>, chunk: string): number {
  const known = numbers.get(chunk);
  if (known !== undefined) return known;
  numbers.set(chunk, numbers.size);
  return numbers.size - 1;
}

/** A word as one side of a table sees it. */
export interface Coded {
  readonly length: number;
  readonly units: readonly string[];
  /** Numbers of the chunks of one unit, of two, of three, by where they begin; below zero where the table has none. */
  readonly chunks: readonly Int16Array[];
}

export function code(units: readonly string[], numbers: ReadonlyMap<string, number>, longest: number): Coded {
  const chunks = Array.from({ length: longest }, (_, more) =>
    Int16Array.from(units, (_unit, i) => (i + more < units.length ? (numbers.get(units.slice(i, i + more + 1).join("")) ?? -1) : -1)),
  );
  return { length: units.length, units, chunks };
}
