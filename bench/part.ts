import { load } from "./machine.ts";
import type { Summary } from "./statistics.ts";

/** How much work: `tiny` shows that a part runs, `small` takes seconds, `full` is the size that is published. */
export const SIZES = ["tiny", "small", "full"] as const;
export type Size = (typeof SIZES)[number];

/** One part of the bench, which can be run alone and has its own block on the page. */
export interface Part<Result = unknown> {
  readonly name: string;
  readonly measure: (size: Size) => Promise<Result>;
  /** Markdown, for a terminal and for the page alike. */
  readonly tell: (result: Result) => string;
}

/** States the type of what a part finds. */
export function part<Result>(one: Part<Result>): Part {
  return one as unknown as Part;
}

/** Processes that want a core, before and after. */
export interface Load {
  readonly before: number;
  readonly after: number;
}

/** Something that was timed. */
export interface Row {
  readonly what: string;
  /** Milliseconds of one run. */
  readonly times: Summary;
  /** What one run does, so many of a unit; without it no rate is told. */
  readonly work?: { readonly count: number; readonly unit: string };
  /** The largest resident memory of the process, megabytes. */
  readonly peakMegabytes?: number;
}

/** Our rate over that of what we compare with, of medians: above 1 we are faster. */
export interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly aim?: number;
}

/** What was aimed at, in figures that do not compare. */
export interface Aim {
  readonly what: string;
  readonly found: string;
  readonly aim: string;
  readonly met: boolean;
}

/** What a part found about a thing. */
export interface Outcome {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly ratios: readonly Ratio[];
  readonly aims?: readonly Aim[];
  readonly notes: readonly string[];
  readonly load: Load;
}

/** Measures, and says under what load. */
export async function underLoad(work: () => Promise<Omit<Outcome, "load">>): Promise<Outcome> {
  const before = load();
  const found = await work();
  return { ...found, load: { before, after: load() } };
}

/** Our rate over theirs, where both do as much in a run. */
export function ratioOf(what: string, ours: Summary, theirs: Summary, aim?: number): Ratio {
  return { what, value: theirs.median / ours.median, ...(aim === undefined ? {} : { aim }) };
}
