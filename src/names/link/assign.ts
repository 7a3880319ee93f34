import type { Judged } from "./judge.ts";

/** Likeliest first, those that a person decided before all others; among equals in the order of rows. */
export function byTotal(a: Judged, b: Judged): number {
  return Number(b.because === "decided") - Number(a.because === "decided") || b.total - a.total || b.alike - a.alike || a.i - b.i || a.j - b.j;
}

/** In bits. A pair less likely by that than another one of the same record is out; one nearly as likely leaves both to a person. */
const RIVAL = { out: 6, equal: 0.5, alike: 0.01 };

/** One to one: of the pairs of a record the likeliest stands, the others step back. */
export function assign(pairs: readonly Judged[]): readonly Judged[] {
  const best = new Map<number, Judged>();
  const standing = new Set<Judged>();
  for (const pair of pairs.filter(({ queue }) => queue === "same").toSorted(byTotal)) {
    if (best.has(pair.i) || best.has(pair.j)) continue;
    best.set(pair.i, pair).set(pair.j, pair);
    standing.add(pair);
  }
  const contested = new Set<Judged>();
  const judged = pairs.map((pair): Judged => {
    const rivals = [best.get(pair.i), best.get(pair.j)].filter((rival) => rival !== undefined);
    if (standing.has(pair) || pair.queue === "different" || rivals.length === 0) return pair;
    const behind = Math.min(...rivals.map(({ because, total }) => (because === "decided" ? Infinity : total - pair.total)));
    if (behind > RIVAL.out) return { ...pair, queue: "different", because: "rival" };
    if (pair.queue === "same") for (const rival of rivals) if (isEqual(rival, pair)) contested.add(rival);
    return { ...pair, queue: "review", because: "rival" };
  });
  return judged.map((pair) => (contested.has(pair) && pair.because !== "decided" ? { ...pair, queue: "review", because: "rival" } : pair));
}

const isEqual = (one: Judged, other: Judged) => Math.abs(one.total - other.total) <= RIVAL.equal && Math.abs(one.alike - other.alike) <= RIVAL.alike;
