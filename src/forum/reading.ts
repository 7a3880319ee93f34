import { at, type Day, type Truth } from "../time/index.ts";
import type { SubjectTo } from "./law.ts";
import type { Branch, Caveat, Leaf, Missing, Node } from "./proof.ts";
import { type Confidence, CONFIDENCES, type Reason } from "./vocabulary.ts";

/** A proof read on one day: what decides comes first, the rest is folded away. */
export interface Reading {
  readonly node: Node;
  readonly truth: Truth;
  /** The kids that make the value what it is, the gravest reason first. */
  readonly decisive: readonly Reading[];
  /** Kids that could be otherwise without changing the value. */
  readonly folded: readonly Node[];
}

/** The gravest first: what the person cannot change, then the person's immunities, then the forum's law, then links. */
const GRAVITY: readonly Reason[] = [
  "death",
  "personal-immunity",
  "diplomatic-immunity",
  "special-mission",
  "functional-immunity",
  "not-yet",
  "amnesty",
  "no-law",
  "non-retroactivity",
  "limitation",
  "double-criminality",
  "ne-bis-in-idem",
  "no-nexus",
  "no-residence",
  "no-presence",
  "no-absentia",
  "extradition-refused",
  "extradition-pending",
  "authorisation",
];

/**
 * Reads a proof on a day. A false "and" rests on its false kids, a true "or" on its true ones, an unknown one on its
 * unknown kids; a true "and" and a false "or" rest on all kids.
 */
export function read(node: Node, day: Day): Reading {
  const truth = at(node.value, day);
  if (node.kind === "leaf") return { node, truth, decisive: [], folded: [] };
  const deciding = node.kids.filter((kid) => decides(node, truth, at(kid.value, day)) && !isIdle(kid, day));
  return {
    node,
    truth,
    decisive: deciding.map((kid) => read(kid, day)).toSorted((a, b) => gravity(a) - gravity(b)),
    folded: node.kids.filter((kid) => !deciding.includes(kid)),
  };
}

function decides({ kind }: Branch, truth: Truth, kid: Truth): boolean {
  if (truth === 1) return kid === 1;
  return kid === truth || (kind === "and" ? truth === 2 : truth === 0);
}

/** Days without a record, and days after the law book, are a reason on those days; on all others they say nothing. */
function isIdle(node: Node, day: Day): boolean {
  if (node.kind !== "leaf") return false;
  return (node.subject === "no-record" && at(node.value, day) === 0) || (node.subject === "law-book-read" && at(node.value, day) === 2);
}

function gravity({ node, decisive }: Reading): number {
  if (node.kind === "leaf") return GRAVITY.indexOf(node.reason);
  return decisive[0] ? gravity(decisive[0]) : GRAVITY.length;
}

/** The leaves that a reading rests on, the gravest first. */
export function decisiveLeaves(reading: Reading): readonly { readonly leaf: Leaf; readonly truth: Truth }[] {
  const { node, truth, decisive } = reading;
  return node.kind === "leaf" ? [{ leaf: node, truth }] : decisive.flatMap(decisiveLeaves);
}

/** The reasons for which a node is false on a day, the gravest first; none where it is not false. */
export function failing(node: Node, day: Day): readonly Reason[] {
  const reading = read(node, day);
  if (reading.truth !== 0) return [];
  const reasons = new Set(decisiveLeaves(reading).map(({ leaf }) => leaf.reason));
  return GRAVITY.filter((reason) => reasons.has(reason));
}

/** What is missing where a node is unknown on a day, each with the leaf that misses it. */
export function questions(node: Node, day: Day): readonly { readonly missing: Missing; readonly leaf: Leaf }[] {
  return decisiveLeaves(read(node, day)).flatMap(({ leaf, truth }) => (truth === 1 && leaf.missing ? [{ missing: leaf.missing, leaf }] : []));
}

/** The discretion that what carries the answer is subject to on a day. */
export function discretionOn(reading: Reading): readonly SubjectTo[] {
  const own = reading.node.kind === "leaf" || reading.truth === 0 ? [] : (reading.node.subjectTo ?? []);
  return [...own, ...reading.decisive.flatMap(discretionOn)];
}

/** The caveats of what carries the answer on a day. */
export function caveatsOn(reading: Reading, day: Day): readonly Caveat[] {
  const caveats = decisiveLeaves(reading).flatMap(({ leaf }) => leaf.caveats ?? []);
  const seen = new Map(caveats.filter(({ on }) => at(on, day) === 2).map((caveat) => [caveat.id, caveat]));
  return [...seen.values()];
}

/**
 * How sure the answer is: the weakest link of a chain, the strongest of several chains that would each do alone.
 * Undefined where no leaf of it says how sure it is.
 */
export function confidenceOn({ node, truth, decisive }: Reading): Confidence | undefined {
  if (node.kind === "leaf") return node.confidence;
  const grades = decisive.map(confidenceOn).filter((grade) => grade !== undefined);
  const alternatives = truth !== 1 && (node.kind === "or") === (truth === 2);
  const ranked = grades.toSorted((a, b) => CONFIDENCES.indexOf(a) - CONFIDENCES.indexOf(b));
  return alternatives ? ranked.at(-1) : ranked[0];
}
