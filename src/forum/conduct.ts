import { BEGINNING, type DayRange, END, notBefore, type Period, type Truth } from "../time/index.ts";
import type { Charge } from "./matter.ts";

/** The first day of a conduct; a conduct without a recorded beginning may have begun on any day. */
export function firstDay({ conduct }: Pick<Charge, "conduct">): DayRange {
  return typeof conduct.from === "string" ? EVER : conduct.from;
}

/** The last day of a conduct; an open or unknown end may be any day from the beginning on. */
export function lastDay({ conduct }: Pick<Charge, "conduct">): DayRange {
  if (typeof conduct.to !== "string") return conduct.to;
  return { earliest: firstDay({ conduct }).earliest, latest: EVER.latest };
}

/** Any day at all. */
const EVER: DayRange = { earliest: BEGINNING + 1, latest: END - 1 };

/** Whether two periods share a day: certain, possible or not at all. */
export function overlap(a: Period, b: Period): Truth {
  const [aFrom, aTo] = ends(a);
  const [bFrom, bTo] = ends(b);
  const first = notBefore(aTo, bFrom);
  const second = notBefore(bTo, aFrom);
  return first < second ? first : second;
}

function ends({ from, to }: Period): readonly [DayRange, DayRange] {
  const start = from === "open" ? { earliest: EVER.earliest, latest: EVER.earliest } : from === "unknown" ? EVER : from;
  const end = to === "open" ? { earliest: EVER.latest, latest: EVER.latest } : to === "unknown" ? { earliest: start.earliest, latest: EVER.latest } : to;
  return [start, end];
}
