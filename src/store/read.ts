import type { Acquisition, Derivative, Id, Item, StoredFact } from "../record/model.ts";
import type { ChangeRow, Db, EntryRow, MergeRow, TombstoneRow } from "./schema.ts";

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
  const rows = await db.selectFrom("fact").selectAll().where("about", "in", ids).orderBy("property").orderBy("preferred", "desc").orderBy("id").execute();
  return {
    id: main.id,
    kind: main.kind,
    ...(main.withdrawn === null ? {} : { withdrawn: main.withdrawn }),
    merged: ids.filter((one) => one !== main.id),
    facts: rows.map(({ body, withdrawn }) => ({ ...(JSON.parse(body) as StoredFact), ...(withdrawn === null ? {} : { withdrawn }) })),
  };
}

/** Items of a kind, by id, from behind one on. */
export async function listItems(db: Db, kind: string | undefined, after: Id, limit: number): Promise<readonly Item[]> {
  let query = db.selectFrom("item").select(["id", "kind"]).where("id", ">", after).whereRef("counts_as", "=", "id");
  if (kind !== undefined) query = query.where("kind", "=", kind);
  return query.orderBy("id").limit(limit).execute();
}

/** All facts, by the item that they are about, from behind one on. */
export async function listFacts(db: Db, after: Id, limit: number): Promise<readonly FactView[]> {
  const rows = await db.selectFrom("fact").selectAll().where("id", ">", after).orderBy("id").limit(limit).execute();
  return rows.map(({ body, withdrawn }) => ({ ...(JSON.parse(body) as StoredFact), ...(withdrawn === null ? {} : { withdrawn }) }));
}

export async function readFact(db: Db, id: Id): Promise<FactView | undefined> {
  const row = await db.selectFrom("fact").selectAll().where("id", "=", id).executeTakeFirst();
  return row && { ...(JSON.parse(row.body) as StoredFact), ...(row.withdrawn === null ? {} : { withdrawn: row.withdrawn }) };
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

/** What happened to a fact or an item: the changes that name it, with their entries, in order. */
export async function readHistory(db: Db, id: Id): Promise<readonly (Pick<ChangeRow, "body" | "step"> & Omit<EntryRow, "salt" | "leaf">)[]> {
  const named = JSON.stringify(id);
  return db
    .selectFrom("change")
    .innerJoin("entry", "entry.place", "change.entry")
    .select(["entry.place", "entry.at", "entry.actor", "entry.action", "entry.note", "change.step", "change.body"])
    .where(({ or, eb }) => or([eb("change.body", "like", `%${named.replaceAll("%", "")}%`), eb("change.subject", "=", `fact:${id}`)]))
    .orderBy("entry.place")
    .orderBy("change.step")
    .execute();
}

/** All that the tables made from the log hold, in one order, so that two states can be compared byte by byte. */
export async function dumpProjection(db: Db): Promise<string> {
  const tables = {
    item: await db.selectFrom("item").selectAll().orderBy("id").execute(),
    fact: await db.selectFrom("fact").selectAll().orderBy("id").execute(),
    merge: await readMerges(db),
    acquisition: await db.selectFrom("acquisition").selectAll().orderBy("id").execute(),
    derivative: await db.selectFrom("derivative").selectAll().orderBy("id").execute(),
    setting: await db.selectFrom("setting").selectAll().orderBy("name").execute(),
    tombstone: await readTombstones(db),
    indexed: await db.selectFrom("indexed").select(["owner", "owner_id", "original"]).orderBy("owner").orderBy("owner_id").execute(),
  };
  return JSON.stringify(tables);
}
