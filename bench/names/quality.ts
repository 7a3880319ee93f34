import type { MadeRecord } from "./made-rows.ts";

/** Of pairs in one group, how many are of one person; of pairs of one person, how many are in one group. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
}

export function qualityOf(made: readonly MadeRecord[], groups: Iterable<readonly MadeRecord[]>): Quality {
  let [right, inGroups] = [0, 0];
  for (const group of groups) {
    right += pairsOfOne(group);
    inGroups += pairs(group.length);
  }
  return { precision: right / inGroups, recall: right / pairsOfOne(made) };
}

function pairsOfOne(records: readonly MadeRecord[]): number {
  return [...Map.groupBy(records, ({ person }) => person).values()].reduce((sum, { length }) => sum + pairs(length), 0);
}

const pairs = (count: number) => (count * (count - 1)) / 2;
