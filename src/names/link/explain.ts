import { compareNames, type Comparison as NameComparison } from "../compare.ts";
import { type Field, FIELDS, LEVELS } from "./fields.ts";
import { bitsOf, probabilityOf, THRESHOLD, totalOf, VERSION } from "./model.ts";
import { compareRows, type Prepared } from "./prepare.ts";
import { NONE } from "./rows.ts";

/** What one field adds to the odds, in bits; nothing where a value is not known. */
export interface Share {
  readonly field: Field;
  /** How the two values stand to one another. */
  readonly level: string;
  readonly bits: number;
}

/** Why a total is what it is: it is the sum of the prior and of the shares, in this order. */
export interface Explanation {
  /** Of any two records, before anything is known of them. */
  readonly prior: number;
  readonly shares: readonly Share[];
  readonly total: number;
  readonly probability: number;
  /** The two names that were held against one another, and how; absent where none can be compared. */
  readonly names?: { readonly one: string; readonly other: string; readonly comparison: NameComparison };
  readonly thresholds: typeof THRESHOLD;
  /** Of the rules that made it. */
  readonly version: string;
}

export function explanationOf(prepared: Prepared, i: number, j: number): Explanation {
  const { rows, model } = prepared;
  const comparison = compareRows(prepared, i, j);
  const shares = FIELDS.map((field, place) => {
    const level = comparison.levels[place] as number;
    return { field, level: LEVELS[field][level] as string, bits: bitsOf(model, place, level, comparison) };
  });
  const total = totalOf(model, comparison);
  const [one, other] = [comparison.one, comparison.other].map((name) => rows.names.written[name] ?? "") as [string, string];
  const names = comparison.one === NONE ? {} : { names: { one, other, comparison: compareNames(one, other) } };
  return { prior: model.prior, shares, total, probability: probabilityOf(total), ...names, thresholds: THRESHOLD, version: VERSION };
}
