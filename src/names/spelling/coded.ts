import type { Costs } from "./costs.ts";

/** Costs by numbers instead of chunks, so that comparing two words looks nothing up by text. */
export interface CostTable {
  /** The longest chunks of either side. */
  readonly left: number;
  readonly right: number;
  readonly lefts: ReadonlyMap<string, number>;
  readonly rights: ReadonlyMap<string, number>;
  /** By `left * width + right`; below zero where there is none. */
  readonly cost: Float32Array;
  readonly width: number;
}

/** The nothing that a chunk may be read as. */
const NOTHING = 0;
/** What a step costs that the table does not know. */
export const WRONG = 1;

export function tableOf({ left, right, sameSides, of }: Costs): CostTable {
  const lefts = new Map<string, number>([["", NOTHING]]);
  const rights = sameSides ? lefts : new Map<string, number>([["", NOTHING]]);
  const pairs = [...of].map(([key, cost]) => {
    const bar = key.indexOf("|");
    return [numberOf(lefts, key.slice(0, bar)), numberOf(rights, key.slice(bar + 1)), cost] as const;
  });
  const table = new Float32Array(lefts.size * rights.size).fill(-1);
  for (const [a, b, cost] of pairs) table[a * rights.size + b] = cost;
  return { left, right, lefts, rights, cost: table, width: rights.size };
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
  /** The units as numbers that are equal where the units are. */
  readonly signs: Int32Array;
  /** Numbers of the chunks of one unit, of two, of three, by where they begin; below zero where the table has none. */
  readonly chunks: readonly Int16Array[];
  /** The first of these. */
  readonly singles: Int16Array;
  /** The longest chunk that the table has, by where it begins; 1 where there is none. */
  readonly longest: Uint8Array;
  /** What it costs to leave each unit out. */
  readonly alone: Float32Array;
}

export function code(units: readonly string[], table: CostTable, side: "left" | "right"): Coded {
  const numbers = side === "left" ? table.lefts : table.rights;
  const chunks = Array.from({ length: table[side] }, (_, more) =>
    Int16Array.from(units, (_unit, i) => (i + more < units.length ? (numbers.get(units.slice(i, i + more + 1).join("")) ?? -1) : -1)),
  );
  const longest = Uint8Array.from(units, (_, i) => Math.max(1, chunks.findLastIndex((numbersOf) => (numbersOf[i] as number) >= 0) + 1));
  const singles = chunks[0] as Int16Array;
  const alone = Float32Array.from(singles, (number) => known(number < 0 ? -1 : (table.cost[side === "left" ? number * table.rights.size : number] as number)));
  return { length: units.length, units, signs: Int32Array.from(units, (unit) => unit.codePointAt(0) as number), chunks, singles, longest, alone };
}

const known = (cost: number) => (cost < 0 ? WRONG : cost);
