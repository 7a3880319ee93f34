import type { Change, Id } from "../../record/model.ts";
import { type Db, readChanges, readEntries, readFactsAbout } from "../../store/index.ts";

/** A person who is added, or is to be. */
export interface Newcomer {
  readonly id: Id;
  readonly names: readonly string[];
  /** EDTF. */
  readonly born: readonly string[];
}

/** Gathers the people that changes add, with what these say of their names and births. */
export class Newcomers {
  readonly #found = new Map<Id, { readonly names: Set<string>; readonly born: Set<string> }>();

  add(changes: readonly Change[]): void {
    for (const change of changes)
      if (change.do === "add-item" && change.item.kind === "person") this.#found.set(change.item.id, { names: new Set(), born: new Set() });
    for (const change of changes) {
      const newcomer = change.do === "add-fact" ? this.#found.get(change.fact.about) : undefined;
      if (change.do !== "add-fact" || newcomer === undefined) continue;
      const { property, value } = change.fact;
      if ((property === "name" || property === "variants") && "text" in value)
        for (const name of [value.text, ...Object.values(value.translations ?? {})]) newcomer.names.add(name);
      if (property === "born" && "date" in value) newcomer.born.add(value.date);
    }
  }

  all(): readonly Newcomer[] {
    return [...this.#found].map(([id, { names, born }]) => ({ id, names: [...names], born: [...born] }));
  }
}

/** A person who is there, as one who might be added. */
export async function asNewcomer(db: Db, id: Id): Promise<readonly Newcomer[]> {
  const newcomers = new Newcomers();
  const facts = (await readFactsAbout(db, [id])).filter(({ withdrawn }) => withdrawn === undefined);
  newcomers.add([{ do: "add-item", item: { id, kind: "person" } }, ...facts.map((fact) => ({ do: "add-fact", fact }) as const)]);
  return newcomers.all();
}

const BATCH = 100;

/** Those whom the log added from an entry on. */
export async function newcomersSince(db: Db, place: number): Promise<readonly Newcomer[]> {
  const newcomers = new Newcomers();
  for (let from = place; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const entry of entries) newcomers.add((await readChanges(db, entry.place)).flatMap(({ body }) => (body === null ? [] : [JSON.parse(body) as Change])));
    if (entries.length < BATCH) return newcomers.all();
  }
}
