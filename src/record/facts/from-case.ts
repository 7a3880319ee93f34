import type { Account, Attribution, Told } from "../attribution.ts";
import type { CaseFile } from "../casefile.ts";
import { kindNamed, propertyOf } from "../kinds/index.ts";
import type { Id, Item, StoredFact, Value } from "../model.ts";
import type { Protected } from "../protected.ts";
import { caseIdOf, caseItemId, hash, Ids } from "./ids.ts";
import { type Entry, layoutOf } from "./layout.ts";
import { inherited, type Means, meansOf, NO_STANDING, type Standing, standingOf } from "./standing.ts";
import { type FileValue, valueOf } from "./values.ts";
import { wordingOf } from "./wording.ts";

/** Items and facts about them. */
export interface ItemsAndFacts {
  readonly items: readonly Item[];
  readonly facts: readonly StoredFact[];
}

/**
 * A case file as items and facts, confidential records with them under their protection. Every item and fact has an id
 * that the same file always gives it: the author's where there is one, else one made of what it says.
 */
export function factsOfCase(file: CaseFile): ItemsAndFacts {
  const writer = new Writer();
  const opened = { ...file, sources: whole(file, "sources"), people: whole(file, "people"), facts: whole(file, "facts") };
  const id = caseItemId(file.case);
  writer.items.push({ id, kind: "case" });
  for (const entry of layoutOf("case")) writer.entry({ id, kind: "case", standing: NO_STANDING }, entry, opened);
  return writer;
}

function whole(file: CaseFile, table: "sources" | "people" | "facts"): Readonly<Record<string, unknown>> {
  const closed = Object.entries(file.confidential[table] as Readonly<Record<string, Protected<object>>>);
  return { ...file[table], ...Object.fromEntries(closed.map(([id, record]) => [id, record.reveal()])) };
}

type FileRecord = Readonly<Record<string, unknown>>;

interface Listed extends Partial<Attribution> {
  readonly complete: boolean | readonly string[];
  readonly list: readonly unknown[];
}

/** The record whose entries are being written. */
interface Place {
  readonly id: Id;
  readonly kind: string;
  readonly standing: Standing;
}

class Writer implements ItemsAndFacts {
  readonly items: Item[] = [];
  readonly facts: StoredFact[] = [];
  readonly #ids = new Ids();

  entry(place: Place, entry: Entry, record: FileRecord): void {
    switch (entry.as) {
      case "value":
        return this.#values(place, entry, record[entry.field]);
      case "spellings":
        return this.#spellings(place, entry.property, (record[entry.field] ?? {}) as Readonly<Record<string, readonly string[]>>);
      case "people":
        return this.#each(place, entry.property, (record[entry.field] ?? []) as readonly string[], (ref) => ({ ref }));
      case "ends":
        return this.#ends(place, entry.property, record[entry.fields[0]], record[entry.fields[1]]);
      case "codes":
        return this.#codes(place, entry, record[entry.field] as Listed | undefined);
      case "table":
        return Object.entries(record[entry.field] as FileRecord).forEach(([id, one], i) => this.#record(place, entry.of, id, one as FileRecord, i));
      case "array":
        return this.#parts(place, entry, (record[entry.field] ?? []) as readonly FileRecord[]);
      case "list":
        return this.#list(place, entry, record[entry.field] as Listed | undefined);
      case "group": {
        const inner = record[entry.field] as FileRecord | undefined;
        for (const one of inner ? entry.entries : []) this.entry(place, one, inner as FileRecord);
        return;
      }
      case "attribution":
      case "protection":
    }
  }

  /** A record of the file: its item, the fact that it belongs where it stands, and what it says. */
  #record(owner: Place, kind: string, id: Id, record: FileRecord, index: number): void {
    const protection = record["protection"] === "confidential" ? "protected" : owner.standing.protection;
    const around = { ...owner.standing, protection };
    const means = kind === "source" ? inherited(around) : meansOf(record, around);
    const belongs = kindNamed(kind)?.belongs ?? "case";
    this.items.push({ id, kind });
    const name = belongs === "case" ? `case~${caseIdOf(owner.id)}` : belongs;
    this.#fact({ id, kind, standing: around }, belongs, name, { ref: owner.id }, { ...means, place: index + 1 });
    const place = { id, kind, standing: standingOf(means) };
    for (const entry of layoutOf(kind)) this.entry(place, entry, record);
  }

