import type { Acquisition, Change, Derivative, Id, Item, StoredFact } from "../../../record/model.ts";
import { WITHHELD, type ItemsFile, type ShownMerge } from "../../export/items.ts";
import { canonical } from "../../../vault/index.ts";

/** What the changes of a received log say, played in their order: by it `items.json` is judged. `verify_items.py` does the same. */
export interface Logged {
  readonly items: Map<Id, Item>;
  readonly facts: Map<Id, StoredFact>;
  /** In the order in which they were made. */
  readonly merges: Map<Id, ShownMerge>;
  readonly acquisitions: Map<Id, Acquisition>;
  readonly derivatives: Map<Id, Derivative>;
  /** Reasons that were given: what for, of what, why. */
  readonly reasons: Set<string>;
}

export function playChanges(changes: Iterable<Change>): Logged {
  const logged: Logged = { items: new Map(), facts: new Map(), merges: new Map(), acquisitions: new Map(), derivatives: new Map(), reasons: new Set() };
  for (const change of changes) play(change, logged);
  return logged;
}

function play(change: Change, { items, facts, merges, acquisitions, derivatives, reasons }: Logged): void {
  switch (change.do) {
    case "add-item":
      items.set(change.item.id, change.item);
      break;
    case "add-fact":
    case "revise-fact":
      facts.set(change.fact.id, change.fact);
      if (change.fact.preferred) reasons.add(given("prefer-fact", change.fact.id, change.fact.preferred));
      break;
    case "prefer-fact":
      reasons.add(given(change.do, change.fact, { reason: change.reason }));
      break;
    case "withdraw-fact":
      reasons.add(given(change.do, change.fact, change.reason));
      break;
    case "withdraw-item":
      reasons.add(given(change.do, change.item, change.reason));
      break;
    case "merge-items":
      merges.set(change.merge, { id: change.merge, from: change.from, into: change.into, reason: change.reason });
      break;
    case "undo-merge": {
      const merge = merges.get(change.merge);
      if (merge) merges.set(change.merge, { ...merge, undone: change.reason });
      break;
    }
    case "acquire":
      acquisitions.set(change.acquisition.id, change.acquisition);
      break;
    case "derive":
      derivatives.set(change.derivative.id, change.derivative);
      break;
    case "erase":
      erase(change.target, { facts, acquisitions, derivatives });
      break;
    case "restore-item":
    case "set":
      break;
  }
}

function erase(
  target: Extract<Change, { do: "erase" }>["target"],
  { facts, acquisitions, derivatives }: Pick<Logged, "facts" | "acquisitions" | "derivatives">,
) {
  if ("fact" in target) facts.delete(target.fact);
  else for (const kept of [acquisitions, derivatives]) for (const [id, { object }] of kept) if (object === target.object) kept.delete(id);
}

function given(what: string, of: Id, reason: unknown): string {
  return canonical([what, of, reason]);
}

/** Where the record of a bag says something else than its log; each line names an item, fact, acquisition or merge. */
export function contradictions({ items, merges }: ItemsFile, logged: Logged): readonly string[] {
  const facts = items.flatMap((item) => item.facts);
  const acquisitions = items.flatMap((item) => item.acquisitions ?? []);
  const elsewhere = items.flatMap(({ id, facts: of, acquisitions: acquired = [] }) => [
    ...of.filter(({ about }) => about !== id).map((fact) => `fact ${fact.id}: stands at another item`),
    ...acquired.filter(({ exhibit }) => exhibit !== id).map((one) => `acquisition ${one.id}: stands at another item`),
  ]);
  return [
    ...compared(
      "item",
      items.map(({ id, kind }) => ({ id, kind })),
      [...logged.items.values()],
    ),
    ...compared("fact", facts.map(said), [...logged.facts.values()].map(said)),
    ...compared(
      "acquisition",
      acquisitions,
      [...logged.acquisitions.values()].map(({ object: _object, ...shown }) => shown),
    ),
    ...compared("merge", merges, [...logged.merges.values()]),
    ...elsewhere,
    ...items.flatMap(({ id, withdrawn }) => unfounded("withdraw-item", "item", id, withdrawn, logged)),
    ...facts.flatMap(({ id, withdrawn, preferred }) => [
      ...unfounded("withdraw-fact", "fact", id, withdrawn, logged),
      ...(preferred?.reason === WITHHELD ? [] : unfounded("prefer-fact", "fact", id, preferred, logged)),
    ]),
  ];
}

/** A fact without what was decided on it. */
function said(fact: StoredFact & { readonly withdrawn?: string }): StoredFact {
  const { preferred: _preferred, withdrawn: _withdrawn, ...rest } = fact;
  return rest;
}

function unfounded(what: string, kind: string, id: Id, reason: unknown, { reasons }: Logged): readonly string[] {
  if (reason === undefined || reason === WITHHELD || reasons.has(given(what, id, reason))) return [];
  return [`${kind} ${id}: the log gives no such reason for what was decided on it`];
}

function compared(what: string, told: readonly { readonly id: Id }[], logged: readonly { readonly id: Id }[]): readonly string[] {
  const left = new Map(logged.map((one) => [one.id, canonical(one)]));
  const wrong = told.flatMap((one) => {
    const known = left.get(one.id);
    left.delete(one.id);
    if (known === undefined) return [`${what} ${one.id}: the log does not know it, or it stands there twice`];
    return known === canonical(one) ? [] : [`${what} ${one.id}: is not what the log says`];
  });
  return [...wrong, ...[...left.keys()].map((id) => `${what} ${id}: the log has it, and it is missing`)];
}
