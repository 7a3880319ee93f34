import { COUNTS, HABITS, type SpellingCounts } from "./counts.ts";
import { ALIKE_ARABIC, ALIKE_LATIN } from "./alike.ts";

/** What it costs to read a chunk of one word as a chunk of another: 0 is how it is usually spelled, 1 a wrong letter. */
export interface Costs {
  /** The longest chunks that have a cost. */
  readonly left: number;
  readonly right: number;
  /** Whether a word is coded alike on both sides. */
  readonly sameSides: boolean;
  /** By `left|right`; a pair that is not there is a wrong letter, and of more letters impossible. */
  readonly of: ReadonlyMap<string, number>;
}

/** A spelling this many times rarer, as a natural logarithm, than the usual one is a wrong letter. */
const RARE = 6;
/** A vowel that is not written in Arabic script is heard in every habit. */
const UNWRITTEN = { cost: 0.02, rare: 12 };
/** What is below this share of the usual spelling is an error of what was counted. */
const NOISE = 0.002;
/** A spelling of a known habit, and leaving a letter out as one, cost no more than this. */
const HABIT = { spelled: 0.2, leftOut: 0.4 };
/** Leaving out a consonant costs at least this; an l may be that of an article. */
const LEFT_OUT = { consonant: 0.8, l: 0.6 };
/** A doubled consonant is not written in Arabic script. */
const DOUBLED = 0.05;
const MAY_BE_SILENT = /^[اویهعء][$^]?$/;

export const ARABIC_LATIN: Costs = { left: 1, right: 3, sameSides: false, of: fromCounts() };
export const LATIN: Costs = { left: 3, right: 3, sameSides: true, of: bothWays(ALIKE_LATIN) };
export const ARABIC: Costs = { left: 1, right: 1, sameSides: true, of: bothWays(ALIKE_ARABIC) };
/** Scripts of which nothing is known: a letter is the same or another. */
export const AS_WRITTEN: Costs = { left: 1, right: 1, sameSides: true, of: new Map() };

function fromCounts(): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  const put = (key: string, cost: number) => costs.set(key, Math.min(cost, costs.get(key) ?? 1));
  for (const counts of COUNTS) for (const [key, cost] of costsOf(counts)) put(key, cost);
  for (const [left, spellings] of Object.entries(HABITS))
    for (const right of spellings.split(" "))
      if (right === "_") put(`${left}|`, HABIT.leftOut);
      else put(`${left}|${right}`, HABIT.spelled);
  const consonants = [...costs].filter(([key]) => /\|[bcdfghjklmnpqrstvwxz]$/.test(key));
  for (const [key, cost] of consonants) put(key + key.at(-1), cost + DOUBLED);
  return costs;
}

function* costsOf(counts: SpellingCounts): Iterable<[string, number]> {
  const usual = new Map<string, number>();
  for (const [key, count] of Object.entries(counts)) usual.set(leftOf(key), Math.max(usual.get(leftOf(key)) ?? 0, count));
  for (const [key, count] of Object.entries(counts)) {
    const share = count / (usual.get(leftOf(key)) as number);
    if (share >= NOISE) yield [key, costOf(key, -Math.log(share))];
  }
}

function costOf(key: string, rarity: number): number {
  const [left, right] = key.split("|") as [string, string];
  if (left === "") return /^[aeiouy]$/.test(right) ? UNWRITTEN.cost + rarity / UNWRITTEN.rare : 1;
  if (right !== "" || MAY_BE_SILENT.test(left)) return rarity / RARE;
  return Math.max(rarity / RARE, left === "ل" ? LEFT_OUT.l : LEFT_OUT.consonant);
}

function leftOf(key: string): string {
  return key.slice(0, key.indexOf("|"));
}

function bothWays(alike: readonly (readonly [string, string, number])[]): ReadonlyMap<string, number> {
  return new Map(
    alike.flatMap(([a, b, cost]) => [
      [`${a}|${b}`, cost],
      [`${b}|${a}`, cost],
    ]),
  );
}
