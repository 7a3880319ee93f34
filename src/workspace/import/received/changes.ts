import { type Acquisition, type Change, type Derivative, type Id, PROTECTION_LEVELS, type StoredFact } from "../../../record/model.ts";
import { type Db, type FactView, objectsOf, readFact, readMerges } from "../../../store/index.ts";
import { canonical } from "../../../vault/index.ts";
import type { ShownItem } from "../../export/items.ts";
import { readKinds } from "../holdings.ts";
import { slices } from "../../slices.ts";
import type { Received } from "./read.ts";

/** Name of the use case in the log: what it wrote last, a later bag may bring up to date. */
export const IMPORT_BAG = "import-bag";

/** What a received bag brings, compared with what is here. */
export interface Brought {
  /** Changes of items, facts and merges. */
  readonly changes: readonly Change[];
  readonly acquisitions: readonly Acquisition[];
  readonly derivatives: readonly Derivative[];
  /** What people did here since, and stays: facts and items by id. */
  readonly keptFromHere: readonly Id[];
  /** What was erased here and does not come again. */
  readonly erasedHere: readonly Id[];
}

/** Compares, and changes nothing. */
export async function broughtBy(received: Received, db: Db): Promise<Brought> {
  const kept: Id[] = [];
  const erased: Id[] = [];
  const items = await itemChanges(received, db, kept);
  const facts = await factChanges(received.record.items, db, kept, erased);
  const merges = await mergeChanges(received, db);
  const { acquisitions, derivatives } = await objectsBrought(received, db, erased);
  return { changes: [...items, ...facts, ...merges], acquisitions, derivatives, keptFromHere: kept, erasedHere: erased };
}

async function itemChanges({ record: { items } }: Received, db: Db, kept: Id[]): Promise<readonly Change[]> {
  const ids = [...new Set([...items.map(({ id }) => id), ...items.flatMap(cited)])];
  const kinds = await readKinds(db, ids);
  const withdrawn = await withdrawnOf(db, ids);
  const told = new Set(items.map(({ id }) => id));
  const changes: Change[] = [];
  for (const { id, kind, withdrawn: reason } of items) {
    if (!kinds.has(id)) changes.push({ do: "add-item", item: { id, kind } });
    const here = withdrawn.get(id);
    if (here === reason) continue;
    if (kinds.has(id) && (await isOfHere(db, id))) kept.push(id);
    else
      changes.push(
        reason === undefined
          ? { do: "restore-item", item: id, reason: "It is withdrawn no more where it came from." }
          : { do: "withdraw-item", item: id, reason },
      );
  }
  // Of a cited exhibit that was held back nothing is known but its id.
  const heldBack = ids.filter((id) => !told.has(id) && !kinds.has(id));
  return [...heldBack.map((id): Change => ({ do: "add-item", item: { id, kind: "exhibit" } })), ...changes];
}

function cited({ facts }: ShownItem): readonly Id[] {
  return facts.flatMap(({ citations }) => citations.map(({ source }) => source));
}

async function withdrawnOf(db: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const found = new Map<Id, string>();
  for (const asked of slices(ids))
    for (const { id, withdrawn } of await db.selectFrom("item").select(["id", "withdrawn"]).where("id", "in", asked).execute())
      if (withdrawn !== null) found.set(id, withdrawn);
  return found;
}

async function factChanges(items: readonly ShownItem[], db: Db, kept: Id[], erased: Id[]): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const fact of items.flatMap((item) => item.facts)) {
    const here = await readFact(db, fact.id);
    if (here && canonical(here) === canonical(fact)) continue;
    if (!here && (await isErased(db, fact.id))) erased.push(fact.id);
    // Protection is never lowered by what others send.
    else if (here && (level(fact) < level(here) || (await isOfHere(db, fact.id)))) kept.push(fact.id);
    else changes.push(...bringing(fact, here));
  }
  return changes;
}

