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
/** Letters of a word that are looked at; no name is longer. */
const LONGEST = 40;
const reached = new Float64Array((LONGEST + 1) * (LONGEST + 1));
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

/** From every place on to every other that a chunk leads to. Flat loops over numbers: this is where the time goes. */
function fill(a: Coded, b: Coded, n: number, m: number, table: CostTable): void {
  const width = m + 1;
  reached.fill(Infinity, 0, (n + 1) * width);
  reached[0] = 0;
  for (let i = 0; i <= n; i += 1)
    for (let di = 0; di <= table.left && i + di <= n; di += 1) {
      const left = di === 0 ? 0 : ((a.chunks[di - 1] as Int16Array)[i] as number);
      if (left < 0 && di > 2) continue;
      for (let j = 0; j <= m; j += 1) {
        const here = reached[i * width + j] as number;
        for (let dj = di === 0 ? 1 : 0; dj <= table.right && j + dj <= m; dj += 1) {
          const right = dj === 0 ? 0 : ((b.chunks[dj - 1] as Int16Array)[j] as number);
          const known = left < 0 || right < 0 ? -1 : (table.cost[left * table.rights.size + right] as number);
          const cost = di === 1 && dj === 1 && a.units[i] === b.units[j] ? 0 : known >= 0 ? known : otherwise(a, b, i, j, di, dj);
          const at = (i + di) * width + j + dj;
          if (here + cost < (reached[at] as number)) {
            reached[at] = here + cost;
            cameBy[at] = (di << 2) | dj;
          }
        }
      }
    }
}

/** What a step costs that the table does not know. */
function otherwise(a: Coded, b: Coded, i: number, j: number, di: number, dj: number): number {
  if (di + dj === 1 || (di === 1 && dj === 1)) return WRONG;
  return di === 2 && dj === 2 && a.units[i] === b.units[j + 1] && a.units[i + 1] === b.units[j] ? SWAPPED : Infinity;
}
