import { type Form, formOf } from "./form.ts";
import { initialMatches } from "./initials.ts";
import { joined, type Name, type Part } from "./parts.ts";
import { bits, similarity } from "./similarity.ts";
import { worth } from "./worth.ts";

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

/** An initial against a word that it begins, and against another; what it weighs where it contradicts. */
export const INITIAL = { same: 0.74, other: 0.2, contradicts: 0.6 };
/** Parts written as one, and titles, must be more alike than that, or any two would be. */
export const JOINED = { run: 0.82, title: 0.75 };
/** The longest run of parts that is tried as one word. */
const RUN = 3;
/** A run has at most so many sounds that the word has not, or the other way round, and is at most so much longer or shorter. */
export const RUN_GATE = { sounds: 1, longer: 1.5 };
/** Bit of the sound l, that of the article, which may be heard or not. */
const L = 1 << 6;

const MOST = 1024;
const column = () => new Float64Array(MOST);
const places = () => new Uint8Array(MOST);
const newPairs = (): Pairs => ({
  count: 0,
  left: places(),
  leftCount: places(),
  right: places(),
  rightCount: places(),
  alike: column(),
  worth: column(),
  leftWeight: column(),
  rightWeight: column(),
});

const possible = newPairs();
const chosen = newPairs();
/** Where the possible pairs of each part of the left begin. */
const begins = new Uint16Array(16);

/** The pairs, no part in two of them, that are worth most together. Valid until the next call. */
export function bestPairs(a: Name, b: Name): Pairs {
  possible.count = 0;
  for (let left = 0; left < a.compared.length; left += 1) {
    begins[left] = possible.count;
    for (let right = 0; right < b.compared.length; right += 1) {
      addPart(a, b, left, right);
      for (let run = 2; run <= RUN; run += 1) {
        addRun(a, b, left, run, right, 1);
        addRun(a, b, left, 1, right, run);
      }
      // A space in another place: Mohammad Alipur is «محمدعلی پور».
      if (sameSounds(a, left, b, right)) addRun(a, b, left, 2, right, 2);
    }
  }
  begins[a.compared.length] = possible.count;
  return choose(a.compared.length, b.compared.length);
}

const partAt = (name: Name, at: number) => name.parts[name.compared[at] as number] as Part;

function addPart(a: Name, b: Name, left: number, right: number): void {
  const [one, other] = [partAt(a, left), partAt(b, right)];
  if (one.role === "initial" || other.role === "initial") return addInitial(one, other, left, right);
  const alike = Math.max(similarity(one.form, other.form), withParticle(a, left, other.form), withParticle(b, right, one.form));
  if (alike < JOINED.title && one.role !== other.role) return;
  add(left, 1, right, 1, alike, one.weight, other.weight);
}

function addInitial(one: Part, other: Part, left: number, right: number): void {
  if (one.role === "title" || other.role === "title") return;
  const same = one.role === "initial" ? initialMatches(one.form, other.form) : initialMatches(other.form, one.form);
  const whole = one.role === other.role;
  if (same) return add(left, 1, right, 1, whole ? 1 : INITIAL.same, one.weight, other.weight);
  add(left, 1, right, 1, INITIAL.other, Math.max(one.weight, INITIAL.contradicts), Math.max(other.weight, INITIAL.contradicts));
}

/** Elbaradei is El Baradei. */
function withParticle(name: Name, at: number, other: Form): number {
  const place = name.compared[at] as number;
  const form = (name.parts[place] as Part).form;
  if (place === 0 || (name.parts[place - 1] as Part).role !== "particle" || other.letters.length <= form.letters.length || (form.mask & ~other.mask) !== 0)
    return 0;
  return similarity(joined(name.parts, place - 1, place), other);
}

function addRun(a: Name, b: Name, left: number, leftCount: number, right: number, rightCount: number): void {
  if (left + leftCount > a.compared.length || right + rightCount > b.compared.length) return;
  if (!mayBeOne(a, left, leftCount, b, right, rightCount)) return;
  const [one, other] = likelyRuns(a, left, leftCount, b, right, rightCount);
  const alike = similarity(one, other);
  if (alike >= JOINED.run) add(left, leftCount, right, rightCount, alike, weightOf(a, left, leftCount), weightOf(b, right, rightCount));
}

/** The parts of each side as one word: with the particles between them or without, whatever is more alike. */
export function likelyRuns(a: Name, left: number, leftCount: number, b: Name, right: number, rightCount: number): readonly [Form, Form] {
  const whole = [run(a, left, leftCount), run(b, right, rightCount)] as const;
  if (!hasParticle(a, left, leftCount) && !hasParticle(b, right, rightCount)) return whole;
  // «شمس الدین» is Shamsoddin: the l of an article is not always heard.
  const bare = [bareRun(a, left, leftCount), bareRun(b, right, rightCount)] as const;
  return similarity(...bare) > similarity(...whole) ? bare : whole;
}

const run = (name: Name, from: number, count: number) => joined(name.parts, name.compared[from] as number, name.compared[from + count - 1] as number);

const hasParticle = (name: Name, from: number, count: number) => (name.compared[from + count - 1] as number) - (name.compared[from] as number) >= count;

