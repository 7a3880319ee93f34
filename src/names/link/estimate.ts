import { eachPair, type Blocks } from "./blocks.ts";
import { comparable, NONE, type Rows } from "./rows.ts";
import { compareNamesOf, compareRest, type Comparison, type Field, FIELDS, LEVELS, newComparison } from "./fields.ts";
import type { Rarity } from "./frequency.ts";
import { mixed, sequence } from "./hash.ts";
import { levelsOf, type Model, probabilityOf, totalOf, VERSION, type Weight } from "./model.ts";

/** Pairs that the model is estimated from, at most: blocked ones, and random ones. */
const SAMPLE = { blocked: 80_000, random: 80_000 };
const ROUNDS = 40;
const SETTLED = 1e-4;
const SEED = 20_260_101;

/** How pairs of one person are taken to be before anything was counted, and how many pairs that is worth. */
const FIRST: Readonly<Record<Field, readonly number[]>> = {
  name: [0.6, 0.15, 0.1, 0.05, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01],
  born: [0.8, 0.03, 0.02, 0.02, 0.06, 0.03, 0.04],
  died: [0.7, 0.1, 0.02, 0.03, 0.04, 0.08, 0.03],
  age: [0.7, 0.2, 0.05, 0.05],
  sex: [0.98, 0.02],
  place: [0.7, 0.1, 0.2],
  father: [0.8, 0.1, 0.1],
};
/** The same for pairs of two persons, where the lists are too short to tell. */
const CHANCE: Readonly<Record<Field, readonly number[]>> = {
  name: [0.000_02, 0.000_02, 0.000_04, 0.000_1, 0.000_3, 0.002, 0.01, 0.000_02, 0.000_05, 0.000_05, 0.987],
  born: [0.000_1, 0.000_3, 0.000_05, 0.000_2, 0.001, 0.02, 0.978],
  died: [0.01, 0.03, 0.001, 0.001, 0.005, 0.2, 0.753],
  age: [0.02, 0.04, 0.1, 0.84],
  sex: [0.6, 0.4],
  place: [0.02, 0.02, 0.96],
  father: [0.01, 0.03, 0.96],
};
const CHANCE_WORTH = 50;
const WORTH = 10;
const SHARE = 0.05;

/** Patterns of levels, with how often each was seen. */
type Patterns = Map<string, { readonly comparison: Comparison; count: number }>;

/** Estimates m and the prior by expectation maximisation on blocked pairs, u from random pairs. The same rows give the same model. */
export function estimate(rows: Rows, blocks: Blocks, rarity: Rarity): Model {
  const all = allPairs(rows);
  const { patterns, blocked, share } = sampled(rows, blocks, rarity);
  const u = chances(rows, rarity);
  let model = firstModel(rows, rarity, u, all, blocked);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = maximised(model, patterns, share, u);
    const moved = Math.abs(next.prior - model.prior);
    model = next;
    if (moved < SETTLED) break;
  }
  return model;
}

function allPairs({ records, first, two }: Rows): number {
  return two ? first * (records.length - first) : (records.length * (records.length - 1)) / 2;
}

function sampled(rows: Rows, blocks: Blocks, rarity: Rarity): { readonly patterns: Patterns; readonly blocked: number; readonly share: number } {
  const count = rows.records.length;
  let blocked = 0;
  eachPair(blocks, rows, 0, count, () => (blocked += 1));
  const share = Math.min(1, SAMPLE.blocked / blocked);
  const patterns: Patterns = new Map();
  const found = newComparison();
  eachPair(blocks, rows, 0, count, (i, j) => {
    if (share < 1 && mixed(i, j) / 2 ** 32 >= share) return;
    compareRest(rows, rarity, i, j, found);
    compareNamesOf(rows, rarity, i, j, found);
    const rounded = { nameBits: Math.round(found.nameBits), placeBits: Math.round(found.placeBits) };
    const key = `${found.levels.join()},${rounded.nameBits},${rounded.placeBits}`;
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { comparison: { ...found, ...rounded, levels: found.levels.slice() }, count: 1 });
    else known.count += 1;
  });
  return { patterns, blocked, share };
}

/** How often pairs of two persons have each level. */
function chances(rows: Rows, rarity: Rarity): Readonly<Record<Field, readonly number[]>> {
  const counts = FIELDS.map((_, field) => new Float64Array(levelsOf(field)));
  const next = sequence(SEED);
  const found = newComparison();
  const { first, two, records } = rows;
  const rest = records.length - first;
  for (let n = 0; n < Math.min(SAMPLE.random, allPairs(rows)); n += 1) {
    const [i, j] = two ? [next(first), first + next(rest)] : [next(records.length), next(records.length)];
    if (!comparable(rows, i, j)) continue;
    compareRest(rows, rarity, i, j, found);
    compareNamesOf(rows, rarity, i, j, found);
    found.levels.forEach((level, field) => ((counts[field] as Float64Array)[level] = ((counts[field] as Float64Array)[level] as number) + 1));
  }
  const same = agreement(rows);
  return Object.fromEntries(FIELDS.map((field, place) => [field, shares(counts[place] as Float64Array, CHANCE[field], same[field])])) as Record<Field, number[]>;
}

