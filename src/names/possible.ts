import { initialMatches } from "./initials.ts";
import { newPairs, type Pairs } from "./pairs.ts";
import type { Name, Part } from "./parts.ts";
import { dividedElsewhere, likelyRuns, mayBeOne, partAt, withParticle } from "./runs.ts";
import { similarity } from "./similarity.ts";
import { worth } from "./worth.ts";

// Constants: see similarity.ts.

/** How alike an initial and a word are that it begins, or that it does not; and what the latter weighs at least. */
const INITIAL = { same: 0.74, other: 0.2, contradicts: 0.6 };
/** Parts written as one, and a title and a name, must be more alike than that, or any two would be. */
const LEAST = { run: 0.82, title: 0.75 };
/** The longest run of parts that is tried as one word. */
const RUN = 3;

const possible = newPairs();
/** Where the possible pairs of each part of the left begin. */
const begins = new Uint16Array(16);

/** All that may be set against each other, by the part of the left that it begins with. Valid until the next call. */
export function possiblePairs(a: Name, b: Name): { readonly pairs: Pairs; readonly begins: Uint16Array } {
  possible.count = 0;
  for (let left = 0; left < a.compared.length; left += 1) {
    begins[left] = possible.count;
    for (let right = 0; right < b.compared.length; right += 1) {
      addPart(a, b, left, right);
      for (let run = 2; run <= RUN; run += 1) {
        if (mayBeOne(a, left, run, b, right, 1)) addRun(a, b, left, run, right, 1);
        if (mayBeOne(a, left, 1, b, right, run)) addRun(a, b, left, 1, right, run);
      }
      if (dividedElsewhere(a, left, b, right)) addRun(a, b, left, 2, right, 2);
    }
  }
  begins[a.compared.length] = possible.count;
  return { pairs: possible, begins };
}

function addPart(a: Name, b: Name, left: number, right: number): void {
  const [one, other] = [partAt(a, left), partAt(b, right)];
  if (one.role === "initial" || other.role === "initial") {
    addInitial(one, other, left, right);
    return;
  }
  const alike = Math.max(similarity(one.form, other.form), withParticle(a, left, other.form), withParticle(b, right, one.form));
  if (alike >= LEAST.title || one.role === other.role) add(left, 1, right, 1, alike, one.weight, other.weight);
}

function addInitial(one: Part, other: Part, left: number, right: number): void {
  if (one.role === "title" || other.role === "title") return;
  const matches = one.role === "initial" ? initialMatches(one.form, other.form) : initialMatches(other.form, one.form);
  if (matches) add(left, 1, right, 1, one.role === other.role ? 1 : INITIAL.same, one.weight, other.weight);
  else add(left, 1, right, 1, INITIAL.other, Math.max(one.weight, INITIAL.contradicts), Math.max(other.weight, INITIAL.contradicts));
}

function addRun(a: Name, b: Name, left: number, leftCount: number, right: number, rightCount: number): void {
  const [one, other] = likelyRuns(a, left, leftCount, b, right, rightCount);
  const alike = similarity(one, other);
  if (alike >= LEAST.run) add(left, leftCount, right, rightCount, alike, weightOf(a, left, leftCount), weightOf(b, right, rightCount));
}

function weightOf(name: Name, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i += 1) sum += partAt(name, i).weight;
  return sum;
}

function add(left: number, leftCount: number, right: number, rightCount: number, alike: number, leftWeight: number, rightWeight: number): void {
  const at = possible.count;
  possible.left[at] = left;
  possible.leftCount[at] = leftCount;
  possible.right[at] = right;
  possible.rightCount[at] = rightCount;
  possible.alike[at] = alike;
  possible.worth[at] = worth(alike);
  possible.leftWeight[at] = leftWeight;
  possible.rightWeight[at] = rightWeight;
  possible.count = at + 1;
}
