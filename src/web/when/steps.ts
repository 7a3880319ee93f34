import type { Day } from "../../time/index.ts";

/** The last of some days, in order, that comes before a day. */
export function previousOf(days: readonly Day[], day: Day): Day | undefined {
  return days.findLast((candidate) => candidate < day);
}

/** The first of some days, in order, that comes after a day. */
export function nextOf(days: readonly Day[], day: Day): Day | undefined {
  return days.find((candidate) => candidate > day);
}

/** Keeps a day inside the span. */
export function clamp(day: Day, { from, to }: { readonly from: Day; readonly to: Day }): Day {
  return Math.min(Math.max(day, from), to);
}
