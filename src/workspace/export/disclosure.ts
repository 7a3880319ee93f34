import { type Change, type Id, PROTECTION_LEVELS, type ProtectionLevel, type StoredFact } from "../../record/model.ts";
import { type Db, readChanges, readEntries } from "../../store/index.ts";

/** What the whole log says of protection: the base of every decision on what an audience may see. */
interface Protected {
  readonly facts: ReadonlyMap<Id, ProtectedFact>;
  readonly kinds: ReadonlyMap<Id, string>;
  /** The items that each merge made one. */
  readonly merges: ReadonlyMap<Id, readonly [Id, Id]>;
  /** The exhibits under which bytes were acquired, by their hash. */
  readonly exhibits: ReadonlyMap<string, ReadonlySet<Id>>;
}

interface ProtectedFact {
  readonly fact: StoredFact;
  /** The strictest level that it ever had: what was said of it then may tell what it said then. */
  readonly strictest: number;
}

/** What may leave towards one audience. */
export interface Disclosure {
  readonly audience: ProtectionLevel;
  readonly showsItem: (item: Id) => boolean;
  readonly showsFact: (fact: Id) => boolean;
  /** Whether the reasons given for preferring and withdrawing a fact may be seen. */
  readonly showsReasons: (fact: Id) => boolean;
  /** Whether the bytes of an original may be seen. */
  readonly showsBytes: (sha256: string) => boolean;
  readonly showsChange: (change: Change) => boolean;
  readonly facts: () => Iterable<StoredFact>;
  readonly exhibitsOf: (sha256: string) => ReadonlySet<Id>;
  readonly hashes: () => Iterable<string>;
  /** The item of those that a fact names which the audience may not know of; citing an exhibit tells its id alone and is no such case. */
  readonly hiddenItemNamedBy: (fact: StoredFact) => Id | undefined;
}

const BATCH = 1000;
const level = (protection: ProtectionLevel) => PROTECTION_LEVELS.indexOf(protection);

/** Reads the whole log once. What was erased says nothing any more, and nothing about it leaves. */
async function readProtected(db: Db): Promise<Protected> {
  const facts = new Map<Id, ProtectedFact>();
  const kinds = new Map<Id, string>();
  const merges = new Map<Id, readonly [Id, Id]>();
  const exhibits = new Map<string, Set<Id>>();
  for await (const change of changesOf(db)) {
    if (change.do === "add-item") kinds.set(change.item.id, change.item.kind);
    if (change.do === "merge-items") merges.set(change.merge, [change.from, change.into]);
    if (change.do === "acquire")
      exhibits.set(change.acquisition.sha256, (exhibits.get(change.acquisition.sha256) ?? new Set()).add(change.acquisition.exhibit));
    if (change.do === "add-fact" || change.do === "revise-fact") {
      const { fact } = change;
      facts.set(fact.id, { fact, strictest: Math.max(level(fact.protection), facts.get(fact.id)?.strictest ?? 0) });
    }
  }
  return { facts, kinds, merges, exhibits };
}

async function* changesOf(db: Db): AsyncGenerator<Change> {
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const { place } of entries) for (const { body } of await readChanges(db, place)) if (body !== null) yield JSON.parse(body) as Change;
    if (entries.length < BATCH) return;
  }
}

/**
 * Decides what an audience may see. A fact is seen where its own level allows it; an item where a fact about it is seen; an
 * exhibit, and with it the bytes, where all its titles are seen. An item without facts, perhaps because they were erased,
 * is for those alone who may see everything.
 */
export async function disclosureTo(audience: ProtectionLevel, db: Db): Promise<Disclosure> {
  const { facts, kinds, merges, exhibits } = await readProtected(db);
  const may = level(audience);
  const items = shownItems(may, facts, kinds);
  const allows = (protection: ProtectionLevel) => level(protection) <= may;
  const showsItem = (item: Id) => items.has(item);
  const showsFact = (fact: Id) => allows(facts.get(fact)?.fact.protection ?? "sealed");
  const showsReasons = (fact: Id) => (facts.get(fact)?.strictest ?? level("sealed")) <= may;
  const exhibitsOf = (sha256: string) => exhibits.get(sha256) ?? new Set<Id>();
  const showsBytes = (sha256: string) => [...exhibitsOf(sha256)].some(showsItem);
  const hiddenItemNamedBy = ({ value, citations }: StoredFact) => {
    const named = [...("ref" in value ? [value.ref] : []), ...citations.map(({ source }) => source).filter((source) => kinds.get(source) !== "exhibit")];
    return named.find((item) => kinds.has(item) && !showsItem(item));
  };
  const showsChange = (change: Change): boolean => {
    switch (change.do) {
      case "add-item":
        return showsItem(change.item.id);
      case "add-fact":
      case "revise-fact":
        // What a fact said before it was protected is protected with it; what it said while it was, stays so.
        return showsFact(change.fact.id) && allows(change.fact.protection) && hiddenItemNamedBy(change.fact) === undefined;
      case "withdraw-fact":
      case "prefer-fact":
        return showsReasons(change.fact);
      case "withdraw-item":
      case "restore-item":
        return showsItem(change.item);
      case "merge-items":
        return showsItem(change.from) && showsItem(change.into);
      case "undo-merge":
        return merges.get(change.merge)?.every(showsItem) ?? false;
      case "acquire":
        return showsItem(change.acquisition.exhibit);
      case "derive":
        return showsBytes(change.derivative.of);
      // Nobody knows any more how protected it was; a setting belongs to the workspace and not to the record.
      case "erase":
      case "set":
        return may === level("sealed");
    }
  };
  const stored = () => [...facts.values()].map(({ fact }) => fact);
  return { audience, showsItem, showsFact, showsReasons, showsBytes, showsChange, facts: stored, exhibitsOf, hashes: () => exhibits.keys(), hiddenItemNamedBy };
}

function shownItems(may: number, facts: ReadonlyMap<Id, ProtectedFact>, kinds: ReadonlyMap<Id, string>): ReadonlySet<Id> {
  const levels = new Map<Id, number[]>();
  for (const { fact } of facts.values()) {
    // The bytes go with the exhibit: it takes its title, which every exhibit needs, to say that they may.
    if (kinds.get(fact.about) === "exhibit" && fact.property !== "title") continue;
    const known = levels.get(fact.about);
    if (known) known.push(level(fact.protection));
    else levels.set(fact.about, [level(fact.protection)]);
  }
  const shown = [...kinds].filter(([item, kind]) => {
    const ofItem = levels.get(item) ?? [level("sealed")];
    return (kind === "exhibit" ? Math.max(...ofItem) : Math.min(...ofItem)) <= may;
  });
  return new Set(shown.map(([item]) => item));
}
