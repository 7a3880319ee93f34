import { BEGINNING, type Day, END, parseRange } from "../time/index.ts";

/**
 * The days on which something certainly holds, both ends included. Partial dates count at their narrowest, so that
 * two versions that meet "in 1995" do not overlap: only what certainly overlaps is a contradiction.
 */
export interface Window {
  readonly first: Day;
  readonly last: Day;
}

/** `undefined` where a date cannot be read; that is another problem's matter. */
export function windowOf(from: string | null | undefined, to: string | null | undefined): Window | undefined {
  try {
    return {
      first: from === null || from === undefined ? BEGINNING : parseRange(from).latest,
      last: to === null || to === undefined ? END : parseRange(to).earliest,
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether there is a day on which both certainly hold. */
export function overlap(a: Window | undefined, b: Window | undefined): boolean {
  return a !== undefined && b !== undefined && Math.max(a.first, b.first) <= Math.min(a.last, b.last);
}
