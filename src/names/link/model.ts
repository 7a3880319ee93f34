import { type Comparison, type Field, FIELDS, LEVELS, NAME } from "./fields.ts";

/** What one level of a field says: how often pairs of one person have it, and pairs of two. */
export interface Weight {
  readonly m: number;
  readonly u: number;
  /** log2 (m / u) */
  readonly bits: number;
}

export const weightOf = (m: number, u: number): Weight => ({ m, u, bits: Math.log2(m / u) });

/**
 * A Fellegi-Sunter model (1969): fields speak independently of one another, each by log2 (m / u). Estimated from the
 * lists themselves.
 */
export interface Model {
  /** Of the rules and levels. Models of different versions are not compared. */
  readonly version: string;
  /** Share of pairs of one person among all pairs, as binary logarithm of the odds. */
  readonly prior: number;
  /** By the places of levels; the first one, unknown, says nothing. */
  readonly weights: Readonly<Record<Field, readonly Weight[]>>;
  /** How rare a name and a place are on the average, in bits. */
  readonly usual: { readonly name: number; readonly place: number };
  readonly pairs: { readonly all: number; readonly blocked: number };
}

export const VERSION = "1";

/**
 * From which total on a pair is shown to a person, and from which it is linked without one, in bits: odds of 1 to 16, and of
 * 4 to 1. Fixed on development data, where of pairs linked so at least 99 in 100 were right.
 */
export const THRESHOLD = { review: -4, same: 2 };

/** How much of the rarity of a name counts, by the level of names: what is only alike is shared by more. */
const RARITY: readonly number[] = [0, 1, 1, 0.9, 0.8, 0.6, 0.3, 0, 0.6, 0, 0, 0];
const PLACE = FIELDS.indexOf("place");

/** What each field adds to the odds, in bits, in the order of {@link FIELDS}. */
export function bitsOf(model: Model, field: number, level: number, { nameBits, placeBits }: Pick<Comparison, "nameBits" | "placeBits">): number {
  if (level === 0) return 0;
  const { bits } = model.weights[FIELDS[field] as Field][level] as Weight;
  if (field === NAME) return bits + (RARITY[level] as number) * (nameBits - model.usual.name);
  return field === PLACE && level === 1 ? bits + placeBits - model.usual.place : bits;
}

/** What a name of a given rarity can add at most, from some level on. */
export function bestNameBits(model: Model, nameBits: number, from: number): number {
  let most = 0;
  for (let level = from; level < LEVELS.name.length; level += 1) most = Math.max(most, bitsOf(model, NAME, level, { nameBits, placeBits: 0 }));
  return most;
}

/** The binary logarithm of the odds that two records are of one person. */
export function totalOf(model: Model, comparison: Comparison): number {
  let total = model.prior;
  for (let field = 0; field < FIELDS.length; field += 1) total += bitsOf(model, field, comparison.levels[field] as number, comparison);
  return total;
}

/** As a probability. */
export function probabilityOf(total: number): number {
  return 1 / (1 + 2 ** -total);
}

/** The number of levels of a field. */
export function levelsOf(field: number): number {
  return LEVELS[FIELDS[field] as Field].length;
}
