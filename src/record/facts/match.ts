import type { HeldFact } from "../exchange/draft.ts";
import { kindNamed, propertyOf } from "../kinds/index.ts";
import type { Id, Item, StoredFact } from "../model.ts";
import { isBare } from "./layout.ts";
import { placed } from "./places.ts";
import { same } from "./said.ts";

/** What the record holds of a case: its items and all facts about them, withdrawn ones too. */
export interface HeldOfCase {
  readonly items: readonly (Item & { readonly withdrawn?: string })[];
  readonly facts: readonly HeldFact[];
  /** Ids of facts that were erased. */
  readonly erased: ReadonlySet<Id>;
  /** Ids of facts that people recorded here and that went into the last case file that was written from here. */
  readonly exported: ReadonlySet<Id>;
}

/** A fact of the file, with the fact of the record that it is. */
export interface Pair {
  readonly fact: StoredFact;
  readonly held?: HeldFact;
}

/** Whether a fact came with a case file or went into one: then the file speaks of it, also by leaving it out. */
export function isInFile(fact: StoredFact, { exported }: Pick<HeldOfCase, "exported">): boolean {
  return exported.has(fact.id) || isOfFile(fact);
}

/** Ids of facts that a case file brought begin with what they are about and their property. Those of others are random. */
function isOfFile({ id, about, property }: StoredFact): boolean {
  const name = id.startsWith(`${about}.`) ? id.slice(about.length + 1) : "";
  return name === property || name.startsWith(`${property}~`) || name.startsWith(`${property}.`);
}

/** Finds for each fact of a file the one that it is in the record, and gives what is new a place among what is there. */
export function pairsOf(facts: readonly StoredFact[], held: HeldOfCase, kindOf: (id: Id) => string): readonly Pair[] {
  const there = Map.groupBy(held.facts, groupOf);
  const ofFile = (fact: StoredFact) => isInFile(fact, held);
  const pairs = [...Map.groupBy(facts, groupOf)].flatMap(([group, ours]) => {
    const { about, property } = ours[0] as StoredFact;
    const kind = kindOf(about);
    const found = pairsOfProperty(ours, there.get(group) ?? [], propertyOf(kind, property)?.many === true, ofFile);
    return isBare(kind, property) ? found.map(withOwnSources) : found;
  });
  return withPlaces(pairs, kindOf);
}

function groupOf({ about, property }: StoredFact): string {
  return `${about}\n${property}`;
}

/**
 * Says the same in all respects, which makes a second import find all as the first left it; else by id; else the same
 * value; else, of what earlier files brought, the same sources; else the only one left on both sides.
 */
function pairsOfProperty(facts: readonly StoredFact[], held: readonly HeldFact[], many: boolean, ofFile: (fact: StoredFact) => boolean): readonly Pair[] {
  const free = new Set(held);
  const found = new Map<StoredFact, HeldFact>();
  const pair = (fits: (fact: StoredFact, other: HeldFact) => boolean) => {
    for (const fact of facts) {
      const other = found.has(fact) ? undefined : [...free].find((one) => fits(fact, one));
      if (!other) continue;
      found.set(fact, other);
      free.delete(other);
    }
  };
  pair((fact, other) => other.withdrawn === undefined && saysTheSame(fact, other));
  pair((fact, other) => fact.id === other.id);
  pair((fact, other) => same(fact.value, other.value) && same(fact.during, other.during));
  if (!many) {
    pair((fact, other) => ofFile(other) && same(sourcesOf(fact), sourcesOf(other)));
    const left = [...free].filter(ofFile);
    if (left.length === 1 && facts.length - found.size === 1) pair((_, other) => ofFile(other));
  }
  return facts.map((fact) => {
    const other = found.get(fact);
    return other ? { fact: { ...fact, id: other.id }, held: other } : { fact };
  });
}

/** Where a file has no room for who says a value, it says nothing against the sources that the value has here. */
function withOwnSources({ fact, held }: Pair): Pair {
  if (!held) return { fact };
  if (!fact.fromRecord || held.fromRecord || held.citations.length === 0 || !same(fact.value, held.value)) return { fact, held };
  const { withdrawn: _withdrawn, ...kept } = held;
  return { fact: kept, held };
}

function saysTheSame(a: StoredFact, b: StoredFact): boolean {
  const { value, citations, grade, status, contrary, during, note } = a;
  const said = { value, citations, grade, status, contrary, during, note };
  return same(said, { value: b.value, citations: b.citations, grade: b.grade, status: b.status, contrary: b.contrary, during: b.during, note: b.note });
}

function sourcesOf({ citations }: StoredFact): readonly Id[] {
  return citations.map(({ source }) => source);
}

/** Lists sort by places: those of the record are kept as far as the order of the file allows. */
function withPlaces(pairs: readonly Pair[], kindOf: (id: Id) => string): readonly Pair[] {
  const placedPairs = new Map<Pair, number | undefined>();
  for (const list of Map.groupBy(pairs, ({ fact }) => listOf(fact, kindOf)).values()) {
    const ordered = list.filter(({ fact }) => fact.place !== undefined).toSorted((a, b) => (a.fact.place ?? 0) - (b.fact.place ?? 0));
    const numbered = ordered.slice(0, ordered.length - unplacedAtEnd(ordered));
    const places = placed(numbered.map(({ held }) => held?.place));
    for (const [i, pair] of ordered.entries()) if (i >= numbered.length) placedPairs.set(pair, undefined);
    for (const [i, pair] of numbered.entries()) placedPairs.set(pair, places[i]);
  }
  return pairs.map((pair) => {
    const { place: _place, ...fact } = pair.fact;
    const place = placedPairs.has(pair) ? placedPairs.get(pair) : pair.held?.place;
    return { ...pair, fact: place === undefined ? fact : { ...fact, place } };
  });
}

/** How many at the end of a list nobody has put anywhere: these come last, by their ids, and need no place for that. */
function unplacedAtEnd(ordered: readonly Pair[]): number {
  let count = 0;
  for (let i = ordered.length - 1; i >= 0; i -= 1) {
    const { held } = ordered[i] as Pair;
    const next = count === 0 ? undefined : ordered[i + 1]?.held?.id;
    if (!held || held.place !== undefined || (next !== undefined && held.id > next)) break;
    count += 1;
  }
  return count;
}

/** Items are put among those of their kind at one owner, values among those of their property. */
function listOf({ about, property, value }: StoredFact, kindOf: (id: Id) => string): string {
  const kind = kindOf(about);
  return "ref" in value && kindNamed(kind)?.belongs === property ? `${kind}\n${value.ref}` : `${about}\n${property}`;
}
