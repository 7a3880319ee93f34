import { compareNamesOf, compareRest, type Field, FIELDS, newComparison } from "./fields.ts";
import type { Rarity } from "./frequency.ts";
import { sequence } from "./hash.ts";
import { levelsOf } from "./model.ts";
import { allPairs, comparable, NONE, type Rows } from "./rows.ts";

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
/** Random pairs that are compared, at most. */
const SAMPLE = 50_000;
const SEED = 20_260_101;

/** How often pairs of two persons have each level. */
export function chances(rows: Rows, rarity: Rarity): Chances {
  const counts = FIELDS.map((_, field) => new Float64Array(levelsOf(field)));
  const next = sequence(SEED);
  const found = newComparison();
  const { first, two, records } = rows;
  const rest = records.length - first;
  for (let n = 0; n < Math.min(SAMPLE, allPairs(rows)); n += 1) {
    const [i, j] = two ? [next(first), first + next(rest)] : [next(records.length), next(records.length)];
    if (!comparable(rows, i, j)) continue;
    compareRest(rows, rarity, i, j, found);
    compareNamesOf(rows, rarity, i, j, found);
    found.levels.forEach((level, field) => ((counts[field] as Float64Array)[level] = ((counts[field] as Float64Array)[level] as number) + 1));
  }
  return Object.fromEntries(
    FIELDS.map((field, place) => [field, shares(counts[place] as Float64Array, CHANCE[field], field === "name" ? sameNames(rows) : undefined)]),
  ) as Record<Field, number[]>;
}

/** Shares of the levels but unknown, with those that are usual where few pairs were seen. */
function shares(counts: Float64Array, usual: readonly number[], same: number | undefined): readonly number[] {
  const known = counts.subarray(1);
  const sum = known.reduce((a, b) => a + b, 0);
  const found = usual.map((chance, i) => ((known[i] as number) + CHANCE_WORTH * chance) / (sum + CHANCE_WORTH));
  // Names that are the same are too rare for random pairs.
  return same === undefined ? found : [Math.max(same, found[0] as number), ...found.slice(1)];
}

/** How often two random names have the same sounds. */
function sameNames({ facts, nameStarts, nameAt, records }: Rows): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < records.length; i += 1) {
    if (nameStarts[i] === nameStarts[i + 1]) continue;
    const whole = facts.whole[nameAt[nameStarts[i] as number] as number] as number;
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  let [sum, pairs] = [0, 0];
  for (const count of counts.values()) {
    sum += count;
    pairs += count * (count - 1);
  }
  return pairs / Math.max(1, sum * (sum - 1));
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
