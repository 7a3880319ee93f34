import type { Fault, Path } from "../../files/index.ts";
import { parseRange } from "../../time/index.ts";

/** Pairs of fields of one block of which the second is never earlier than the first. */
const ORDERED = [
  ["from", "to"],
  ["conductFrom", "conductTo"],
  ["signed", "ratified"],
  ["inForce", "withdrawn"],
] as const;

/** Periods that end before they begin, anywhere in a file. */
export function checkOrderOfDates(data: unknown, path: Path = []): Fault[] {
  if (Array.isArray(data)) return data.flatMap((item, i) => checkOrderOfDates(item, [...path, i]));
  if (typeof data !== "object" || data === null) return [];
  const block = data as Record<string, unknown>;
  const wrong = ORDERED.filter(([first, second]) => endsBefore(block[first], block[second])).map(([first, second]) => ({
    path: [...path, second],
    message: `\`${second}\` (${String(block[second])}) is before \`${first}\` (${String(block[first])}).`,
    remedy: "Mend one of the two dates.",
  }));
  return [...wrong, ...Object.entries(block).flatMap(([key, value]) => checkOrderOfDates(value, [...path, key]))];
}

/** Whether every reading of the two dates has the second before the first. What is no date is not judged here. */
function endsBefore(first: unknown, second: unknown): boolean {
  if (typeof first !== "string" || typeof second !== "string") return false;
  try {
    return parseRange(second).latest < parseRange(first).earliest;
  } catch {
    return false;
  }
}
