import { Candidates } from "./find/candidates.ts";
import { likeness } from "./likeness.ts";
import { type Name, nameOf } from "./parts.ts";
import { THRESHOLD } from "./verdict.ts";

/** Two names, and whether a person says that they are one. A side may be empty. */
export interface PairRow {
  readonly left: string;
  readonly right: string;
  /** Without a label a row says that its two sides are one name. */
  readonly same?: boolean | undefined;
}

/** How well names are found and told apart; shares from 0 to 1. */
export interface PairScores {
  /** Rows with both sides. A row with its left side empty only adds a name that may be found by error; the left side of a row without a right one is not looked for. */
  readonly pairs: number;
  /**
   * Each distinct left name that has a right one is looked for among all distinct right sides: how often the right one has
   * the highest score. One that shares it counts as first; one that is not among the candidates of the index does not.
   */
  readonly rank1: number;
  /** How often it is among the 100 names that the index holds worth comparing. */
  readonly recallAt100: number;
  /**
   * If only those first ones are accepted whose score reaches some threshold: the largest share of left names whose right
   * one is accepted, over all thresholds for which at least 98 of 100 accepted are right; 0 where there is none.
   */
  readonly recallAtPrecision98: number;
  /**
   * The harmonic mean of precision and recall at the threshold of review, which is fixed: over the rows with a label; where
   * no row has one, over the first candidates that reach it, all left names being ones to find.
   */
  readonly f1: number;
}

const CANDIDATES = 100;
const PRECISION = 0.98;
/** Scores nearer than that are one: the order of sums differs in the last digits. */
const TIE = 1e-9;

/** Scores the comparison of names on pairs that are known. Pure; takes about a millisecond a pair. */
export function scorePairs(rows: readonly PairRow[]): PairScores {
  const both = rows.filter(({ left, right }) => left !== "" && right !== "");
  const searched = search(rows, both);
  const share = (count: number) => (searched.length === 0 ? 0 : count / searched.length);
  return {
    pairs: both.length,
    rank1: share(searched.filter(({ first }) => first).length),
    recallAt100: share(searched.filter(({ among }) => among).length),
    recallAtPrecision98: share(acceptedAt(PRECISION, searched)),
    f1: both.some(({ same }) => same !== undefined) ? f1OfLabels(both) : f1OfSearch(searched),
  };
}

interface Searched {
  /** Of the first candidate; below zero where there is none. */
  readonly score: number;
  readonly first: boolean;
  readonly among: boolean;
}

function search(rows: readonly PairRow[], both: readonly PairRow[]): readonly Searched[] {
  const rights = [...new Set(rows.map(({ right }) => right).filter((right) => right !== ""))];
  const names = rights.map(nameOf);
  const index = new Candidates(names);
  const places = new Map(rights.map((right, place) => [right, place]));
  const right = new Map<string, Set<number>>();
  for (const row of both) if (row.same !== false) right.set(row.left, (right.get(row.left) ?? new Set()).add(places.get(row.right) as number));
  return [...right].map(([left, wanted]) => {
    const name = nameOf(left);
    const scored = index.of(name, CANDIDATES).map((place) => ({ place, score: likeness(name, names[place] as Name) }));
    const score = Math.max(-1, ...scored.map((candidate) => candidate.score));
    const found = scored.filter(({ place }) => wanted.has(place));
    return { score, first: score >= 0 && found.some((candidate) => candidate.score >= score - TIE), among: found.length > 0 };
  });
}

function acceptedAt(precision: number, searched: readonly Searched[]): number {
  const sorted = searched.filter(({ score }) => score >= 0).toSorted((a, b) => b.score - a.score);
  let [right, most] = [0, 0];
  sorted.forEach(({ first, score }, i) => {
    if (first) right += 1;
    // A threshold accepts all that have the same score.
    const last = (sorted[i + 1]?.score ?? -1) < score;
    if (last && right / (i + 1) >= precision) most = right;
  });
  return most;
}

function f1OfLabels(rows: readonly PairRow[]): number {
  let [right, accepted, wanted] = [0, 0, 0];
  for (const { left, right: other, same } of rows) {
    if (same === undefined) continue;
    const taken = likeness(nameOf(left), nameOf(other)) >= THRESHOLD.review;
    if (taken) accepted += 1;
    if (same) wanted += 1;
    if (taken && same) right += 1;
  }
  return f1(right, accepted, wanted);
}

function f1OfSearch(searched: readonly Searched[]): number {
  const accepted = searched.filter(({ score }) => score >= THRESHOLD.review);
  return f1(accepted.filter(({ first }) => first).length, accepted.length, searched.length);
}

const f1 = (right: number, accepted: number, wanted: number) => (accepted + wanted === 0 ? 0 : (2 * right) / (accepted + wanted));
