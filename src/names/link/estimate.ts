import { eachPair, type Blocks } from "./blocks.ts";
import { type Chances, chances, usualPlaceBits } from "./chances.ts";
import { allPairs, type Rows } from "./rows.ts";
import { compareNamesOf, compareRest, type Comparison, type Field, FIELDS, LEVELS, newComparison } from "./fields.ts";
import type { Rarity } from "./frequency.ts";
import { mixed } from "./hash.ts";
import { levelsOf, type Model, probabilityOf, totalOf, VERSION, type Weight, weightOf } from "./model.ts";

/** Blocked pairs that the model is estimated from, at most. */
const SAMPLE = 80_000;
const SEED = 20_260_102;
const ROUNDS = 40;
const SETTLED = 1e-4;

/** How pairs of one person are taken to be before anything was counted, and how many pairs that is worth: so many, and a share of those that were found. */
const FIRST: Readonly<Record<Field, readonly number[]>> = {
  name: [0.6, 0.15, 0.1, 0.05, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01],
  born: [0.8, 0.03, 0.02, 0.02, 0.06, 0.03, 0.04],
  died: [0.7, 0.1, 0.02, 0.03, 0.04, 0.08, 0.03],
  age: [0.7, 0.2, 0.05, 0.05],
  sex: [0.98, 0.02],
  place: [0.7, 0.1, 0.2],
  father: [0.8, 0.1, 0.1],
};
const WORTH = { pairs: 10, share: 0.05 };

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

/** Compares the pairs of some of the rows, chosen at random. */
function sampled(rows: Rows, blocks: Blocks, rarity: Rarity): { readonly patterns: Patterns; readonly blocked: number; readonly share: number } {
  const share = Math.min(1, SAMPLE / Math.max(1, blocks.pairs));
  const patterns: Patterns = new Map();
  const found = newComparison();
  let compared = 0;
  const visit = (i: number, j: number) => {
    compared += 1;
    compareRest(rows, rarity, i, j, found);
    compareNamesOf(rows, rarity, i, j, found);
    const rounded = { nameBits: Math.round(found.nameBits), placeBits: Math.round(found.placeBits) };
    const key = `${found.levels.join()},${rounded.nameBits},${rounded.placeBits}`;
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { comparison: { ...found, ...rounded, levels: found.levels.slice() }, count: 1 });
    else known.count += 1;
  };
  eachPair(blocks, rows, 0, rows.records.length, visit, (i) => share === 1 || mixed(i, SEED) / 2 ** 32 < share);
  return { patterns, blocked: Math.round(compared / share), share };
}

function firstModel(rows: Rows, rarity: Rarity, u: Chances, all: number, blocked: number): Model {
  const weights = Object.fromEntries(
    FIELDS.map((field) => [field, [weightOf(1, 1), ...FIRST[field].map((m, i) => weightOf(m, u[field][i] as number))]]),
  ) as Record<Field, Weight[]>;
  const expected = rows.two ? Math.min(rows.first, rows.records.length - rows.first) / 2 : rows.records.length / 10;
  const usual = { name: -Math.log2(u.name[0] as number), place: usualPlaceBits(rows, rarity) };
  return { version: VERSION, prior: Math.log2(Math.max(1, expected) / all), weights, usual, pairs: { all, blocked } };
}

/** Expected pairs of one person and of two, by field and level. */
function expectedPairs(model: Model, patterns: Patterns): { readonly ones: readonly Float64Array[]; readonly twos: readonly Float64Array[] } {
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

function maximised(model: Model, patterns: Patterns, share: number, chance: Chances): Model {
  const { ones, twos } = expectedPairs(model, patterns);
  const weights = Object.fromEntries(
    FIELDS.map((field, place) => [
      field,
      model.weights[field].map((weight, level) => {
        if (level === 0) return weight;
        const blocked = (twos[place]?.[level] as number) / share / model.pairs.all;
        // Names that are much alike are too rare for random pairs; nearly all of them share a block.
        const u = field === "name" && level > 1 ? Math.max(chance.name[level - 1] as number, blocked) : weight.u;
        return weightOf(smoothed(ones[place] as Float64Array, field, level), u);
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
    fallen[level] = weightOf(m, Math.max(u, (m * before.u) / before.m));
  }
  return fallen;
}

function smoothed(sums: Float64Array, field: Field, level: number): number {
  const known = sums.subarray(1).reduce((a, b) => a + b, 0);
  const worth = WORTH.pairs + WORTH.share * known;
  return ((sums[level] as number) + worth * (FIRST[field][level - 1] as number)) / (known + worth);
}
