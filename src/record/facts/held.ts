import { KINDS, type KindName, kindNamed } from "../kinds/index.ts";
import type { Id, Item, StoredFact } from "../model.ts";
import type { ItemsAndFacts } from "./from-case.ts";

/** An item where it belongs, with the fact that says so; without one where nobody has said. */
export interface Part {
  readonly item: Item;
  readonly belongs?: StoredFact;
}

/** The record, found by what facts are about and by what belongs where. Facts and parts are in the order of their authors. */
export class HeldRecord {
  readonly items: ReadonlyMap<Id, Item>;
  readonly #facts = new Map<Id, Map<string, StoredFact[]>>();
  readonly #parts = new Map<string, Part[]>();
  readonly #cited = new Set<Id>();
  /** Items that others speak of, but for their own parts. */
  readonly #referred = new Set<Id>();

  /** @param caseItem The case to which items belong that are in none. */
  constructor({ items, facts }: ItemsAndFacts, caseItem: Id) {
    this.items = new Map(items.map((item) => [item.id, item]));
    for (const fact of facts) this.#keep(fact);
    for (const { about, property, value } of facts) if ("ref" in value && property !== this.#belonging(about)) this.#referred.add(value.ref);
    for (const item of items) this.#putWhereItBelongs(item, caseItem);
    for (const parts of this.#parts.values()) parts.sort((a, b) => order(a.belongs, b.belongs));
  }

  facts(about: Id, property: string): readonly StoredFact[] {
    return this.#facts.get(about)?.get(property) ?? [];
  }

  factsAbout(about: Id): ReadonlyMap<string, readonly StoredFact[]> {
    return this.#facts.get(about) ?? new Map();
  }

  parts(owner: Id, kind: string): readonly Part[] {
    return this.#parts.get(`${owner}\n${kind}`) ?? [];
  }

  #keep(fact: StoredFact): void {
    const ofItem = this.#facts.get(fact.about) ?? new Map<string, StoredFact[]>();
    this.#facts.set(fact.about, ofItem);
    const ofProperty = ofItem.get(fact.property);
    if (ofProperty) insert(ofProperty, fact);
    else ofItem.set(fact.property, [fact]);
    for (const { source } of fact.citations) this.#cited.add(source);
  }

  #belonging(about: Id): string | undefined {
    return kindNamed(this.items.get(about)?.kind ?? "")?.belongs;
  }

  /** Of what is in no case, sources that nobody cites and people whom nobody speaks of stay outside. */
  #putWhereItBelongs(item: Item, caseItem: Id): void {
    const property = this.#belonging(item.id);
    if (property === undefined) return;
    const facts = this.facts(item.id, property);
    const owners = new Map(facts.toReversed().flatMap((fact) => ("ref" in fact.value ? [[fact.value.ref, fact] as const] : [])));
    for (const [owner, belongs] of owners) this.#put(owner, { item, belongs });
    const wanted = isCitable(item.kind) ? this.#cited.has(item.id) : item.kind !== "person" || this.#referred.has(item.id);
    if (facts.length === 0 && property === "case" && wanted) this.#put(caseItem, { item });
  }

  #put(owner: Id, part: Part): void {
    const key = `${owner}\n${isCitable(part.item.kind) ? "source" : part.item.kind}`;
    const there = this.#parts.get(key);
    if (there) there.push(part);
    else this.#parts.set(key, [part]);
  }
}

/** Sources and exhibits: a case file knows both as sources. */
export function isCitable(kind: string): boolean {
  return kind === "source" || kind === "exhibit";
}

/** Facts of an item that carry who says so, where nobody has said where it belongs: the first of its kind's properties. */
export function standFor(item: Item, held: HeldRecord): StoredFact | undefined {
  const properties = Object.keys(KINDS[item.kind as KindName].properties);
  return properties.flatMap((property) => held.facts(item.id, property))[0];
}

function insert(sorted: StoredFact[], fact: StoredFact): void {
  let at = sorted.length;
  while (at > 0 && order(sorted[at - 1], fact) > 0) at -= 1;
  sorted.splice(at, 0, fact);
}

/** As the authors put them; what nobody has put anywhere comes last, by its id. */
function order(a: StoredFact | undefined, b: StoredFact | undefined): number {
  const [first, second] = [a?.place ?? Infinity, b?.place ?? Infinity];
  if (first !== second) return first - second;
  const [one, other] = [a?.id ?? "", b?.id ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}
