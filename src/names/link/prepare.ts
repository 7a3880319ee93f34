import { type Blocks, eachPair } from "./blocks.ts";
import { estimate } from "./estimate.ts";
import { compareNamesOf, compareNumbers, compareRest, compareTexts, type Comparison, FIELDS, LEVELS, newComparison } from "./fields.ts";
import { type Facts, factsOf } from "./facts.ts";
import { type Rarity, rarityOf } from "./frequency.ts";
import { bitsOf, bestNameBits, type Model, THRESHOLD, totalOf } from "./model.ts";
import { blocksOf } from "./gather.ts";
import type { LinkRecord } from "./record.ts";
import { type Columns, columnsOf, type Rows } from "./rows.ts";

/** Records made ready to be held against one another. */
export interface Prepared {
  readonly rows: Rows;
  readonly rarity: Rarity;
  readonly blocks: Blocks;
  readonly model: Model;
}

/** @throws {RangeError} where two records have one id */
export function prepare(lists: readonly (readonly LinkRecord[])[]): Prepared {
  const columns = columnsOf(lists);
  return preparedOf(columns, factsOf(columns.names, 0, columns.names.written.length));
}

export function preparedOf(columns: Columns, facts: Facts): Prepared {
  const rows = { ...columns, facts };
  const rarity = rarityOf(rows);
  const blocks = blocksOf(rows);
  return { rows, rarity, blocks, model: estimate(rows, blocks, rarity) };
}

/** Two rows and the binary logarithm of the odds that they are of one person. */
export interface Found {
  readonly i: number;
  readonly j: number;
  readonly total: number;
  /** How much their names are alike: it decides between records that fit as well. */
  readonly alike: number;
}

/** Compares rows from `from` to `to`, the end excluded, with all they share a block with; those worth a look. */
export function score(prepared: Prepared, from: number, to: number): Found[] {
  const { rows, rarity, blocks, model } = prepared;
  const found: Found[] = [];
  const comparison = newComparison();
  eachPair(blocks, rows, from, to, (i, j) => {
    compareNumbers(rows, rarity, i, j, comparison);
    if (!mayBeFound(prepared, i, j, comparison)) return;
    compareTexts(rows, i, j, comparison);
    if (!mayBeFound(prepared, i, j, comparison)) return;
    compareNamesOf(rows, rarity, i, j, comparison);
    const total = totalOf(model, comparison);
    if (total >= THRESHOLD.review) found.push({ i, j, total, alike: comparison.score });
  });
  return found;
}

/** Whether two rows that were compared in all but their names are worth a look if the names are as much alike as their sounds allow. */
function mayBeFound({ rows, rarity, model }: Prepared, i: number, j: number, comparison: Comparison): boolean {
  const rest = restOf(model, comparison);
  const rarest = Math.min(rarestOf(rows, rarity, i), rarestOf(rows, rarity, j));
  if (rest + bestNameBits(model, rarest, 1) < THRESHOLD.review) return false;
  const suffices = (level: number) => rest + bestNameBits(model, rarest, level) >= THRESHOLD.review;
  if (suffices(UNLIKE.all)) return true;
  return haveSameUnits(rows, i, j, suffices(UNLIKE.several) ? Infinity : suffices(UNLIKE.one) ? 1 : 0);
}

/** Compares two rows in every field. */
export function compareRows({ rows, rarity }: Prepared, i: number, j: number): Comparison {
  const comparison = newComparison();
  compareRest(rows, rarity, i, j, comparison);
  compareNamesOf(rows, rarity, i, j, comparison);
  return comparison;
}

/** The total without the names. */
function restOf(model: Model, comparison: Comparison): number {
  let rest = model.prior;
  for (let field = 1; field < FIELDS.length; field += 1) rest += bitsOf(model, field, comparison.levels[field] as number, comparison);
  return rest;
}

/** From these levels on names may have other sounds: in one of their units, in several but one, in all. */
const UNLIKE = { one: LEVELS.name.indexOf("0.8"), several: LEVELS.name.indexOf("0.55"), all: LEVELS.name.indexOf("0.4") };

/**
 * Whether two rows have names with the same sounds: in one unit at least, and in all of the shorter name but so many. Much
 * cheaper than to compare them.
 */
function haveSameUnits({ facts, nameStarts, nameAt }: Rows, i: number, j: number, but: number): boolean {
  for (let a = nameStarts[i] as number; a < (nameStarts[i + 1] as number); a += 1)
    for (let b = nameStarts[j] as number; b < (nameStarts[j + 1] as number); b += 1) {
      const [one, other] = [nameAt[a] as number, nameAt[b] as number];
      if (facts.whole[one] === facts.whole[other] || shareUnits(facts, one, other, but)) return true;
    }
  return false;
}

function shareUnits(facts: Facts, one: number, other: number, but: number): boolean {
  const [short, long] = unitCount(facts, one) < unitCount(facts, other) ? [one, other] : [other, one];
  let [shared, lacked] = [0, 0];
  for (let unit = facts.starts[short] as number; unit < (facts.starts[short + 1] as number); unit += 1)
    if (hasUnit(facts, long, unit)) shared += 1;
    else lacked += 1;
  return shared > 0 && lacked <= but;
}

const unitCount = ({ starts }: Facts, name: number) => (starts[name + 1] as number) - (starts[name] as number);

/** Whether a name has a unit that may sound like this one. */
function hasUnit({ starts, sounds, otherSounds }: Facts, name: number, unit: number): boolean {
  const [one, other] = [sounds[unit], otherSounds[unit]];
  for (let at = starts[name] as number; at < (starts[name + 1] as number); at += 1)
    if (sounds[at] === one || otherSounds[at] === one || sounds[at] === other || otherSounds[at] === other) return true;
  return false;
}

function rarestOf({ nameStarts, nameAt }: Rows, rarity: Rarity, i: number): number {
  let most = 0;
  for (let at = nameStarts[i] as number; at < (nameStarts[i + 1] as number); at += 1) most = Math.max(most, rarity.names[nameAt[at] as number] as number);
  return most;
}
