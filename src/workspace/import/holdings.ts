import { folded, type Held, type Holdings } from "../../record/exchange/index.ts";
import type { Id } from "../../record/model.ts";
import { type Db, readFactsAbout, readFactsOf, readTombstones } from "../../store/index.ts";
import { slices } from "../slices.ts";

/** What the record holds of some items; those that it does not hold are missing. */
export async function readHoldings(db: Db, ids: readonly Id[]): Promise<Holdings> {
  const held = new Map<Id, Held>();
  const erased = await readErasedFacts(db);
  for (const asked of slices([...new Set(ids)])) {
    const facts = Map.groupBy(await readFactsAbout(db, asked), ({ about }) => about);
    const items = await db.selectFrom("item").select(["id", "kind", "withdrawn"]).where("id", "in", asked).execute();
    for (const { id, kind, withdrawn } of items) held.set(id, { kind, ...(withdrawn === null ? {} : { withdrawn }), facts: facts.get(id) ?? [], erased });
  }
  return held;
}

const FACT = "fact:";

/** Ids of the facts that were erased. They are few, and nothing says any more what they were about: who looks for one looks here. */
export async function readErasedFacts(db: Db): Promise<readonly Id[]> {
  return (await readTombstones(db)).flatMap(({ target }) => (target.startsWith(FACT) ? [target.slice(FACT.length)] : []));
}

/** Kinds of items, for those ids that the record holds. */
export async function readKinds(db: Db, ids: readonly Id[]): Promise<Map<Id, string>> {
  const kinds = new Map<Id, string>();
  for (const asked of slices([...new Set(ids)]))
    for (const { id, kind } of await db.selectFrom("item").select(["id", "kind"]).where("id", "in", asked).execute()) kinds.set(id, kind);
  return kinds;
}

/** Finds items by a name, title or other spelling, without regard to case and to forms of letters. */
export async function readNames(db: Db, kinds: readonly string[]): Promise<(name: string, kinds: readonly string[] | undefined) => readonly Id[]> {
  const ids = new Map<string, Set<Id>>();
  for (const { fact, kind, countsAs, closed } of await readFactsOf(db, ["name", "title", "variants"], kinds)) {
    const { value, withdrawn } = fact;
    if (closed || withdrawn !== undefined || !("text" in value)) continue;
    for (const text of [value.text, ...Object.values(value.translations ?? {})]) {
      const key = `${kind} ${folded(text)}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(countsAs));
    }
  }
  return (name, wanted = kinds) => [...new Set(wanted.flatMap((kind) => [...(ids.get(`${kind} ${folded(name)}`) ?? [])]))];
}
