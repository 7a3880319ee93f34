/** Two spellings of one word, as units, and how often they were seen together. */
export interface Pair {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly count: number;
}

/** The longest chunks of units that are spelled as one. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** How often a chunk of the left was spelled as one of the right: `left|right` to a count. */
export type Counts = ReadonlyMap<string, number>;

const ROUNDS = 8;
/** Kept for what was never seen, so that no pair is impossible. */
const FLOOR = 1e-7;
/** A share of a step below this is not counted. */
const LEAST = 1e-4;

/**
 * Counts which chunks are spelled as which, by expectation and maximisation over all ways to align each pair (Dempster,
 * Laird, Rubin 1977; many-to-many alignment after Jiampojamarn, Kondrak, Sherif 2007).
 */
export function learn(pairs: readonly Pair[], reach: Reach): Counts {
  let odds = (left: string, right: string) => first(left, right);
  let counts = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    counts = new Map();
    for (const pair of pairs) expect(pair, reach, odds, counts);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const seen = counts;
    odds = (left, right) => Math.max((seen.get(`${left}|${right}`) ?? 0) / total, FLOOR);
  }
  return counts;
}

/** Before anything is counted, short chunks are likelier, and a chunk with something than one with nothing. */
function first(left: string, right: string): number {
  const length = left.replaceAll(/[$^]/g, "").length + right.length;
  const alone = left === "" || right === "" ? 0.1 : 1;
  return alone * 0.01 ** (length - 1) * (left === right ? 100 : 1);
}

function expect({ left, right, count }: Pair, reach: Reach, odds: (left: string, right: string) => number, counts: Map<string, number>): void {
  const [n, m] = [left.length, right.length];
  const steps = stepsOf(left, right, reach, odds);
  const forward = lattice(n, m);
  const backward = lattice(n, m);
  at(forward, 0)[0] = 1;
  at(backward, n)[m] = 1;
  for (const { i, j, di, dj, odds: p } of steps) at(forward, i + di)[j + dj] = value(forward, i + di, j + dj) + value(forward, i, j) * p;
  for (const { i, j, di, dj, odds: p } of steps.toReversed()) at(backward, i)[j] = value(backward, i, j) + value(backward, i + di, j + dj) * p;
  const whole = value(forward, n, m);
  if (whole === 0) return;
  for (const { i, j, di, dj, odds: p, key } of steps) {
    const share = (value(forward, i, j) * p * value(backward, i + di, j + dj)) / whole;
    if (share > LEAST) counts.set(key, (counts.get(key) ?? 0) + share * count);
  }
}

interface Step {
  readonly i: number;
  readonly j: number;
  readonly di: number;
  readonly dj: number;
  readonly key: string;
  readonly odds: number;
}

/** Every way to go on from every place, in the order in which the places are reached. */
function stepsOf(left: readonly string[], right: readonly string[], reach: Reach, odds: (left: string, right: string) => number): readonly Step[] {
  const steps: Step[] = [];
  for (let i = 0; i <= left.length; i += 1)
    for (let j = 0; j <= right.length; j += 1)
      for (let di = 0; di <= reach.left && i + di <= left.length; di += 1)
        for (let dj = 0; dj <= reach.right && j + dj <= right.length; dj += 1) {
          const a = left.slice(i, i + di).join("");
          const b = right.slice(j, j + dj).join("");
          if (isSpelling(a, b, di, dj)) steps.push({ i, j, di, dj, key: `${a}|${b}`, odds: odds(a, b) });
        }
  return steps;
}

const VOWEL = /[aeiou]/;
const HARD = /[bcdfgjklmnpqrstvxz]/;

/** A step goes on; it leaves out or puts in one unit at a time; a Latin chunk is vowels or consonants, not both. */
function isSpelling(a: string, b: string, di: number, dj: number): boolean {
  if (di === 0 || dj === 0) return di + dj === 1;
  return ![a, b].some((chunk) => VOWEL.test(chunk) && HARD.test(chunk));
}

const lattice = (n: number, m: number) => Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
const at = (rows: readonly Float64Array[], i: number) => rows[i] as Float64Array;
const value = (rows: readonly Float64Array[], i: number, j: number) => at(rows, i)[j] ?? 0;
