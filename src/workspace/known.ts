import type { Change, Id } from "../record/model.ts";
import { type Db, readMerges } from "../store/index.ts";

/** What is there of all that some changes speak of; grows as they are looked at one after the other. */
export interface Known {
  readonly kinds: Map<Id, string>;
  readonly facts: Set<Id>;
  readonly erased: Set<Id>;
  readonly objects: Set<string>;
  /** Merges by id, undone ones too. */
  readonly merges: ReadonlyMap<Id, { readonly from: Id; readonly into: Id }>;
  /** Of items that count as another: which. */
  readonly into: ReadonlyMap<Id, Id>;
  readonly endOf: (item: Id) => Id;
  readonly merge: (id: Id, from: Id, into: Id) => void;
  /** False where it was undone before. */
  readonly undo: (id: Id) => boolean;
}

const BATCH = 5000;

export async function readKnown(db: Db, changes: readonly Change[]): Promise<Known> {
  const items = await inBatches(changes.flatMap(itemsIn), async (ids) => db.selectFrom("item").select(["id", "kind"]).where("id", "in", ids).execute());
  const factIds = changes.flatMap(factsIn);
  const facts = await inBatches(factIds, async (ids) => db.selectFrom("fact").select("id").where("id", "in", ids).execute());
  const objectIds = changes.flatMap((change) => (change.do === "erase" && "object" in change.target ? [change.target.object] : []));
  const objects = await inBatches(objectIds, async (ids) => db.selectFrom("object").select("object").where("object", "in", ids).execute());
  return {
    kinds: new Map(items.map(({ id, kind }) => [id, kind])),
    facts: new Set(facts.map(({ id }) => id)),
    erased: await erasedAmong(db, factIds),
    objects: new Set(objects.map(({ object }) => object)),
    ...(await mergesKnown(db, changes)),
  };
}

function itemsIn(change: Change): readonly Id[] {
  if (change.do === "add-item") return [change.item.id];
  if (change.do === "add-fact" || change.do === "revise-fact") {
    const { about, value, citations } = change.fact;
    return [about, ...("ref" in value ? [value.ref] : []), ...citations.map(({ source }) => source)];
  }
  if (change.do === "merge-items") return [change.from, change.into];
  if (change.do === "acquire") return [change.acquisition.exhibit];
  return change.do === "withdraw-item" || change.do === "restore-item" ? [change.item] : [];
}

function factsIn(change: Change): readonly Id[] {
  if (change.do === "add-fact" || change.do === "revise-fact") return [change.fact.id];
  if (change.do === "erase") return "fact" in change.target ? [change.target.fact] : [];
  return change.do === "withdraw-fact" || change.do === "prefer-fact" ? [change.fact] : [];
}

async function erasedAmong(db: Db, facts: readonly Id[]): Promise<Set<Id>> {
  const targets = facts.map((id) => `fact:${id}`);
  const rows = await inBatches(targets, async (names) => db.selectFrom("tombstone").select("target").where("target", "in", names).execute());
  return new Set(rows.map(({ target }) => target.slice("fact:".length)));
}

async function mergesKnown(db: Db, changes: readonly Change[]): Promise<Pick<Known, "merges" | "into" | "endOf" | "merge" | "undo">> {
  const asked = changes.some((change) => change.do === "merge-items" || change.do === "undo-merge");
  const rows = asked ? await readMerges(db) : [];
  const merges = new Map(rows.map(({ id, from_item: from, into_item: into }) => [id, { from, into }]));
  const standing = new Set(rows.filter(({ undone }) => undone === null).map(({ id }) => id));
  const into = new Map(rows.filter(({ id }) => standing.has(id)).map(({ from_item: from, into_item: target }) => [from, target]));
  const endOf = (item: Id): Id => {
    const next = into.get(item);
    return next === undefined ? item : endOf(next);
  };
  return {
    merges,
    into,
    endOf,
    merge: (id, from, target) => {
      merges.set(id, { from, into: target });
      standing.add(id);
      into.set(from, target);
    },
    undo: (id) => {
      if (!standing.delete(id)) return false;
      into.delete(merges.get(id)?.from ?? "");
      return true;
    },
  };
}

async function inBatches<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<readonly T[]>): Promise<readonly T[]> {
  const asked = [...new Set(ids)];
  const found: T[] = [];
  for (let at = 0; at < asked.length; at += BATCH) found.push(...(await read(asked.slice(at, at + BATCH))));
  return found;
}