function bareRun(name: Name, from: number, count: number): Form {
  return formOf(
    name.compared
      .slice(from, from + count)
      .map((place) => (name.parts[place] as Part).form.text)
      .join(""),
  );
}

/** Whether two parts have the sounds of two others, divided elsewhere. */
function sameSounds(a: Name, left: number, b: Name, right: number): boolean {
  if (left + 2 > a.compared.length || right + 2 > b.compared.length) return false;
  const [a1, a2, b1, b2] = [partAt(a, left).form, partAt(a, left + 1).form, partAt(b, right).form, partAt(b, right + 1).form];
  if ((a1.mask | a2.mask) !== (b1.mask | b2.mask) || a1.skeleton === b1.skeleton) return false;
  return a1.skeleton + a2.skeleton === b1.skeleton + b2.skeleton;
}

/** Whether it is worth while to write the parts as one word: same sounds but two, and about as long. */
function mayBeOne(a: Name, left: number, leftCount: number, b: Name, right: number, rightCount: number): boolean {
  let [leftMask, rightMask, leftLength, rightLength] = [0, 0, 0, 0];
  for (let i = left; i < left + leftCount; i += 1) {
    const { form, role } = partAt(a, i);
    if (role === "initial") return false;
    leftMask |= form.mask;
    leftLength += form.skeleton.length;
  }
  for (let i = right; i < right + rightCount; i += 1) {
    const { form, role } = partAt(b, i);
    if (role === "initial") return false;
    rightMask |= form.mask;
    rightLength += form.skeleton.length;
  }
  if (leftLength > rightLength * RUN_GATE.longer || rightLength > leftLength * RUN_GATE.longer) return false;
  return bits((leftMask ^ rightMask) & ~L) <= RUN_GATE.sounds;
}

function weightOf(name: Name, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i += 1) sum += partAt(name, i).weight;
  return sum;
}

function add(left: number, leftCount: number, right: number, rightCount: number, alike: number, leftWeight: number, rightWeight: number): void {
  put(possible, left, leftCount, right, rightCount, alike, worth(alike), leftWeight, rightWeight);
}

function put(
  to: Pairs,
  left: number,
  leftCount: number,
  right: number,
  rightCount: number,
  alike: number,
  worthy: number,
  leftWeight: number,
  rightWeight: number,
): void {
  const at = to.count;
  to.left[at] = left;
  to.leftCount[at] = leftCount;
  to.right[at] = right;
  to.rightCount[at] = rightCount;
  to.alike[at] = alike;
  to.worth[at] = worthy;
  to.leftWeight[at] = leftWeight;
  to.rightWeight[at] = rightWeight;
  to.count = at + 1;
}

/** Among pairs that are worth the same, the more alike one, and the one that keeps the order. */
const TIE = { alike: 1e-6, order: 1e-10 };
const STATES = 1 << 10;
const best = new Float64Array(16 * STATES);
const by = new Int16Array(16 * STATES);

/** Dynamic programming over the parts of the left and the set of used parts of the right. */
function choose(n: number, m: number): Pairs {
  best.fill(-1, 0, (n + 1) * STATES);
  best[0] = 0;
  const all = 1 << m;
  for (let left = 0; left < n; left += 1)
    for (let used = 0; used < all; used += 1) {
      const value = best[left * STATES + used] as number;
      if (value < 0) continue;
      reach(left + 1, used, value, -1);
      for (let pair = begins[left] as number; pair < (begins[left + 1] as number); pair += 1) {
        const taken = ((1 << (possible.rightCount[pair] as number)) - 1) << (possible.right[pair] as number);
        if ((used & taken) === 0) reach(left + (possible.leftCount[pair] as number), used | taken, value + valueOf(pair), pair);
      }
    }
  return trace(n, all);
}

function reach(left: number, used: number, value: number, pair: number): void {
  const at = left * STATES + used;
  if (value <= (best[at] as number)) return;
  best[at] = value;
  by[at] = pair;
}

function valueOf(pair: number): number {
  const weight = ((possible.leftWeight[pair] as number) + (possible.rightWeight[pair] as number)) / 2;
  const apart = Math.abs((possible.left[pair] as number) - (possible.right[pair] as number));
  return (possible.worth[pair] as number) * weight + TIE.alike * (possible.alike[pair] as number) - TIE.order * apart;
}

function trace(n: number, all: number): Pairs {
  let used = 0;
  for (let mask = 1; mask < all; mask += 1) if ((best[n * STATES + mask] as number) > (best[n * STATES + used] as number)) used = mask;
  chosen.count = 0;
  for (let left = n; left > 0;) {
    const pair = by[left * STATES + used] as number;
    if (pair < 0) {
      left -= 1;
      continue;
    }
    const [right, rightCount] = [possible.right[pair] as number, possible.rightCount[pair] as number];
    put(
      chosen,
      possible.left[pair] as number,
      possible.leftCount[pair] as number,
      right,
      rightCount,
      possible.alike[pair] as number,
      possible.worth[pair] as number,
      possible.leftWeight[pair] as number,
      possible.rightWeight[pair] as number,
    );
    used &= ~(((1 << rightCount) - 1) << right);
    left -= possible.leftCount[pair] as number;
  }
  return chosen;
}
