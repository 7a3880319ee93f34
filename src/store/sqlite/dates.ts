import type Database from "better-sqlite3-multiple-ciphers";
import { type Bound, parseDay, parsePeriod } from "../../time/index.ts";

/**
 * Teaches a connection the function `meets(edtf, from, to)`: 1 where the date or interval may have a day from `from` to
 * `to` (`YYYY-MM-DD`, NULL is no limit), else 0; also for what is NULL or no date. An end that is open or unknown reaches
 * any day.
 */
export function teachDates(database: Database.Database): void {
  database.function("meets", { deterministic: true, directOnly: true }, (edtf, from, to) => (meets(edtf, from, to) ? 1 : 0));
}

function meets(edtf: unknown, from: unknown, to: unknown): boolean {
  if (typeof edtf !== "string") return false;
  try {
    const period = parsePeriod(edtf);
    return (
      (typeof from !== "string" || dayOf(period.to, "latest", Infinity) >= parseDay(from)) &&
      (typeof to !== "string" || dayOf(period.from, "earliest", -Infinity) <= parseDay(to))
    );
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function dayOf(bound: Bound, end: "earliest" | "latest", without: number): number {
  return typeof bound === "string" ? without : bound[end];
}
