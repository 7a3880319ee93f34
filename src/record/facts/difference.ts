import type { Problem } from "../../errors/index.ts";
import type { HeldFact } from "../exchange/draft.ts";
import { stricter } from "../exchange/protection.ts";
import { kindNamed, propertyOf } from "../kinds/index.ts";
import type { Change, Id, Item, StoredFact } from "../model.ts";
import type { ItemsAndFacts } from "./from-case.ts";
import { isCitable } from "./held.ts";
import { isBare } from "./layout.ts";
import { type HeldOfCase, isInFile, type Pair, pairsOf } from "./match.ts";
import { same } from "./said.ts";
import { asHeld } from "./unnamed.ts";

/** Why an import withdraws. What it withdrew for this reason comes back when the file has it again. */
export const GONE = "No longer in the case file.";

/** A case file beside the record. */
export interface Comparison {
  readonly items: readonly Item[];
  readonly held: HeldOfCase;
  readonly pairs: readonly Pair[];
  /** Facts of the record that differ from those of the file: of these it matters what the last import said. */
  readonly differing: readonly Id[];
}

/** What an import does to the record. */
export interface Difference {
  readonly changes: readonly Change[];
  /** Facts that are revised or withdrawn, as they are in the record before. */
  readonly before: Readonly<Record<Id, StoredFact>>;
  /** Items and facts that earlier files brought and this one lacks; withdrawn where that was asked for. */
  readonly gone: { readonly items: readonly Id[]; readonly facts: readonly StoredFact[] };
  /** Facts that people changed or withdrew here and of which the file says what it said before: left as they are. */
  readonly keptFromHere: readonly Id[];
  /** Facts that people changed here and of which the file says something new: the file's value takes their place. */
  readonly overwritten: readonly Id[];
  readonly problems: readonly Problem[];
}

/** Finds for everything in a case file what it is in the record. */
export function compare(file: ItemsAndFacts, held: HeldOfCase): Comparison {
  const { items, facts } = asHeld(file, held);
  const kinds = new Map([...held.items, ...items].map(({ id, kind }) => [id, kind]));
  const pairs = pairsOf(facts, held, (id) => kinds.get(id) ?? "");
  const differing = pairs.flatMap(({ fact, held: there }) => (there && mayDiffer(fact, there) ? [there.id] : []));
  return { items, held, pairs, differing };
}

/**
 * The changes that bring the record to what a case file says: an update by id. The same file twice gives none the second
 * time. What people did here in between stays as long as the file says of it what it said before.
 * @param imported What of the facts that differ the last case file said, the one that was imported or written last.
 * @param prune Withdraw what earlier files brought and this one lacks.
 */
export function differenceOf({ items, held, pairs }: Comparison, imported: ReadonlyMap<Id, StoredFact>, caseItem: Id, prune: boolean): Difference {
  const there = new Map(held.items.map((item) => [item.id, item]));
  const gone = goneOf(items, held, pairs, caseItem);
  const lost = new Set(gone.facts.map(({ id }) => id));
  const keptFromHere: Id[] = [];
  const overwritten: Id[] = [];
  const revised = new Map<Id, StoredFact>();
  const rivals = Map.groupBy(
    held.facts.filter((fact) => fact.withdrawn === undefined),
    groupOf,
  );
  const paired = new Set(pairs.flatMap(({ held: one }) => one?.id ?? []));
  const facts = pairs.flatMap((pair): Change[] => {
    const { fact, held: before } = pair;
    const closed = there.get(fact.about)?.withdrawn;
    if (closed !== undefined && closed !== GONE) return [];
    if (!before) return held.erased.has(fact.id) ? [] : [{ do: "add-fact", fact }];
    const others = (rivals.get(groupOf(fact)) ?? []).some(({ id }) => !paired.has(id) && !(prune && lost.has(id)));
    const after = over(fact, before, others);
    if (before.withdrawn === undefined && same(after, before)) return [];
    const base = imported.get(before.id);
    // Without a base it never was in a case file: people recorded it here, and the file happens to say the same.
    const edited = base === undefined || isEdited(before, base);
    if (edited && (base === undefined || same(plain(over(fact, base, others)), plain(base)))) {
      keptFromHere.push(before.id);
      return [];
    }
    if (edited) overwritten.push(before.id);
    revised.set(before.id, before);
    return [{ do: "revise-fact", fact: after }];
  });
  return {
    changes: [...ofItems(items, there), ...facts, ...(prune ? withdrawals(gone) : [])],
    before: Object.fromEntries([...revised, ...(prune ? gone.facts.map((fact) => [fact.id, fact] as const) : [])]),
    gone,
    keptFromHere,
    overwritten,
    problems: items.flatMap((item) => ofKind(item, there.get(item.id), "in the record")),
  };
}

function mayDiffer(fact: StoredFact, held: HeldFact): boolean {
  return held.withdrawn !== undefined || [true, false].some((others) => !same(over(fact, held, others), held));
}

