import { sql } from "kysely";
import type { Acquisition, Derivative, Id, Item, StoredFact } from "../record/model.ts";
import type { Db, MergeRow, TombstoneRow } from "./schema.ts";

/** An item with the facts about it and about all that were found to be the same. */
export interface ItemView extends Item {
  /** The reason for which it was withdrawn. */
  readonly withdrawn?: string;
  /** Items that count as this one. */
  readonly merged: readonly Id[];
  readonly facts: readonly FactView[];
}

export interface FactView extends StoredFact {
  readonly withdrawn?: string;
}

/** An item, or the one that it counts as; undefined where there is none. Preferred facts come first within a property. */
export async function readItem(db: Db, id: Id): Promise<ItemView | undefined> {
  const asked = await db.selectFrom("item").select("counts_as").where("id", "=", id).executeTakeFirst();
  if (!asked) return undefined;
  const items = await db.selectFrom("item").selectAll().where("counts_as", "=", asked.counts_as).orderBy("id").execute();
  const main = items.find((item) => item.id === asked.counts_as);
  if (!main) return undefined;
  const ids = items.map((item) => item.id);
  const rows = await facts(db).where("fact.about", "in", ids).orderBy("property").orderBy("wins", "desc").orderBy("fact.id").execute();
  return {
    id: main.id,
    kind: main.kind,
    ...(main.withdrawn === null ? {} : { withdrawn: main.withdrawn }),
    merged: ids.filter((one) => one !== main.id),
    facts: rows.map(viewOf),
  };
}

/** An item in a list. */
export interface ListedItem extends Item {
  /** The reason for which it was withdrawn. */
  readonly withdrawn?: string;
}

/**
 * Items of a kind, or of all kinds, by id. What counts as another item is not listed beside it.
 * @param after the last id of the page before; "" for the first page
 */
export async function listItems(db: Db, kind: string | undefined, after: Id, limit: number): Promise<readonly ListedItem[]> {
  let query = db.selectFrom("item").select(["id", "kind", "withdrawn"]).where("id", ">", after).whereRef("counts_as", "=", "id");
  if (kind !== undefined) query = query.where("kind", "=", kind);
  const rows = await query.orderBy("id").limit(limit).execute();
  return rows.map(({ id, kind: of, withdrawn }) => ({ id, kind: of, ...(withdrawn === null ? {} : { withdrawn }) }));
}

/** All facts, by id, from behind one on. */
export async function listFacts(db: Db, after: Id, limit: number): Promise<readonly FactView[]> {
  return (await facts(db).where("fact.id", ">", after).orderBy("fact.id").limit(limit).execute()).map(viewOf);
}

/** The facts about some items, by property, then id; no more than some 30,000 items at once. */
export async function readFactsAbout(db: Db, ids: readonly Id[]): Promise<readonly FactView[]> {
  return (await facts(db).where("fact.about", "in", ids).orderBy("property").orderBy("fact.id").execute()).map(viewOf);
}

/** A fact, with what it takes to see where it belongs. */
export interface PlacedFact {
  readonly fact: FactView;
  readonly kind: string;
  /** The item that the one it is about counts as. */
  readonly countsAs: Id;
  /** Whether the item that it is about was withdrawn. */
  readonly closed: boolean;
}

/** The facts of some properties, about items of some kinds. */
export async function readFactsOf(db: Db, properties: readonly string[], kinds: readonly string[]): Promise<readonly PlacedFact[]> {
  return placed(facts(db).where("fact.property", "in", properties).where("own.kind", "in", kinds));
}

async function placed(query: ReturnType<typeof facts>): Promise<readonly PlacedFact[]> {
  const rows = await query.select(["own.kind", "own.counts_as", "own.withdrawn as closed"]).execute();
  return rows.map(({ kind, counts_as: countsAs, closed, ...row }) => ({ fact: viewOf(row), kind, countsAs, closed: closed !== null }));
}

/** The facts that name one of some items as their value, and were not withdrawn. */
export async function readFactsNaming(db: Db, items: readonly Id[]): Promise<readonly PlacedFact[]> {
  return placed(
    facts(db)
      .where(sql<string>`fact.body ->> '$.value.ref'`, "in", items)
      .where("fact.withdrawn", "is", null)
      .orderBy("fact.id"),
  );
}

/** Facts by their ids; no more than some 30,000 at once. */
export async function readFacts(db: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, FactView>> {
  const rows = await facts(db).where("fact.id", "in", ids).execute();
  return new Map(rows.map(viewOf).map((fact) => [fact.id, fact]));
}

export async function readFact(db: Db, id: Id): Promise<FactView | undefined> {
  const row = await facts(db).where("fact.id", "=", id).executeTakeFirst();
  return row && viewOf(row);
}

/**
 * The one reader of facts: whether each is the one to work with does not stand in its body. Of those that count, about one
 * property of one item, it is the one preferred last; a withdrawn item that counts as another has no say in it.
 */
function facts(db: Db) {
  const later = sql<number>`EXISTS (
    SELECT 1 FROM fact AS rival JOIN item AS theirs ON theirs.id = rival.about
    WHERE theirs.counts_as = own.counts_as AND rival.property = fact.property AND rival.preferred > fact.preferred AND rival.withdrawn IS NULL
      AND (theirs.withdrawn IS NULL OR theirs.id = own.id)
  )`;
  return db
    .selectFrom("fact")
    .innerJoin("item as own", "own.id", "fact.about")
    .select(["fact.body", "fact.withdrawn", sql<number>`fact.preferred IS NOT NULL AND fact.withdrawn IS NULL AND NOT ${later}`.as("wins")]);
}

function viewOf({ body, withdrawn, wins }: { readonly body: string; readonly withdrawn: string | null; readonly wins: number }): FactView {
  const { preferred, ...fact } = JSON.parse(body) as StoredFact;
  return { ...fact, ...(wins === 1 && preferred ? { preferred } : {}), ...(withdrawn === null ? {} : { withdrawn }) };
}

export async function readAcquisitions(db: Db, sha256?: string): Promise<readonly Acquisition[]> {
  let query = db.selectFrom("acquisition").select("body");
  if (sha256 !== undefined) query = query.where("sha256", "=", sha256);
  return (await query.orderBy("id").execute()).map(({ body }) => JSON.parse(body) as Acquisition);
}

export async function readDerivatives(db: Db, of?: string): Promise<readonly Derivative[]> {
  let query = db.selectFrom("derivative").select("body");
  if (of !== undefined) query = query.where("of", "=", of);
  return (await query.orderBy("id").execute()).map(({ body }) => JSON.parse(body) as Derivative);
}

export async function readMerges(db: Db): Promise<readonly MergeRow[]> {
  return db.selectFrom("merge").selectAll().orderBy("id").execute();
}

export async function readTombstones(db: Db): Promise<readonly TombstoneRow[]> {
  return db.selectFrom("tombstone").selectAll().orderBy("target").execute();
}

export async function readSetting(db: Db, name: string): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  return row && (JSON.parse(row.value) as unknown);
}
