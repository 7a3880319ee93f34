import { undecided } from "../../record/facts/index.ts";
import { KINDS } from "../../record/kinds/index.ts";
import type { Acquisition, Id, Item, ProtectionLevel } from "../../record/model.ts";
import { type Db, type FactView, readAcquisitions, readFactsNaming, readItem, readMerges, readNames, readSaid, type Said } from "../../store/index.ts";
import { type Disclosure, disclosureTo } from "../export/disclosure.ts";
import { withoutReasons } from "../export/items.ts";
import { findId, type FoundId } from "./find-id.ts";
import type { Workspace } from "../workspace.ts";

/** An item as an audience may see it, with all that is said about it and about those that count as it. */
export interface ShownItem {
  readonly item: NamedItem & { readonly withdrawn?: string };
  /** Items that count as this one. The merge is what is undone to part them. */
  readonly merged: readonly { readonly id: Id; readonly merge: Id; readonly reason: string }[];
  /** Withdrawn ones too. Of a property the preferred one comes first. */
  readonly facts: readonly ShownFact[];
  /** Properties of which several values stand side by side and none is preferred. */
  readonly undecided: readonly string[];
  /** What else refers to this item, and by which property: what belongs to it, and what speaks of it. */
  readonly referring: readonly { readonly item: NamedItem; readonly property: string }[];
  /** Of an exhibit: how its bytes came here. */
  readonly acquisitions: readonly Acquisition[];
  /** What the items are called that its facts name. */
  readonly names: Readonly<Record<Id, string>>;
}

export interface NamedItem extends Item {
  readonly name?: string;
}

export interface ShownFact extends FactView {
  /** Who said it as it stands, or said it anew. */
  readonly said: Said;
}

/**
 * An item as an audience may see it, found by its id or the id of a fact about it, or by the beginning of one.
 * @throws {DedereError} what `findId` throws; what the audience may not know of is not there
 */
export async function showItem({ db }: Pick<Workspace, "db">, text: string, audience: ProtectionLevel): Promise<ShownItem> {
  const disclosure = await disclosureTo(audience, db);
  const shows = (one: FoundId) => (one.is === "item" ? disclosure.showsItem(one.id) : disclosure.showsFact(one.id));
  const { id, is } = await findId({ db }, text, ["item", "fact"], { shows, audience });
  const view = await readItem(db, is === "item" ? id : await aboutOf(db, id));
  if (!view) throw new Error(`the item of ${id} is gone`);
  const facts = view.facts.filter((fact) => disclosure.showsFact(fact.id) && disclosure.hiddenItemNamedBy(fact) === undefined);
  const said = await readSaid(
    db,
    facts.map((fact) => fact.id),
  );
  const referring = await referringTo(db, [view.id, ...view.merged], disclosure);
  const named = facts.flatMap(({ value, citations }) => [...("ref" in value ? [value.ref] : []), ...citations.map(({ source }) => source)]);
  const names = await readNames(db, [...new Set([view.id, ...named, ...referring.map(({ item }) => item.id)])], audience);
  const open = (some: readonly FactView[]) => undecided({ items: [view], facts: standing(some, view.id) });
  const all = new Set(open(view.facts));
  return {
    item: { ...called(view, names), ...(view.withdrawn === undefined ? {} : { withdrawn: view.withdrawn }) },
    merged: (await readMerges(db)).flatMap(({ id: merge, from_item: from, into_item: into, reason, undone }) =>
      undone === null && view.merged.includes(from) && disclosure.showsItem(from) && disclosure.showsItem(into) ? [{ id: from, merge, reason }] : [],
    ),
    facts: facts.map((fact) => ({ ...withoutReasons(fact, disclosure), said: said.get(fact.id) ?? NOBODY })),
    // Whether there is more to choose from that the audience may not see is not told either.
    undecided: open(facts)
      .filter((property) => all.has(property))
      .map((property) => property.slice(view.id.length + 1)),
    referring: referring.map(({ item, property }) => ({ item: called(item, names), property })),
    acquisitions: (await readAcquisitions(db)).filter(({ exhibit }) => [view.id, ...view.merged].includes(exhibit) && disclosure.showsItem(exhibit)),
    names: Object.fromEntries(names),
  };
}

/** A fact is always said by an entry of the log. */
const NOBODY: Said = { entry: -1, at: "", actor: "" };

async function aboutOf(db: Db, fact: Id): Promise<Id> {
  return (await db.selectFrom("fact").select("about").where("id", "=", fact).executeTakeFirstOrThrow()).about;
}

/** Facts that count, as if all were about one item. */
function standing(facts: readonly FactView[], about: Id): readonly FactView[] {
  return facts.filter(({ withdrawn, status }) => withdrawn === undefined && status !== "withdrawn").map((fact) => ({ ...fact, about }));
}

async function referringTo(db: Db, ids: readonly Id[], disclosure: Disclosure): Promise<readonly { readonly item: Item; readonly property: string }[]> {
  const facts = (await readFactsNaming(db, ids)).filter(({ fact, closed }) => !closed && disclosure.showsFact(fact.id));
  const told = facts.map(({ fact, kind, countsAs }) => ({ item: { id: countsAs, kind }, property: fact.property }));
  const once = [...new Map(told.map((one) => [`${one.item.id}\n${one.property}`, one])).values()];
  const order = Object.keys(KINDS);
  return once.filter(({ item }) => disclosure.showsItem(item.id)).toSorted((a, b) => order.indexOf(a.item.kind) - order.indexOf(b.item.kind));
}

function called({ id, kind }: Item, names: ReadonlyMap<Id, string>): NamedItem {
  const name = names.get(id);
  return { id, kind, ...(name === undefined ? {} : { name }) };
}
