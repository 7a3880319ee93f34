import type { DayRange } from "../../time/index.ts";

export const SEXES = ["female", "male"] as const;
export type Sex = (typeof SEXES)[number];

/** What a list says of one person. */
export interface LinkRecord {
  /** No two records that are linked with one another have the same. */
  readonly id: string;
  /** What the person is called, in any script: each alone, not parts of one. */
  readonly names: readonly string[];
  readonly born?: DayRange | undefined;
  readonly died?: DayRange | undefined;
  /** In years. */
  readonly age?: number | undefined;
  readonly sex?: Sex | undefined;
  readonly place?: string | undefined;
  /** The name of the father. */
  readonly father?: string | undefined;
}

/** In one order, whatever the order in which records come: that of the code units of their ids. */
export function byId(a: LinkRecord, b: LinkRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