  #parts(owner: Place, { field, of }: Extract<Entry, { as: "array" | "list" | "table" }>, records: readonly FileRecord[]): void {
    const layout = layoutOf(of);
    const fieldOf = (property: string) => layout.find((entry) => entry.as === "value" && entry.property === property) as { field: string } | undefined;
    for (const [i, record] of records.entries()) {
      const named = record["id"] as string | undefined;
      const id = named ?? this.#ids.ofPart(owner.id, field, of, record, (property) => fieldOf(property)?.field ?? property);
      this.#record(owner, of, id, record, i);
    }
  }

  #list(owner: Place, entry: Extract<Entry, { as: "list" | "table" | "array" }>, listed: Listed | undefined): void {
    if (!listed) return;
    this.#complete(owner, entry.complete ?? "", listed);
    const standing = listed.source ? standingOf(meansOf(listed, owner.standing)) : owner.standing;
    this.#parts({ ...owner, standing }, entry, listed.list as readonly FileRecord[]);
  }

  #codes(owner: Place, { property, complete }: Extract<Entry, { as: "codes" }>, listed: Listed | undefined): void {
    if (!listed) return;
    this.#complete(owner, complete, listed);
    const standing = listed.source ? standingOf(meansOf(listed, owner.standing)) : owner.standing;
    this.#each({ ...owner, standing }, property, listed.list as readonly string[], (code) => ({ code }));
  }

  /** What a list says of itself: that it is whole, always or on some days; nothing where there is nothing to keep. */
  #complete(owner: Place, property: string, listed: Listed): void {
    const { complete, list, source, grade, status, contrary, note } = listed;
    const said = list.length > 0 || owner.kind === "case";
    const silent = complete === false && said && source === undefined && grade === undefined && note === undefined;
    if (silent && status === "alleged" && contrary === false) return;
    const means = meansOf(listed, owner.standing);
    if (typeof complete === "boolean") return this.#fact(owner, property, property, { flag: complete }, means);
    for (const [i, during] of complete.entries()) this.#fact(owner, property, `${property}~${during}`, { flag: true }, { ...means, during, place: i + 1 });
  }

  #values(place: Place, { property, told, unless }: Extract<Entry, { as: "value" }>, value: unknown): void {
    if (value === undefined || value === unless) return;
    const type = propertyOf(place.kind, property)?.type ?? "text";
    if (!told) return this.#fact(place, property, property, valueOf(type, value as FileValue), inherited(place.standing));
    const { accounts, value: plain } = value as Told<string>;
    if (accounts.length === 0) return this.#fact(place, property, property, valueOf(type, plain), inherited(place.standing));
    for (const [i, account] of accounts.entries()) {
      const from = (account.source ?? []).map(({ of }) => of).join("+");
      const order = accounts.length > 1 ? { place: i + 1 } : {};
      this.#fact(place, property, `${property}~${from}`, valueOf(type, account.value), {
        ...meansOf(account, place.standing),
        ...preference(account),
        ...order,
      });
    }
  }

  #spellings(place: Place, property: string, spellings: Readonly<Record<string, readonly string[]>>): void {
    const all = Object.entries(spellings).flatMap(([lang, list]) => list.map((text) => ({ text, lang })));
    this.#each(place, property, all, (value) => value);
  }

  #each<T>(place: Place, property: string, values: readonly T[], valueFrom: (value: T) => Value): void {
    for (const [i, one] of values.entries()) {
      const value = valueFrom(one);
      const name = "text" in value ? `${value.lang}~${hash(value.text)}` : Object.values(value).join();
      this.#fact(place, property, `${property}~${name}`, value, { ...inherited(place.standing), place: i + 1 });
    }
  }

  #ends(place: Place, property: string, least: unknown, most: unknown): void {
    if (least === undefined && most === undefined) return;
    const range = [(least as number | undefined) ?? null, (most as number | undefined) ?? null] as const;
    this.#fact(place, property, property, { range }, inherited(place.standing));
  }

  #fact({ id }: Place, property: string, name: string, value: Value, rest: Means & Partial<StoredFact>): void {
    this.facts.push({ id: this.#ids.ofFact(`${id}.${name}`), about: id, property, value, ...rest });
  }
}

function preference({ preferred, because }: Account<unknown>): Pick<StoredFact, "preferred"> {
  if (!preferred || because === undefined) return {};
  const { text, ...others } = wordingOf(because);
  return { preferred: { reason: text, ...others } };
}
