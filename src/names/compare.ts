import { inOrder, inOtherOrder, scoreOf, turnedRound } from "./likeness.ts";
import { bestPairs } from "./pairing.ts";
import type { Pairs } from "./pairs.ts";
import { type Name, nameOf, type Part } from "./parts.ts";
import { type How, incomparable, type Match, type Reason, type Side, type Span } from "./reasons.ts";
import { areName, likelyRuns, partAt } from "./runs.ts";
import { howAlike, spelledAs } from "./similarity.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/**
 * Names are plainly the same only where each part is that much alike: a wrong letter in a short part is for a person to judge.
 * On Persian names this took most wrong verdicts of `same` away, and about one right one in a hundred.
 */
const PLAINLY = 0.9;

/** What a comparison found. */
export interface Comparison {
  /** From 0, nobody would take them for one name, to 1; `undefined` where the names cannot be compared. */
  readonly score: number | undefined;
  readonly verdict: Verdict;
  /** In the order of the left name. */
  readonly matches: readonly Match[];
  readonly reasons: readonly Reason[];
}

/**
 * How much two names of persons are alike, in any scripts, which parts of one are which of the other, and why. Pure, never
 * throws; changing the sides changes the sides of the answer and nothing else.
 */
export function compareNames(left: string | Name, right: string | Name): Comparison {
  const [one, other] = [read(left), read(right)];
  const reasons = [incomparable(one, "left"), incomparable(other, "right")].filter((reason) => reason !== undefined);
  if (reasons.length > 0) return { score: undefined, verdict: "not-comparable", matches: [], reasons };
  const [a, b] = inOrder(one, other);
  return explained(bestPairs(a, b), a, b, a === one);
}

const read = (name: string | Name) => (typeof name === "string" ? nameOf(name) : name);

function explained(pairs: Pairs, a: Name, b: Name, asAsked: boolean): Comparison {
  const score = scoreOf(pairs, a, b);
  const reasons: Reason[] = [];
  if (turnedRound(pairs, a, b)) reasons.push({ kind: "generations" });
  else if (inOtherOrder(pairs)) reasons.push({ kind: "order" });
  const places = Array.from({ length: pairs.count }, (_, i) => i);
  const enough = places.filter((i) => isNamed(pairs, i, a, b)).length > 1;
  if (!enough) reasons.push({ kind: "little" });
  const only = [...unmatched(a, pairs, "left", asAsked), ...unmatched(b, pairs, "right", asAsked)];
  const matches = places.map((i) => matchAt(pairs, i, a, b, asAsked)).toSorted((x, y) => x.left.start - y.left.start);
  // Mohammad and Mahmud are spelled much alike; that they are one name is for a person to say.
  const plain = enough && matches.every(({ how, alike }) => how !== "other-known-name" && (how === "initial" || alike >= PLAINLY));
  return { score, verdict: verdictOf(score, plain), matches, reasons: [...matches.map((match) => ({ kind: "match", match }) as const), ...only, ...reasons] };
}

/** Whether a pair is one of names, found in both. */
function isNamed({ left, leftCount, right, rightCount, worth }: Pairs, i: number, a: Name, b: Name): boolean {
  const names = areName(a, left[i] as number, leftCount[i] as number) && areName(b, right[i] as number, rightCount[i] as number);
  return names && (worth[i] as number) > 0.5;
}

function matchAt(pairs: Pairs, i: number, a: Name, b: Name, asAsked: boolean): Match {
  const [left, leftCount, right, rightCount] = [pairs.left[i], pairs.leftCount[i], pairs.right[i], pairs.rightCount[i]] as [number, number, number, number];
  const [one, other] = [spanOf(a, left, leftCount), spanOf(b, right, rightCount)];
  const how = howMatched(pairs, i, a, b);
  const [first, second] = likelyRuns(a, left, leftCount, b, right, rightCount);
  const steps = how === "initial" || how === "short-form" || how === "backwards" ? [] : asAsked ? spelledAs(first, second) : spelledAs(second, first);
  return { left: asAsked ? one : other, right: asAsked ? other : one, how, alike: pairs.alike[i] as number, steps };
}

function howMatched(pairs: Pairs, i: number, a: Name, b: Name): How {
  const [one, other] = [partAt(a, pairs.left[i] as number), partAt(b, pairs.right[i] as number)];
  if ((pairs.leftCount[i] as number) + (pairs.rightCount[i] as number) > 2) return "joined";
  if (one.role === "initial" || other.role === "initial") return (pairs.worth[i] as number) > 0.5 ? "initial" : "other-name";
  return howAlike(one.form, other.form, (pairs.worth[i] as number) > 0.5);
}

function spanOf({ parts, compared, written }: Name, from: number, count: number): Span {
  const { start } = parts[compared[from] as number] as Part;
  const { end } = parts[compared[from + count - 1] as number] as Part;
  return { start, end, text: written.slice(start, end) };
}

function unmatched(name: Name, pairs: Pairs, column: Side, asAsked: boolean): readonly Reason[] {
  const used = new Set<number>();
  const [from, count] = column === "left" ? [pairs.left, pairs.leftCount] : [pairs.right, pairs.rightCount];
  for (let i = 0; i < pairs.count; i += 1) for (let at = 0; at < (count[i] as number); at += 1) used.add((from[i] as number) + at);
  const side = (column === "left") === asAsked ? "left" : "right";
  return name.compared.flatMap((_, at) => (used.has(at) ? [] : [{ kind: "only", side, span: spanOf(name, at, 1) } as const]));
}
