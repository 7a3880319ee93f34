import { indexNames } from "../find/index-names.ts";
import { THRESHOLD, totalOf } from "./model.ts";
import { compareRows, type Found, type Prepared } from "./prepare.ts";
import { comparable, type Rows } from "./rows.ts";
import { mixed } from "./hash.ts";

/** Pairs worth a look that shared no block, looked for by another way among some of the records. */
export interface Uncovered {
  /** Pairs that were compared, which shared no block. */
  readonly looked: number;
  /** Those of them that are worth a look. */
  readonly near: readonly Found[];
  /** How many there are among all records by that. */
  readonly estimated: number;
}

/** Records that are looked for, among how many others, and how many names like theirs are tried. */
const SAMPLE = { asked: 300, among: 10_000, names: 20 };
const SEED = 7;

/** Looks for records with names like those of others, block or not (after the study of uncovered pairs by HRDAG). */
export function uncovered(prepared: Prepared): Uncovered {
  const { rows } = prepared;
  const order = Array.from(rows.records.keys()).filter((i) => (rows.nameStarts[i + 1] as number) > (rows.nameStarts[i] as number));
  order.sort((a, b) => mixed(a, SEED) - mixed(b, SEED) || a - b);
  const [asked, among] = [
    order.filter((i) => !rows.two || i < rows.first).slice(0, SAMPLE.asked),
    order.filter((i) => !rows.two || i >= rows.first).slice(0, SAMPLE.among),
  ];
  const index = indexNames(among.map((i) => firstName(rows, i)));
  const near: Found[] = [];
  const seen = new Set<number>();
  for (const i of asked)
    for (const at of index.candidates(firstName(rows, i), SAMPLE.names)) {
      const j = among[at] as number;
      const pair = Math.min(i, j) * rows.records.length + Math.max(i, j);
      if (!comparable(rows, i, j) || seen.has(pair) || shareBlock(prepared, i, j)) continue;
      seen.add(pair);
      const comparison = compareRows(prepared, i, j);
      const total = totalOf(prepared.model, comparison);
      if (total >= THRESHOLD.review) near.push({ i: Math.min(i, j), j: Math.max(i, j), total, alike: comparison.score });
    }
  return { looked: seen.size, near, estimated: estimated(rows, near.length, asked.length, among.length) };
}

const firstName = ({ names, nameStarts, nameAt }: Rows, i: number) => names.written[nameAt[nameStarts[i] as number] as number] as string;

function shareBlock({ blocks: { of, blocks } }: Prepared, i: number, j: number): boolean {
  const ofI = new Set(blocks.subarray(of[i], of[i + 1]));
  return blocks.subarray(of[j], of[j + 1]).some((block) => ofI.has(block));
}

function estimated({ records, first, two }: Rows, near: number, asked: number, among: number): number {
  if (near === 0) return 0;
  const [left, right] = two ? [first, records.length - first] : [records.length, records.length];
  return Math.round((near * (left / asked) * (right / among)) / (two ? 1 : 2));
}
