import { compareNamesOf, compareRest, type Field, FIELDS, NAME, newComparison } from "./fields.ts";
import type { Rarity } from "./frequency.ts";
import { sequence } from "./hash.ts";
import { levelsOf } from "./model.ts";
import { allPairs, comparable, type Days, NONE, type Rows } from "./rows.ts";

/** By field and level, but for unknown: how often pairs of two persons have it. */
export type Chances = Readonly<Record<Field, readonly number[]>>;

/** What is usual, where the lists are too short to tell, and how many pairs that is worth. */
const CHANCE: Chances = {
  name: [0.000_02, 0.000_02, 0.000_04, 0.000_1, 0.000_3, 0.002, 0.01, 0.000_02, 0.000_05, 0.000_05, 0.987],
  born: [0.000_1, 0.000_3, 0.000_05, 0.000_2, 0.001, 0.02, 0.978],
  died: [0.01, 0.03, 0.001, 0.001, 0.005, 0.2, 0.753],
  age: [0.02, 0.04, 0.1, 0.84],
  sex: [0.6, 0.4],
  place: [0.02, 0.02, 0.96],
  father: [0.01, 0.03, 0.96],
};
const CHANCE_WORTH = 50;
/** A level that no random pair had may be as rare as half a pair among them, and is not taken for rarer (Jeffreys 1946). */
const UNSEEN = 0.5;
/** Random pairs that are compared, at most; names take longer than all the rest. */
const SAMPLE = { names: 50_000, rest: 400_000 };
const SEED = 20_260_101;

/** How often pairs of two persons have each level. */
export function chances(rows: Rows, rarity: Rarity): Chances {
  const counts = FIELDS.map((_, field) => new Float64Array(levelsOf(field)));
  const next = sequence(SEED);
  const found = newComparison();
  const { first, two, records } = rows;
  const rest = records.length - first;
  for (let n = 0; n < Math.min(SAMPLE.rest, allPairs(rows)); n += 1) {
    const [i, j] = two ? [next(first), first + next(rest)] : [next(records.length), next(records.length)];
    if (!comparable(rows, i, j)) continue;
    compareRest(rows, rarity, i, j, found);
    if (n < SAMPLE.names) compareNamesOf(rows, rarity, i, j, found);
    else found.levels[NAME] = 0;
    found.levels.forEach((level, field) => ((counts[field] as Float64Array)[level] = ((counts[field] as Float64Array)[level] as number) + 1));
  }
  const same: Partial<Record<Field, number>> = { name: sameNames(rows), born: sameDays(rows.born), died: sameDays(rows.died) };
  return Object.fromEntries(FIELDS.map((field, place) => [field, shares(counts[place] as Float64Array, CHANCE[field], same[field])])) as Record<
    Field,
    number[]
  >;
}

/** Shares of the levels but unknown, with those that are usual where few pairs were seen. */
function shares(counts: Float64Array, usual: readonly number[], same: number | undefined): readonly number[] {
  const known = counts.subarray(1);
  const sum = known.reduce((a, b) => a + b, 0) + CHANCE_WORTH + UNSEEN * usual.length;
  const found = usual.map((chance, i) => ((known[i] as number) + CHANCE_WORTH * chance + UNSEEN) / sum);
  // Names and days that are the same are too rare for random pairs.
  return same === undefined ? found : [Math.max(same, found[0] as number), ...found.slice(1)];
}

/** How often two random names have the same sounds. */
function sameNames({ facts, nameStarts, nameAt }: Rows): number {
  const firsts = nameStarts.subarray(0, -1).filter((start, i) => start !== nameStarts[i + 1]);
  return sameOf(firsts.map((start) => facts.whole[nameAt[start] as number] as number));
}

/** How often two random days are the same one, where both are known. */
function sameDays({ from, to }: Days): number {
  return sameOf(from.filter((day, i) => day === to[i]));
}

/** How often two of many numbers are the same. */
function sameOf(numbers: Uint32Array | Int32Array): number {
  let [pairs, begin] = [0, 0];
  const sorted = numbers.toSorted();
  for (let at = 1; at <= sorted.length; at += 1) {
    if (sorted[at] === sorted[begin]) continue;
    pairs += (at - begin) * (at - begin - 1);
    begin = at;
  }
  return pairs / Math.max(1, sorted.length * (sorted.length - 1));
}

/** Minus the logarithm of how often two random places are the same. */
export function usualPlaceBits({ place }: Rows, rarity: Rarity): number {
  let [sum, count] = [0, 0];
  for (const one of place)
    if (one !== NONE) {
      sum += 2 ** -(rarity.places[one] as number);
      count += 1;
    }
  return count === 0 ? 0 : -Math.log2(sum / count);
}
