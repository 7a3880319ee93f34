import { type Form, TABLES } from "./form.ts";
import type { Coded, CostTable } from "./spelling/coded.ts";

/** Two words as the sides of the table by which they are compared. */
export interface Sides {
  readonly table: CostTable;
  readonly left: Coded;
  readonly right: Coded;
  /** Whether the first word is the right side. */
  readonly swapped: boolean;
  /** The length by which costs are divided. */
  readonly length: number;
}

/** Shorter words are compared as if they had this many letters: one wrong letter in «علی» is much, but not all. */
const SHORT = { within: 3, across: 2, signs: 2 };
/** A word in Latin script has about this many letters of Arabic script for each of its own. */
const LETTERS_ACROSS = 0.7;

/** @param a can be read, as `b` */
export function sidesOf(a: Form, b: Form): Sides {
  if (a.script === "signs" && b.script === "signs") return within(TABLES.signs, a.within, b.within, SHORT.signs);
  if (a.script === "arab" && b.script === "arab") return within(TABLES.arabic, a.within, b.within, SHORT.within);
  if (a.script !== "arab" && b.script !== "arab") return within(TABLES.latin, a.latin, b.latin, SHORT.within);
  const swapped = a.script !== "arab";
  const [left, right] = swapped ? [b.across, a.across] : [a.across, b.across];
  return { table: TABLES.arabicLatin, left, right, swapped, length: Math.max(left.length, right.length * LETTERS_ACROSS, SHORT.across) };
}

function within(table: CostTable, left: Coded, right: Coded, short: number): Sides {
  return { table, left, right, swapped: false, length: Math.max(left.length, right.length, short) };
}
