import type { Coded, CostTable } from "./coded.ts";

/** One step of an alignment: what is written here, what there, and what reading one as the other costs. */
export interface Step {
  readonly left: string;
  readonly right: string;
  readonly cost: number;
}

const WRONG = 1;
/** Two neighbours that changed places. */
const SWAPPED = 0.7;
const LONGEST = 40;
const reached = new Float32Array((LONGEST + 1) * (LONGEST + 1));
const cameBy = new Uint8Array((LONGEST + 1) * (LONGEST + 1));

/**
 * The least that it costs to read one word as the other, in wrong letters: a weighted edit distance (Wagner, Fischer 1974)
 * whose operations are chunks of letters.
 */
export function distance(a: Coded, b: Coded, table: CostTable): number {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  fill(a, b, n, m, table);
  return reached[n * (m + 1) + m] as number;
}

/** How one word is read as the other at the least cost, from the beginning to the end. */
export function alignment(a: Coded, b: Coded, table: CostTable): readonly Step[] {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  fill(a, b, n, m, table);
  const steps: Step[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
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

function fill(a: Coded, b: Coded, n: number, m: number, table: CostTable): void {
  reached.fill(Infinity, 0, (n + 1) * (m + 1));
  reached[0] = 0;
  for (let i = 0; i <= n; i += 1) for (let j = 0; j <= m; j += 1) goOn(a, b, i, j, n, m, table);
}

function goOn(a: Coded, b: Coded, i: number, j: number, n: number, m: number, table: CostTable): void {
  const here = reached[i * (m + 1) + j] as number;
  for (let di = 0; di <= table.left && i + di <= n; di += 1)
    for (let dj = di === 0 ? 1 : 0; dj <= table.right && j + dj <= m; dj += 1) {
      const cost = stepCost(a, b, i, j, di, dj, table);
      const at = (i + di) * (m + 1) + j + dj;
      if (here + cost < (reached[at] as number)) {
        reached[at] = here + cost;
        cameBy[at] = (di << 2) | dj;
      }
    }
}

function stepCost(a: Coded, b: Coded, i: number, j: number, di: number, dj: number, table: CostTable): number {
  const left = di === 0 ? 0 : (a.chunks[di - 1] as Int16Array)[i] as number;
  const right = dj === 0 ? 0 : (b.chunks[dj - 1] as Int16Array)[j] as number;
  if (di === 1 && dj === 1 && a.units[i] === b.units[j]) return 0;
  if (left >= 0 && right >= 0) {
    const cost = table.cost[left * table.rights.size + right] as number;
    if (cost >= 0) return cost;
  }
  if (di + dj === 1 || (di === 1 && dj === 1)) return WRONG;
  return di === 2 && dj === 2 && a.units[i] === b.units[j + 1] && a.units[i + 1] === b.units[j] ? SWAPPED : Infinity;
}
