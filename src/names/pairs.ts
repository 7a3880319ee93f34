/**
 * Parts of one name set against parts of the other: the first of them and how many, as places in `compared`. Lists of such
 * pairs are columns of numbers, used again for every comparison, because most comparisons are looked at by nobody.
 */
export interface Pairs {
  count: number;
  readonly left: Uint8Array;
  readonly leftCount: Uint8Array;
  readonly right: Uint8Array;
  readonly rightCount: Uint8Array;
  /** How much they are alike, from 0 to 1, and what that is worth. */
  readonly alike: Float64Array;
  readonly worth: Float64Array;
  /** How much the parts of either side weigh. */
  readonly leftWeight: Float64Array;
  readonly rightWeight: Float64Array;
}

/** More than ten parts by ten, each alone and in runs, have not. */
const MOST = 1024;

export function newPairs(): Pairs {
  const places = () => new Uint8Array(MOST);
  const column = () => new Float64Array(MOST);
  return {
    count: 0,
    left: places(),
    leftCount: places(),
    right: places(),
    rightCount: places(),
    alike: column(),
    worth: column(),
    leftWeight: column(),
    rightWeight: column(),
  };
}

/** Adds the pair that stands at a place of another list. */
export function copyPair(to: Pairs, from: Pairs, i: number): void {
  const at = to.count;
  to.left[at] = from.left[i] as number;
  to.leftCount[at] = from.leftCount[i] as number;
  to.right[at] = from.right[i] as number;
  to.rightCount[at] = from.rightCount[i] as number;
  to.alike[at] = from.alike[i] as number;
  to.worth[at] = from.worth[i] as number;
  to.leftWeight[at] = from.leftWeight[i] as number;
  to.rightWeight[at] = from.rightWeight[i] as number;
  to.count = at + 1;
}
