import { Candidates } from "../../src/names/find/candidates.ts";
import { nameOf } from "../../src/names/parts.ts";
import { madeRows } from "./made-rows.ts";

/** Two names that share a block. */
export type Pair = readonly [string, string];

/** As many candidates of one name are compared. */
const CANDIDATES = 100;

/**
 * Pairs that have to be looked at: second records of people, each with the names that an index holds worth comparing, most of
 * them other people's. The same pairs in every run.
 */
export function blockedPairs(names: number, asked: number): readonly Pair[] {
  const written = madeRows(names + asked).map((row) => row.names[0] as string);
  const index = new Candidates(written.slice(0, names).map(nameOf));
  return written.slice(names).flatMap((name) => index.of(nameOf(name), CANDIDATES).map((place) => [name, written[place] as string] as const));
}
