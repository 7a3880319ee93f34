import { isDeepStrictEqual } from "node:util";
import type { ValueType } from "../kinds/index.ts";
import type { FactCitation, StoredFact } from "../model.ts";
import { citationOf, handedDown, type Standing } from "./standing.ts";
import { fileValueOf } from "./values.ts";
import { textOf } from "./wording.ts";

export const same = isDeepStrictEqual;

/** Whether a value says no more of itself than the record that it stands in. */
export function isInherited(fact: StoredFact, { citations, grade, status, contrary }: Standing): boolean {
  const unnamed = fact.fromRecord === true || fact.citations.length === 0;
  const alike = fact.grade === grade && fact.status === status && fact.contrary === contrary;
  return unnamed && alike && !fact.note && !fact.preferred && same(fact.citations, fact.fromRecord ? citations : []);
}

/** Who says so, as a case file writes it beside a record or list; no source where it is that of the record around it. */
export function attributionOf(fact: StoredFact, around: Standing): Record<string, unknown> {
  const handed = fact.citations.length === 0 || (fact.fromRecord === true && same(fact.citations, handedDown(around)));
  return { ...(handed ? {} : { source: sourceOf(fact.citations) }), ...besideSource(fact) };
}

/** What one source says a value is. */
export function accountOf(fact: StoredFact, type: ValueType, around: Standing): Record<string, unknown> {
  const citations = fact.citations.length > 0 ? fact.citations : around.citations;
  return { value: fileValueOf(type, fact.value), source: sourceOf(citations), ...besideSource(fact) };
}

/** That a value is preferred to others, and why. A value that is alone is not preferred to anything. */
export function preferenceOf({ preferred }: StoredFact): Record<string, unknown> {
  return preferred ? { preferred: true, because: textOf({ ...preferred, text: preferred.reason }) } : {};
}

/** Facts with one value as one, cited from all their sources. */
export function together(facts: readonly StoredFact[]): StoredFact {
  const [first] = facts as readonly [StoredFact];
  return { ...first, citations: facts.flatMap(({ citations }) => citations) };
}

function besideSource({ grade, status, contrary, note }: StoredFact): Record<string, unknown> {
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(status === "alleged" ? {} : { status }),
    ...(contrary ? { contrary } : {}),
    ...(note === undefined ? {} : { note: textOf(note) }),
  };
}

function sourceOf(citations: readonly FactCitation[]): unknown {
  const all = citations.map(citationOf);
  return all.length === 1 ? all[0] : all;
}
