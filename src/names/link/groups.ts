import { byTotal } from "./assign.ts";
import { type Judged } from "./judge.ts";

/** So many records of one person a list has at most; more are a chain of errors. */
const MOST = 25;

/**
 * Groups of records of one person inside one list. Pairs join the groups of their two records, likeliest first: what would
 * make a group too large, or bring together two that are known to be different, is left to a person. So a group is split
 * where it hangs together least.
 */
export function group(
  pairs: readonly Judged[],
  different: (i: number, j: number) => boolean,
): { readonly judged: readonly Judged[]; readonly groups: readonly (readonly number[])[] } {
  const groups = new Map<number, number[]>();
  const refused = new Set<Judged>();
  const of = (row: number) => groups.get(row) ?? [row];
  for (const pair of pairs.filter(({ queue }) => queue === "same").toSorted(byTotal)) {
    const [one, other] = [of(pair.i), of(pair.j)];
    if (one.includes(pair.j)) continue;
    if (one.length + other.length > MOST || one.some((i) => other.some((j) => different(i, j)))) refused.add(pair);
    else {
      const joined = [...one, ...other].toSorted((a, b) => a - b);
      for (const row of joined) groups.set(row, joined);
    }
  }
  const judged = pairs.map((pair): Judged => (refused.has(pair) ? { ...pair, queue: "review", because: "group" } : pair));
  return { judged, groups: [...new Set(groups.values())].toSorted((a, b) => (a[0] as number) - (b[0] as number)) };
}