/** Shares of the levels but unknown, with those that are usual where few pairs were seen. */
function shares(counts: Float64Array, usual: readonly number[], same: number | undefined): readonly number[] {
  const known = counts.subarray(1);
  const sum = known.reduce((a, b) => a + b, 0);
  const found = usual.map((chance, i) => ((known[i] as number) + CHANCE_WORTH * chance) / (sum + CHANCE_WORTH));
  // Names that are the same are too rare for random pairs.
  return same === undefined ? found : [Math.max(same, found[0] as number), ...found.slice(1)];
}

/** How often two random values are the same, from how often each occurs. */
function agreement(rows: Rows): Partial<Record<Field, number>> {
  const { records } = rows;
  const names = new Map<string, number>();
  for (let i = 0; i < records.length; i += 1) {
    const name = rows.nameAt[rows.nameStarts[i] as number];
    if (name !== undefined && (rows.nameStarts[i + 1] as number) > (rows.nameStarts[i] as number)) add(names, rows.names.unitsAt(name).map(({ sounds }) => sounds.at(-1)).join(" "));
  }
  return { name: together(names) };
}

const add = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);

function together(counts: ReadonlyMap<string, number>): number {
  let [sum, squares] = [0, 0];
  for (const count of counts.values()) {
    sum += count;
    squares += count * (count - 1);
  }
  return squares / Math.max(1, sum * (sum - 1));
}

function firstModel(rows: Rows, rarity: Rarity, u: Readonly<Record<Field, readonly number[]>>, all: number, blocked: number): Model {
  const weights = Object.fromEntries(
    FIELDS.map((field) => [field, [{ m: 1, u: 1 }, ...FIRST[field].map((m, i): Weight => ({ m, u: (u[field] as readonly number[])[i] as number }))]]),
  ) as Record<Field, Weight[]>;
  const expected = rows.two ? Math.min(rows.first, rows.records.length - rows.first) / 2 : rows.records.length / 10;
  const usual = { name: -Math.log2((u.name as readonly number[])[0] as number), place: meanBits(rows, rarity) };
  return { version: VERSION, prior: Math.log2(Math.max(1, expected) / all), weights, usual, pairs: { all, blocked } };
}

/** Minus the logarithm of how often two random places are the same. */
function meanBits({ place }: Rows, rarity: Rarity): number {
  let [sum, count] = [0, 0];
  for (const one of place)
    if (one !== NONE) {
      sum += 2 ** -rarity.ofPlace(one);
      count += 1;
    }
  return count === 0 ? 0 : -Math.log2(sum / count);
}

/** Expected pairs of one person and of two, by field and level. */
function expected(model: Model, patterns: Patterns): { readonly ones: readonly Float64Array[]; readonly twos: readonly Float64Array[] } {
  const [ones, twos] = [FIELDS.map((_, field) => new Float64Array(levelsOf(field))), FIELDS.map((_, field) => new Float64Array(levelsOf(field)))];
  for (const { comparison, count } of patterns.values()) {
    const probability = probabilityOf(totalOf(model, comparison));
    comparison.levels.forEach((level, field) => {
      addTo(ones[field] as Float64Array, level, probability * count);
      addTo(twos[field] as Float64Array, level, (1 - probability) * count);
    });
  }
  return { ones, twos };
}

const addTo = (sums: Float64Array, level: number, count: number) => (sums[level] = (sums[level] as number) + count);

function maximised(model: Model, patterns: Patterns, share: number, chance: Readonly<Record<Field, readonly number[]>>): Model {
  const { ones, twos } = expected(model, patterns);
  const weights = Object.fromEntries(
    FIELDS.map((field, place) => [
      field,
      model.weights[field].map(({ m, u }, level): Weight => {
        if (level === 0) return { m, u };
        const blocked = (twos[place]?.[level] as number) / share / model.pairs.all;
        // Names that are much alike are too rare for random pairs; nearly all of them share a block.
        return { m: smoothed(ones[place] as Float64Array, field, level), u: field === "name" && level > 1 ? Math.max(chance.name[level - 1] as number, blocked) : u };
      }),
    ]),
  ) as Record<Field, Weight[]>;
  weights.name = falling(weights.name);
  const matches = (ones[0] as Float64Array).reduce((a, b) => a + b, 0);
  const odds = Math.max(1, matches / share) / model.pairs.all;
  return { ...model, prior: Math.log2(odds / (1 - Math.min(0.5, odds))), weights };
}

/** Names that are less alike never say more. */
function falling(weights: readonly Weight[]): Weight[] {
  const fallen = [...weights];
  for (let level = 2; level < LEVELS.name.length && /^\d/.test(LEVELS.name[level] as string); level += 1) {
    const [before, { m, u }] = [fallen[level - 1] as Weight, fallen[level] as Weight];
    fallen[level] = { m, u: Math.max(u, (m * before.u) / before.m) };
  }
  return fallen;
}

function smoothed(sums: Float64Array, field: Field, level: number): number {
  const known = sums.subarray(1).reduce((a, b) => a + b, 0);
  const worth = WORTH + SHARE * known;
  return ((sums[level] as number) + worth * (FIRST[field][level - 1] as number)) / (known + worth);
}
