import type { HeldFact } from "../record/exchange/index.ts";
import { caseItemId, type HeldOfCase, isWritten, type ItemsAndFacts } from "../record/facts/index.ts";
import { KINDS, kindNamed } from "../record/kinds/index.ts";
import type { Id, Item, StoredFact } from "../record/model.ts";
import { type Db, readTombstones } from "../store/index.ts";
import { exportedSince } from "./case-sync.ts";
import { slices } from "./slices.ts";

/**
 * All that stands in the record: nothing withdrawn, items that were found to be the same as one, and of several facts
 * about a property that were preferred the one preferred last.
 */
export async function readRecord(db: Db): Promise<ItemsAndFacts> {
  const items = await db.selectFrom("item").selectAll().orderBy("id").execute();
  const withdrawn = new Set(items.filter((item) => item.withdrawn !== null).map(({ id }) => id));
  const names = new Map(items.filter((item) => item.counts_as !== item.id).map((item) => [item.id, item.counts_as]));
  const called = (id: Id) => names.get(id) ?? id;
  const rows = await db.selectFrom("fact").select(["about", "body", "preferred"]).where("withdrawn", "is", null).orderBy("id").execute();
  const standing = rows.filter(({ about }) => !withdrawn.has(about) && !withdrawn.has(called(about)));
  return {
    items: items.flatMap(({ id, kind }): Item[] => (names.has(id) || withdrawn.has(id) ? [] : [{ id, kind }])),
    facts: lastPreferred(standing.map(({ body, preferred }) => ({ fact: asCalled(JSON.parse(body) as StoredFact, called), preferred }))),
  };
}

function asCalled(fact: StoredFact, called: (id: Id) => Id): StoredFact {
  const value = "ref" in fact.value ? { ref: called(fact.value.ref) } : fact.value;
  return { ...fact, about: called(fact.about), value, citations: fact.citations.map((one) => ({ ...one, source: called(one.source) })) };
}

function lastPreferred(facts: readonly { readonly fact: StoredFact; readonly preferred: number | null }[]): StoredFact[] {
  const last = new Map<string, number>();
  const property = ({ about, property: name }: StoredFact) => `${about}\n${name}`;
  for (const { fact, preferred } of facts) if (preferred !== null) last.set(property(fact), Math.max(preferred, last.get(property(fact)) ?? 0));
  return facts.map(({ fact, preferred }) => {
    const { preferred: reason, ...rest } = fact;
    return reason !== undefined && preferred === last.get(property(fact)) ? fact : rest;
  });
}

/** What the record holds of a case, and of the items that a file names, withdrawn and merged ones as they were told. */
export async function readHeldOfCase(db: Db, caseId: string, named: readonly Id[]): Promise<HeldOfCase> {
  const ids = [...new Set([...named, ...(await idsOfCase(db, caseItemId(caseId)))])];
  const items: (Item & { readonly withdrawn?: string })[] = [];
  const facts: HeldFact[] = [];
  for (const some of slices(ids)) {
    for (const { id, kind, withdrawn } of await db.selectFrom("item").select(["id", "kind", "withdrawn"]).where("id", "in", some).orderBy("id").execute())
      items.push({ id, kind, ...(withdrawn === null ? {} : { withdrawn }) });
    for (const { body, withdrawn } of await db.selectFrom("fact").select(["body", "withdrawn"]).where("about", "in", some).orderBy("id").execute())
      facts.push({ ...(JSON.parse(body) as StoredFact), ...(withdrawn === null ? {} : { withdrawn }) });
  }
  const erased = (await readTombstones(db)).flatMap(({ target }) => (target.startsWith("fact:") ? [target.slice("fact:".length)] : []));
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const written = facts.filter(({ about, property, protection }) => protection === "public" && isWritten(kinds.get(about) ?? "", property));
  return { items, facts, erased: new Set(erased), exported: await exportedSince(db, caseId, written) };
}

/** The items that belong to a case, and what belongs to those. */
async function idsOfCase(db: Db, caseItem: Id): Promise<ReadonlySet<Id>> {
  const properties = [...new Set(Object.values(KINDS).flatMap(({ belongs }) => belongs ?? []))];
  const rows = await db
    .selectFrom("fact")
    .innerJoin("item", "item.id", "fact.about")
    .select(["fact.about", "fact.body", "fact.property", "item.kind"])
    .where("fact.property", "in", properties)
    .where("fact.withdrawn", "is", null)
    .execute();
  const parts = new Map<Id, Id[]>();
  for (const { about, body, property, kind } of rows) {
    const { value } = JSON.parse(body) as StoredFact;
    if (kindNamed(kind)?.belongs === property && "ref" in value) append(parts, value.ref, about);
  }
  const found = new Set([caseItem]);
  for (const id of found) for (const part of parts.get(id) ?? []) found.add(part);
  return found;
}

function append(parts: Map<Id, Id[]>, owner: Id, part: Id): void {
  const there = parts.get(owner);
  if (there) there.push(part);
  else parts.set(owner, [part]);
}
