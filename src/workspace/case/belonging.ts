import { KINDS, kindNamed } from "../../record/kinds/index.ts";
import type { Id, StoredFact } from "../../record/model.ts";
import { type Db, type FactView, readFactsOf } from "../../store/index.ts";

/** Kinds whose items belong to others, with the property that says to which. */
const BELONGING = Object.entries(KINDS).flatMap(([kind, { belongs }]) => (belongs === undefined ? [] : [{ kind, belongs }]));

/** The facts that say where items belong: a post to its holder, an incident to its case. None that was withdrawn. */
export async function readBelonging(db: Db): Promise<readonly FactView[]> {
  const properties = [...new Set(BELONGING.map(({ belongs }) => belongs))];
  const rows = await readFactsOf(
    db,
    properties,
    BELONGING.map(({ kind }) => kind),
  );
  return rows.flatMap(({ fact, kind }) => (fact.withdrawn === undefined && kindNamed(kind)?.belongs === fact.property ? [fact] : []));
}

/** The items that belong to each, by the facts that say so. */
export function partsOf(belonging: readonly StoredFact[]): ReadonlyMap<Id, readonly Id[]> {
  const parts = new Map<Id, Id[]>();
  for (const { about, value } of belonging) {
    if (!("ref" in value)) continue;
    const there = parts.get(value.ref);
    if (there) there.push(about);
    else parts.set(value.ref, [about]);
  }
  return parts;
}

/** Some items with what belongs to them, and what belongs to that. */
export function reachedFrom(items: readonly Id[], parts: ReadonlyMap<Id, readonly Id[]>): ReadonlySet<Id> {
  const found = new Set(items);
  for (const id of found) for (const part of parts.get(id) ?? []) found.add(part);
  return found;
}
