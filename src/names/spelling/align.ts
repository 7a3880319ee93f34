import { type Coded, type CostTable, WRONG } from "./coded.ts";

/** One step of an alignment: what is written here, what there, and what reading one as the other costs. */
export interface Step {
  readonly left: string;
  readonly right: string;
  readonly cost: number;
}

/** Two neighbours that changed places. */
const SWAPPED = 0.7;
/** Letters that cost less than that are the same. */
const SAME = 0.1;
/** Letters of a word that are looked at; no name is longer. */
const LONGEST = 40;
const reached = new Float64Array((LONGEST + 1) * (LONGEST + 1));
const cameBy = new Uint8Array((LONGEST + 1) * (LONGEST + 1));

/**
 * The least that it costs to read one word as the other, in wrong letters: a weighted edit distance (Wagner, Fischer 1974)
 * whose operations are chunks of letters. `Infinity` where it is plainly above the limit.
 */
export function distance(a: Coded, b: Coded, table: CostTable, limit = Infinity): number {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  return fill(a, b, n, m, table, limit) ? (reached[n * (m + 1) + m] as number) : Infinity;
}

/** How one word is read as the other at the least cost, from the beginning to the end. */
export function alignment(a: Coded, b: Coded, table: CostTable): readonly Step[] {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  fill(a, b, n, m, table, Infinity);
  const steps: Step[] = [];
  for (let i = n, j = m; i > 0 || j > 0;) {
    const by = cameBy[i * (m + 1) + j] as number;
    const [di, dj] = [by >> 2, by & 3];
    const before = reached[(i - di) * (m + 1) + j - dj] as number;
    const cost = (reached[i * (m + 1) + j] as number) - before;
    steps.push({ left: a.units.slice(i - di, i).join(""), right: b.units.slice(j - dj, j).join(""), cost: Math.round(cost * 100) / 100 });
    i -= di;
    j -= dj;
  }
  return steps.toReversed();
}

/**
 * Goes from every place on to every other that a chunk leads to; false where it gave up. Flat loops over numbers: here is
 * where the time goes.
 */
function fill(a: Coded, b: Coded, n: number, m: number, table: CostTable, limit: number): boolean {
  const width = m + 1;
  reached.fill(Infinity, 0, (n + 1) * width);
  reached[0] = 0;
  let rowsAbove = 0;
  for (let i = 0; i <= n; i += 1) {
    let least = Infinity;
    const alone = i < n ? (a.alone[i] as number) : Infinity;
    const many = i < n && (a.longest[i] as number) > 1;
    for (let j = 0; j <= m; j += 1) {
      const at = i * width + j;
      const here = reached[at] as number;
      if (here > limit) continue;
      if (here < least) least = here;
      if (j < m) reach(at + 1, here + (b.alone[j] as number), 1);
      if (i === n) continue;
      reach(at + width, here + alone, 4);
      if (j === m) continue;
      const cost = single(a, b, i, j, table);
      reach(at + width + 1, here + cost, 5);
      if (cost > SWAPPED && i + 1 < n && j + 1 < m && single(a, b, i, j + 1, table) < SAME && single(a, b, i + 1, j, table) < SAME)
        reach(at + 2 * width + 2, here + SWAPPED, 10);
      if (many || (b.longest[j] as number) > 1) longer(a, b, i, j, n, m, table, here);
    }
    // No chunk skips more rows than that, nor two that changed places, so every way on leads through one of them.
    rowsAbove = least > limit ? rowsAbove + 1 : 0;
    if (rowsAbove >= Math.max(table.left, 2)) return false;
  }
  return true;
}

function reach(at: number, cost: number, by: number): void {
  if (cost >= (reached[at] as number)) return;
  reached[at] = cost;
  cameBy[at] = by;
}

function single(a: Coded, b: Coded, i: number, j: number, table: CostTable): number {
  if (a.signs[i] === b.signs[j]) return 0;
  const left = a.singles[i] as number;
  const right = b.singles[j] as number;
  if (left < 0 || right < 0) return WRONG;
  const cost = table.cost[left * table.width + right] as number;
  return cost < 0 ? WRONG : cost;
}

/** Steps over more than one unit of either side. */
function longer(a: Coded, b: Coded, i: number, j: number, n: number, m: number, table: CostTable, here: number): void {
  const mostLeft = Math.min(a.longest[i] as number, n - i);
  const mostRight = Math.min(b.longest[j] as number, m - j);
  for (let di = 1; di <= mostLeft; di += 1) {
    const left = (a.chunks[di - 1] as Int16Array)[i] as number;
    if (left < 0) continue;
    for (let dj = 1; dj <= mostRight; dj += 1) {
      const right = (b.chunks[dj - 1] as Int16Array)[j] as number;
      if (right < 0 || di + dj === 2) continue;
      const cost = table.cost[left * table.width + right] as number;
      if (cost >= 0) reach((i + di) * (m + 1) + j + dj, here + cost, (di << 2) | dj);
    }
  }
}
