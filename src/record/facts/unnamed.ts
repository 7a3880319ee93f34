import { kindNamed } from "../kinds/index.ts";
import type { Id, Item, StoredFact } from "../model.ts";
import type { ItemsAndFacts } from "./from-case.ts";
import { isMadeUp } from "./ids.ts";
import { type HeldOfCase, isInFile } from "./match.ts";
import { same } from "./said.ts";

/** What an unnamed part must share with one of the record to be taken for it, of all that it says. */
const ENOUGH = 0.5;

/**
 * A made-up id comes from what a part says, so a part that was changed there has another one. Where the record has a part
 * in the same list that the file no longer has, and that says mostly the same, the two are the same part: it keeps the id
 * that it has in the record.
 */
export function asHeld(file: ItemsAndFacts, held: HeldOfCase): ItemsAndFacts {
  const wanted = new Set(file.items.map(({ id }) => id));
  const there = new Set(held.items.map(({ id }) => id));
  const heldFacts = factsByItem(held.facts.filter((fact) => isInFile(fact, held)));
  const fileFacts = factsByItem(file.facts);
  const missing = Map.groupBy(
    held.items.filter(({ id, withdrawn }) => isMadeUp(id) && !wanted.has(id) && withdrawn === undefined),
    (item) => listOf(item, heldFacts),
  );
  const renamed = new Map<Id, Id>();
  for (const item of file.items) {
    if (!isMadeUp(item.id) || there.has(item.id)) continue;
    const candidates = missing.get(listOf(item, fileFacts)) ?? [];
    const [best, index] = nearest(fileFacts.get(item.id) ?? [], candidates, heldFacts);
    if (!best) continue;
    renamed.set(item.id, best.id);
    candidates.splice(index, 1);
  }
  return renamed.size === 0 ? file : rename(file, renamed);
}

type ByItem = ReadonlyMap<Id, readonly StoredFact[]>;

function factsByItem(facts: readonly StoredFact[]): ByItem {
  return Map.groupBy(facts, ({ about }) => about);
}

function listOf({ id, kind }: Item, facts: ByItem): string {
  const belongs = facts.get(id)?.find(({ property }) => property === kindNamed(kind)?.belongs);
  return `${kind}\n${belongs && "ref" in belongs.value ? belongs.value.ref : ""}`;
}

/** How many of the missing parts are looked at, so that a list that was written anew does not take for ever. */
const AT_MOST = 200;

function nearest(facts: readonly StoredFact[], candidates: readonly Item[], held: ByItem): readonly [Item | undefined, number] {
  let [best, index, most]: [Item | undefined, number, number] = [undefined, -1, ENOUGH];
  for (const [i, item] of candidates.slice(0, AT_MOST).entries()) {
    const shared = shareOf(facts, held.get(item.id) ?? []);
    if (shared > most) [best, index, most] = [item, i, shared];
  }
  return [best, index];
}

/** Which part of what two items say is the same, but for where they belong, which all of the list have in common. */
function shareOf(a: readonly StoredFact[], b: readonly StoredFact[]): number {
  const alike = a.filter(({ property, value }) => b.some((other) => other.property === property && same(other.value, value))).length - 1;
  return alike / Math.max(a.length - 1, b.length - 1, 1);
}

function rename({ items, facts }: ItemsAndFacts, ids: ReadonlyMap<Id, Id>): ItemsAndFacts {
  const called = (id: Id) => ids.get(id) ?? id;
  return {
    items: items.map((item) => ({ ...item, id: called(item.id) })),
    facts: facts.map((fact) => ({ ...fact, id: called(fact.about) + fact.id.slice(fact.about.length), about: called(fact.about) })),
  };
}
