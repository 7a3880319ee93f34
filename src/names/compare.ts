import { initialMatches } from "./initials.ts";
import { joined, type Name, type Part } from "./parts.ts";
import { similarity } from "./similarity.ts";

/** Parts of one name set against parts of the other, by where they begin and how many they are. */
export interface Match {
  readonly left: number;
  readonly leftCount: number;
  readonly right: number;
  readonly rightCount: number;
  /** How much they are alike, from 0 to 1. */
  readonly alike: number;
}

/** What a comparison found. */
export interface Comparison {
  /** From 0, nobody would take them for one name, to 1; `undefined` where the names cannot be compared. */
  readonly score: number | undefined;
  readonly matches: readonly Match[];
}

/** Half of what two like parts are worth, and how steeply it falls: a name is the same or another, seldom half. */
export const CURVE = { middle: 0.72, steep: 14 };
/** What a part that only one of the names has takes away, and one that each has and the other has not. */
export const MISSING = { one: 0.1, both: 1 };
/** A part that is another name than the one it stands against counts this many times against the whole. */
export const CONTRADICTION = { times: 3 };
/** One part that is the same, where there are others, is not enough to go by. */
export const ALONE = { times: 0.8 };
/** A single letter that begins a name says little. */
export const INITIAL = { same: 0.8, other: 0.2 };
/** Parts written as one must be more alike than that, or any two would be. */
export const JOINED = 0.75;
/** The longest run of parts that is tried as one word. */
const RUN = 3;
/** More parts than this a name of a person has not; the rest are not looked at. */
const MOST_PARTS = 12;

/** How much two names are alike, and which parts of one are which of the other. Pure; the order of the names does not count. */
export function compareNames(left: Name, right: Name): Comparison {
  if (left.unknown || right.unknown) return { score: undefined, matches: [] };
  const [a, b] = [left.parts.slice(0, MOST_PARTS), right.parts.slice(0, MOST_PARTS)];
  const found = matchesOf(a, b);
  if (found === undefined) return { score: undefined, matches: [] };
  const matches = bestOf(found, a, b);
  return { score: scoreOf(matches, a, b), matches };
}

function matchesOf(a: readonly Part[], b: readonly Part[]): readonly Match[] | undefined {
  const found: Match[] = [];
  let comparable = false;
  for (let left = 0; left < a.length; left += 1)
    for (let right = 0; right < b.length; right += 1) {
      for (let run = 1; run <= RUN; run += 1) {
        if (left + run <= a.length) comparable = tryMatch(found, a, b, left, run, right, 1) || comparable;
        if (run > 1 && right + run <= b.length) comparable = tryMatch(found, a, b, left, 1, right, run) || comparable;
      }
    }
  return comparable ? found : undefined;
}

/** Adds a match where it is one; tells whether the two could be compared at all. */
function tryMatch(found: Match[], a: readonly Part[], b: readonly Part[], left: number, leftCount: number, right: number, rightCount: number): boolean {
  const alike = leftCount + rightCount === 2 ? alikeAlone(a[left] as Part, b[right] as Part) : similarity(joined(a, left, leftCount), joined(b, right, rightCount));
  if (alike === undefined) return false;
  if (leftCount + rightCount === 2 || alike >= JOINED) found.push({ left, leftCount, right, rightCount, alike });
  return true;
}

function alikeAlone(a: Part, b: Part): number | undefined {
  if (a.role === "initial" || b.role === "initial") return alikeInitial(a, b);
  return similarity(a.form, b.form);
}

function alikeInitial(a: Part, b: Part): number | undefined {
  const [initial, whole] = a.role === "initial" ? [a, b] : [b, a];
  if (initial.form === whole.form) return 1;
  return initialMatches(initial.form, whole.form) ? INITIAL.same : INITIAL.other;
}

const lowest = () => 1 / (1 + Math.exp(CURVE.steep * CURVE.middle));
const highest = () => 1 / (1 + Math.exp(-CURVE.steep * (1 - CURVE.middle)));

/** What two parts that are this much alike are worth: an S-shaped curve from 0 to 1. */
export function worth(alike: number): number {
  return (1 / (1 + Math.exp(-CURVE.steep * (alike - CURVE.middle))) - lowest()) / (highest() - lowest());
}

function weightOf(parts: readonly Part[], from = 0, count = parts.length): number {
  let sum = 0;
  for (let i = from; i < from + count; i += 1) sum += (parts[i] as Part).weight;
  return sum;
}

/** The matches, no part in two of them, that are worth most together. */
function bestOf(found: readonly Match[], a: readonly Part[], b: readonly Part[]): readonly Match[] {
  const byLeft = a.map((_, left) => found.filter((match) => match.left === left));
  const best = new Map<number, { value: number; matches: readonly Match[] }>();
  const from = (left: number, used: number): { value: number; matches: readonly Match[] } => {
    if (left >= a.length) return { value: 0, matches: [] };
    const key = left * 2 ** MOST_PARTS + used;
    const known = best.get(key);
    if (known !== undefined) return known;
    let top = from(left + 1, used);
    for (const match of byLeft[left] as readonly Match[]) {
      const mask = ((1 << match.rightCount) - 1) << match.right;
      if ((used & mask) !== 0) continue;
      const rest = from(left + match.leftCount, used | mask);
      const value = rest.value + (worth(match.alike) * (weightOf(a, left, match.leftCount) + weightOf(b, match.right, match.rightCount))) / 2 + TINY * match.alike;
      if (value > top.value) top = { value, matches: [match, ...rest.matches] };
    }
    best.set(key, top);
    return top;
  };
  return from(0, 0).matches;
}

/** Particles weigh nothing and are still set against each other where they are the same. */
const TINY = 1e-6;

function scoreOf(matches: readonly Match[], a: readonly Part[], b: readonly Part[]): number {
  let [worthy, weight, leftWeight, rightWeight] = [0, 0, 0, 0];
  for (const { left, leftCount, right, rightCount, alike } of matches) {
    const [wa, wb] = [weightOf(a, left, leftCount), weightOf(b, right, rightCount)];
    const value = worth(alike);
    worthy += (value * (wa + wb)) / 2;
    weight += ((value + (1 - value) * CONTRADICTION.times) * (wa + wb)) / 2;
    leftWeight += wa;
    rightWeight += wb;
  }
  const onlyLeft = weightOf(a) - leftWeight;
  const onlyRight = weightOf(b) - rightWeight;
  const both = Math.min(onlyLeft, onlyRight);
  const one = Math.max(onlyLeft, onlyRight) - both;
  const total = weight + MISSING.one * one + MISSING.both * both;
  if (total === 0) return 0;
  const alone = one > 0 && matches.filter(({ left }) => (a[left] as Part).role === "name").length < 2;
  return (worthy / total) * (alone ? ALONE.times : 1);
}
