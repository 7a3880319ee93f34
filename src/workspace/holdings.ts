import { folded, type Held, type Holdings } from "../record/exchange/index.ts";
import type { Id, StoredFact } from "../record/model.ts";
import { type Db, readFactsAbout, readTombstones } from "../store/index.ts";
import { slices } from "./slices.ts";

/** What the record holds of some items; those that it does not hold are missing. */
export async function readHoldings(db: Db, ids: readonly Id[]): Promise<Holdings> {
  const held = new Map<Id, Held>();
  // Erasures are few, and of an erased fact nothing says what it was about: each item looks for its own.
  const erased = (await readTombstones(db)).flatMap(({ target }) => (target.startsWith(FACT) ? [target.slice(FACT.length)] : []));
  for (const asked of slices([...new Set(ids)])) {
    const facts = Map.groupBy(await readFactsAbout(db, asked), ({ about }) => about);
    const items = await db.selectFrom("item").select(["id", "kind", "withdrawn"]).where("id", "in", asked).execute();
    for (const { id, kind, withdrawn } of items) held.set(id, { kind, ...(withdrawn === null ? {} : { withdrawn }), facts: facts.get(id) ?? [], erased });
  }
  return held;
}

const FACT = "fact:";

/** Kinds of items, for those ids that the record holds. */
export async function readKinds(db: Db, ids: readonly Id[]): Promise<Map<Id, string>> {
  const kinds = new Map<Id, string>();
  for (const asked of slices([...new Set(ids)]))
    for (const { id, kind } of await db.selectFrom("item").select(["id", "kind"]).where("id", "in", asked).execute()) kinds.set(id, kind);
  return kinds;
}

/** Finds items by a name, title or other spelling, without regard to case and to forms of letters. */
export async function readNames(db: Db, kinds: readonly string[]): Promise<(name: string, kinds: readonly string[] | undefined) => readonly Id[]> {
  const rows = await db
    .selectFrom("fact")
    .innerJoin("item", "item.id", "fact.about")
    .select(["item.counts_as as id", "item.kind", "fact.body"])
    .where("fact.property", "in", ["name", "title", "variants"])
    .where("item.kind", "in", kinds)
    .where("fact.withdrawn", "is", null)
    .where("item.withdrawn", "is", null)
    .execute();
  const ids = new Map<string, Set<Id>>();
  for (const { id, kind, body } of rows) {
    const { value } = JSON.parse(body) as StoredFact;
    if (!("text" in value)) continue;
    for (const text of [value.text, ...Object.values(value.translations ?? {})]) {
      const key = `${kind} ${folded(text)}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  return (name, wanted = kinds) => [...new Set(wanted.flatMap((kind) => [...(ids.get(`${kind} ${folded(name)}`) ?? [])]))];
}