function level({ protection }: Pick<StoredFact, "protection">): number {
  return PROTECTION_LEVELS.indexOf(protection);
}

function bringing({ withdrawn, ...fact }: FactView, here: FactView | undefined): readonly Change[] {
  const said: StoredFact = fact;
  const isSaid = here && canonical({ ...here, withdrawn: undefined }) === canonical({ ...said, withdrawn: undefined }) && here.withdrawn === undefined;
  const put: Change[] = isSaid ? [] : [{ do: here ? "revise-fact" : "add-fact", fact: said }];
  return [...put, ...(withdrawn === undefined ? [] : [{ do: "withdraw-fact", fact: said.id, reason: withdrawn } as const])];
}

/** Undone ones first: an item may have been merged into another since. */
async function mergeChanges({ record, logged }: Received, db: Db): Promise<readonly Change[]> {
  const here = new Map((await readMerges(db)).map((merge) => [merge.id, merge]));
  const told = new Map(record.merges.map((merge) => [merge.id, merge]));
  const inOrder = [...logged.merges.keys()].flatMap((id) => told.get(id) ?? []);
  const undone = inOrder.filter((merge) => merge.undone !== undefined);
  const standing = inOrder.filter((merge) => merge.undone === undefined);
  return [...undone, ...standing].flatMap(({ id, from, into, reason, undone: why }) => {
    const known = here.get(id);
    const made: readonly Change[] = known ? [] : [{ do: "merge-items", merge: id, from, into, reason }];
    const undoing: readonly Change[] = why !== undefined && (known?.undone ?? null) === null ? [{ do: "undo-merge", merge: id, reason: why }] : [];
    return [...made, ...undoing];
  });
}

async function objectsBrought({ logged }: Received, db: Db, erased: Id[]): Promise<Pick<Brought, "acquisitions" | "derivatives">> {
  const acquisitions: Acquisition[] = [];
  for (const acquisition of logged.acquisitions.values()) {
    if (await isErased(db, acquisition.id)) erased.push(acquisition.id);
    else if (!(await isThere(db, "acquisition", acquisition.id))) acquisitions.push(acquisition);
  }
  const originals = [...new Set([...logged.derivatives.values()].map(({ of }) => of))];
  const kept = new Set(acquisitions.map(({ sha256 }) => sha256));
  for (const asked of slices(originals)) for (const sha256 of (await objectsOf(db, asked)).keys()) kept.add(sha256);
  const derivatives: Derivative[] = [];
  for (const derivative of logged.derivatives.values())
    if (kept.has(derivative.of) && !(await isErased(db, derivative.id)) && !(await isThere(db, "derivative", derivative.id))) derivatives.push(derivative);
  return { acquisitions, derivatives };
}

async function isThere(db: Db, table: "acquisition" | "derivative", id: Id): Promise<boolean> {
  return (await db.selectFrom(table).select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** Whether what was logged about it was erased here. */
async function isErased(db: Db, id: Id): Promise<boolean> {
  return (
    (await lastChange(db, id))?.body === null ||
    (await db.selectFrom("tombstone").select("target").where("target", "=", `fact:${id}`).executeTakeFirst()) !== undefined
  );
}

/** Whether people changed it here since it was received, or it was never received. */
async function isOfHere(db: Db, id: Id): Promise<boolean> {
  return (await lastChange(db, id))?.action !== IMPORT_BAG;
}

async function lastChange(db: Db, id: Id) {
  return db
    .selectFrom("mention")
    .innerJoin("change", (join) => join.onRef("change.entry", "=", "mention.entry").onRef("change.step", "=", "mention.step"))
    .innerJoin("entry", "entry.place", "mention.entry")
    .select(["entry.action", "change.body"])
    .where("mention.id", "=", id)
    .orderBy("mention.entry", "desc")
    .orderBy("mention.step", "desc")
    .executeTakeFirst();
}