/** Whether people changed or withdrew a fact since an import brought it. */
function isEdited({ withdrawn, ...fact }: HeldFact, base: StoredFact): boolean {
  if (withdrawn !== undefined && withdrawn !== GONE) return true;
  // What was withdrawn is not preferred any more, whoever withdrew it.
  const { preferred: _preferred, ...unpreferred } = base;
  return !same(plain(fact), plain(withdrawn === undefined ? base : unpreferred));
}

/** A fact without its place, which is no part of what it says. */
function plain({ place: _place, ...fact }: StoredFact): Omit<StoredFact, "place"> {
  return fact;
}

/** A fact of the file in the place of one of the record: protection is never lowered, and a preference to others stays while there are others. */
function over(fact: StoredFact, { protection, preferred, place }: StoredFact, others: boolean): StoredFact {
  return {
    ...fact,
    protection: fact.protection === "public" ? protection : stricter(fact.protection, protection),
    ...(fact.preferred === undefined && others && preferred !== undefined ? { preferred } : {}),
    ...(fact.place === undefined && place !== undefined ? { place } : {}),
  };
}

function ofItems(items: readonly Item[], there: ReadonlyMap<Id, HeldOfCase["items"][number]>): Change[] {
  return items.flatMap((item): Change[] => {
    const held = there.get(item.id);
    if (!held) return [{ do: "add-item", item }];
    return held.withdrawn === GONE ? [{ do: "restore-item", item: item.id, reason: "In the case file again." }] : [];
  });
}

/** What stands in the way of taking an item over where one of its id is held elsewhere. */
export function ofKind({ id, kind }: Item, held: Item | undefined, where: string): Problem[] {
  if (!held || held.kind === kind || (isCitable(held.kind) && isCitable(kind))) return [];
  return [{ path: id, message: `"${id}" is a "${kind}" here and a "${held.kind}" ${where}.`, remedy: "Give it another id in the file." }];
}

function goneOf(items: readonly Item[], held: HeldOfCase, pairs: readonly Pair[], caseItem: Id): Difference["gone"] {
  const inFile = new Set(items.map(({ id }) => id));
  const paired = new Set(pairs.flatMap(({ held: one }) => one?.id ?? []));
  const alone = onlyIn(caseItem, held);
  const lost = held.items.filter(({ id, withdrawn }) => !inFile.has(id) && withdrawn === undefined && alone(id)).map(({ id }) => id);
  const kinds = new Map(held.items.map(({ id, kind }) => [id, kind]));
  const told = new Set(pairs.map(({ fact }) => groupOf(fact)));
  // Of several values that people recorded a file has one where it has room for one.
  const hadNoRoom = (fact: StoredFact) => held.exported.has(fact.id) && isBare(kinds.get(fact.about) ?? "", fact.property) && told.has(groupOf(fact));
  const isGone = (fact: HeldFact) => fact.withdrawn === undefined && !paired.has(fact.id) && isInFile(fact, held) && !hadNoRoom(fact);
  const facts = held.facts.filter((fact) => inFile.has(fact.about) && alone(fact.about) && isGone(fact));
  return { items: lost, facts };
}

/** Whether an item came with a file and belongs to one case alone, itself and all that it belongs to. */
function onlyIn(caseItem: Id, held: HeldOfCase): (id: Id) => boolean {
  const { items, facts } = held;
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const owners = Map.groupBy(
    facts.filter(({ about, property, withdrawn }) => withdrawn === undefined && kindNamed(kinds.get(about) ?? "")?.belongs === property),
    ({ about }) => about,
  );
  const known = new Map<Id, boolean>([[caseItem, true]]);
  const answer = (id: Id): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Against a circle, which a record may have by mistake.
    known.set(id, false);
    const belongs = owners.get(id) ?? [];
    const alone = belongs.length > 0 && belongs.every((fact) => isInFile(fact, held) && "ref" in fact.value && answer(fact.value.ref));
    known.set(id, alone);
    return alone;
  };
  return answer;
}

function withdrawals({ items, facts }: Difference["gone"]): Change[] {
  return [
    ...facts.map(({ id }): Change => ({ do: "withdraw-fact", fact: id, reason: GONE })),
    ...items.map((id): Change => ({ do: "withdraw-item", item: id, reason: GONE })),
  ];
}

/** Properties of which several values stand side by side and not exactly one is preferred. */
export function undecided({ items, facts }: { readonly items: readonly Item[]; readonly facts: readonly StoredFact[] }): readonly string[] {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  return [...Map.groupBy(facts, groupOf)].flatMap(([, rivals]) => {
    const { about, property } = rivals[0] as StoredFact;
    const open = rivals.length > 1 && !propertyOf(kinds.get(about) ?? "", property)?.many && rivals.filter(({ preferred }) => preferred).length !== 1;
    return open && rivals.some(({ value }) => !same(value, rivals[0]?.value)) ? [`${about}.${property}`] : [];
  });
}

function groupOf({ about, property }: StoredFact): string {
  return `${about}\n${property}`;
}
