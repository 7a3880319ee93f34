import type { ItemsAndFacts } from "../../record/facts/index.ts";
import { caseItemId } from "../../record/facts/index.ts";
import type { Id, Item, StoredFact } from "../../record/model.ts";
import { type Db, type FactView, readFactsAbout } from "../../store/index.ts";
import { partsOf, reachedFrom, readBelonging } from "./belonging.ts";
import { slices } from "../slices.ts";

/** Kinds that a case speaks of only where something in it does. */
const SPOKEN_OF = new Set(["person", "source", "exhibit"]);

/** The items that stand, those that were found to be the same as one. */
interface Standing {
  readonly items: ReadonlyMap<Id, Item>;
  readonly called: (id: Id) => Id;
  /** Those that count as an item and were not withdrawn, itself among them. */
  readonly counting: ReadonlyMap<Id, readonly Id[]>;
}

/**
 * What stands in the record of one case: nothing withdrawn, items that were found to be the same as one. What belongs to
 * other cases alone is not read; of items that are in no case and that nothing in this one speaks of, only that they are there.
 * @param caseId Needed where there are several; where it names none, the items alone, to say which there are.
 */
export async function readRecordOf(db: Db, caseId?: string): Promise<ItemsAndFacts> {
  const standing = await readStanding(db);
  const { called } = standing;
  const cases = [...standing.items.values()].filter(({ kind }) => kind === "case").map(({ id }) => id);
  const wanted = caseId === undefined ? cases : cases.filter((id) => id === caseItemId(caseId));
  const [caseItem] = wanted;
  if (caseItem === undefined || wanted.length > 1) return { items: [...standing.items.values()], facts: [] };
  const belonging = (await readBelonging(db)).map((fact) => asCalled(fact, called)).filter(({ about }) => standing.items.has(about));
  const parts = partsOf(belonging);
  const placed = new Set(belonging.map(({ about }) => about));
  const others = reachedFrom(
    cases.filter((id) => id !== caseItem),
    parts,
  );
  const free = [...standing.items.values()].filter(({ id, kind }) => kind !== "case" && !placed.has(id));
  const owned = free.filter(({ kind }) => !SPOKEN_OF.has(kind)).map(({ id }) => id);
  const waiting = new Set(free.filter(({ kind }) => SPOKEN_OF.has(kind)).map(({ id }) => id));
  const mine = new Set<Id>();
  const facts: StoredFact[] = [];
  for (let next = [caseItem, ...owned]; next.length > 0;) {
    const fresh = [...reachedFrom(next, parts)].filter((id) => !mine.has(id));
    for (const id of fresh) mine.add(id);
    const read = await readStandingFacts(db, standing, fresh);
    for (const fact of read) facts.push(fact);
    next = [...new Set(read.flatMap(namedBy))].filter((id) => waiting.delete(id));
  }
  const items = [...standing.items.values()].filter(({ id }) => mine.has(id) || !others.has(id));
  // Where the others belong, so that they are not taken for items that belong nowhere.
  return { items, facts: [...facts, ...belonging.filter(({ about }) => !mine.has(about) && !others.has(about))] };
}

/** The facts that stand about some items, and about all that count as them. */
export async function readStandingOf(db: Db, ids: readonly Id[]): Promise<ItemsAndFacts> {
  const standing = await readStanding(db);
  const items = ids.flatMap((id) => standing.items.get(id) ?? []);
  return {
    items,
    facts: await readStandingFacts(
      db,
      standing,
      items.map(({ id }) => id),
    ),
  };
}

async function readStanding(db: Db): Promise<Standing> {
  const rows = await db.selectFrom("item").selectAll().orderBy("id").execute();
  const open = rows.filter(({ withdrawn }) => withdrawn === null);
  const items = new Map(open.filter(({ id, counts_as: into }) => id === into).map(({ id, kind }) => [id, { id, kind }]));
  const names = new Map(rows.filter(({ id, counts_as: into }) => id !== into).map(({ id, counts_as: into }) => [id, into]));
  const counting = Map.groupBy(open, ({ counts_as: into }) => into);
  return { items, called: (id) => names.get(id) ?? id, counting: new Map([...counting].map(([id, all]) => [id, all.map((one) => one.id)])) };
}

async function readStandingFacts(db: Db, { counting, called }: Standing, ids: readonly Id[]): Promise<StoredFact[]> {
  const facts: StoredFact[] = [];
  for (const some of slices(ids.flatMap((id) => counting.get(id) ?? [])))
    for (const { withdrawn, ...fact } of await readFactsAbout(db, some)) if (withdrawn === undefined) facts.push(asCalled(fact, called));
  return facts;
}

function asCalled<F extends StoredFact | FactView>(fact: F, called: (id: Id) => Id): F {
  const value = "ref" in fact.value ? { ref: called(fact.value.ref) } : fact.value;
  return { ...fact, about: called(fact.about), value, citations: fact.citations.map((one) => ({ ...one, source: called(one.source) })) };
}

/** The items that a fact refers to and cites. */
function namedBy({ value, citations }: StoredFact): readonly Id[] {
  return [...("ref" in value ? [value.ref] : []), ...citations.map(({ source }) => source)];
}
