import type { Acquisition, Change, Derivative, Id, StoredFact } from "../record/model.ts";
import { subjectOfErasure } from "./mention.ts";
import { index, reindex, unindex } from "./text.ts";
import { type Db, PROJECTION } from "./schema.ts";

/**
 * Makes the tables follow one change. The same changes in the same order give the same tables.
 * @param order its place among all changes (`orderOf`)
 */
export async function apply(db: Db, change: Change, order: number): Promise<void> {
  switch (change.do) {
    case "add-item":
      await db.insertInto("item").values({ id: change.item.id, kind: change.item.kind, withdrawn: null, counts_as: change.item.id }).execute();
      return;
    case "add-fact":
      await putFact(db, change.fact, order);
      return index(db, "fact", change.fact.id, textOf(change.fact), order);
    case "revise-fact":
      await putFact(db, change.fact, order);
      return reindex(db, "fact", change.fact.id, textOf(change.fact), order);
    case "withdraw-fact":
      await db.updateTable("fact").set({ withdrawn: change.reason }).where("id", "=", change.fact).execute();
      return;
    case "prefer-fact":
      return preferFact(db, change.fact, change.reason, order);
    case "withdraw-item":
      await db.updateTable("item").set({ withdrawn: change.reason }).where("id", "=", change.item).execute();
      return;
    case "restore-item":
      await db.updateTable("item").set({ withdrawn: null }).where("id", "=", change.item).execute();
      return;
    case "merge-items":
      return merge(db, change, order);
    case "undo-merge":
      await db.updateTable("merge").set({ undone: change.reason }).where("id", "=", change.merge).execute();
      return resolveMerges(db);
    case "acquire":
      return putAcquisition(db, change.acquisition);
    case "derive":
      return putDerivative(db, change.derivative, order);
    case "set":
      return putSetting(db, change.name, change.value);
    case "erase":
      return erase(db, change);
  }
}

/** Empties all tables that are made from the log, but for the full-text index (`restartIndex`). */
export async function clearProjection(db: Db): Promise<void> {
  for (const table of PROJECTION) await db.deleteFrom(table).execute();
}

async function putFact(db: Db, fact: StoredFact, order: number): Promise<void> {
  const { id, about, property } = fact;
  const row = { about, property, body: JSON.stringify(fact), preferred: fact.preferred ? order : null, withdrawn: null };
  await db
    .insertInto("fact")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

/** The words of a fact, in all its languages. */
function textOf({ value, note, citations }: StoredFact): string {
  const words =
    "text" in value ? [value.text, ...Object.values(value.translations ?? {})] : "ref" in value || "flag" in value ? [] : Object.values(value).flat();
  const notes = note ? [note.text, ...Object.values(note.translations ?? {})] : [];
  return [...words, ...notes, ...citations.flatMap(({ locator }) => locator?.quote ?? [])].filter((part) => part !== null).join("\n");
}

/** Rivals keep what they were preferred for, so that one of them comes first again when this fact is withdrawn or erased. */
async function preferFact(db: Db, id: Id, reason: string, order: number): Promise<void> {
  const row = await db.selectFrom("fact").select("body").where("id", "=", id).executeTakeFirst();
  if (!row) return;
  const fact: StoredFact = { ...(JSON.parse(row.body) as StoredFact), preferred: { reason } };
  await db
    .updateTable("fact")
    .set({ preferred: order, body: JSON.stringify(fact) })
    .where("id", "=", id)
    .execute();
}

async function merge(db: Db, { merge: id, from, into, reason }: Extract<Change, { do: "merge-items" }>, made: number): Promise<void> {
  await db.insertInto("merge").values({ id, made, from_item: from, into_item: into, reason, undone: null }).execute();
  return resolveMerges(db);
}

/**
 * Follows the merges that stand to the item that each item counts as. An item is merged into one other at a time and
 * never in a circle (`src/workspace/check-changes.ts`).
 */
async function resolveMerges(db: Db): Promise<void> {
  await db
    .updateTable("item")
    .set((row) => ({ counts_as: row.ref("id") }))
    .whereRef("counts_as", "!=", "id")
    .execute();
  const merges = await db.selectFrom("merge").selectAll().where("undone", "is", null).execute();
  const into = new Map(merges.map(({ from_item: from, into_item: target }) => [from, target]));
  for (const from of into.keys())
    await db
      .updateTable("item")
      .set({ counts_as: endOf(from, into) })
      .where("id", "=", from)
      .execute();
}

function endOf(from: Id, into: ReadonlyMap<Id, Id>): Id {
  let at = from;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
  return at;
}

async function putAcquisition(db: Db, acquisition: Acquisition): Promise<void> {
  const { id, exhibit, sha256, object } = acquisition;
  await db
    .insertInto("acquisition")
    .values({ id, exhibit, sha256, object, body: JSON.stringify(acquisition) })
    .execute();
}

async function putDerivative(db: Db, derivative: Derivative, made: number): Promise<void> {
  const row = { made, of: derivative.of, object: derivative.object ?? null, body: JSON.stringify(derivative) };
  await db
    .insertInto("derivative")
    .values({ id: derivative.id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

async function putSetting(db: Db, name: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value) };
  await db
    .insertInto("setting")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
}

async function erase(db: Db, { target, reason, approvedBy }: Extract<Change, { do: "erase" }>): Promise<void> {
  if ("fact" in target) {
    await unindex(db, "fact", target.fact);
    await db.deleteFrom("fact").where("id", "=", target.fact).execute();
  } else {
    for (const id of await derivativesOf(db, target.object)) {
      await unindex(db, "derivative", id);
      await db.deleteFrom("derivative").where("id", "=", id).execute();
    }
    await db.deleteFrom("acquisition").where("object", "=", target.object).execute();
  }
  const row = { reason, approved_by: JSON.stringify(approvedBy) };
  await db
    .insertInto("tombstone")
    .values({ target: subjectOfErasure(target), ...row })
    .onConflict((conflict) => conflict.column("target").doUpdateSet(row))
    .execute();
}

/** Derivatives whose bytes an object holds, and all that was made of it where it is an original: also what failed, or what others share. */
async function derivativesOf(db: Db, object: string): Promise<readonly Id[]> {
  const originals = db.selectFrom("acquisition").select("sha256").where("object", "=", object);
  const rows = await db
    .selectFrom("derivative")
    .select("id")
    .where((where) => where.or([where("object", "=", object), where("of", "in", originals)]))
    .execute();
  return rows.map(({ id }) => id);
}
