import type { Problem } from "../../errors/index.ts";
import { propertyOf } from "../kinds/index.ts";
import type { Id, Item, StoredFact, Value } from "../model.ts";
import { caseIdOf } from "./ids.ts";
import type { HeldRecord, Part } from "./held.ts";
import { isCitable, standFor } from "./held.ts";
import { type Entry, layoutOf, propertiesOf } from "./layout.ts";
import { accountOf, attributionOf, isInherited, preferenceOf, same, together } from "./said.ts";
import { NO_STANDING, type Standing, standingOf } from "./standing.ts";
import { fileValueOf } from "./values.ts";

/** What a case file cannot say, and so an export leaves out. */
export interface LeftOut {
  readonly item: Id;
  readonly property?: string;
  /** No field for it; it belongs to nothing in the case; closed, where the file could not keep it closed; one of several values where the file has room for one; about something left out. */
  readonly why: "no-field" | "not-in-case" | "protected" | "other-value" | "other-sources" | "refers";
}

export type Tree = Record<string, unknown>;

/** The content of a case file, as it is written, with what is not in it. */
export interface CaseTree {
  readonly tree: Tree;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

/** Lays the record of a case out as a case file. What a file cannot say is listed, nothing is dropped in silence. */
export function caseTree(held: HeldRecord, caseItem: Id): CaseTree {
  const reader = new Reader(held);
  const tree: Tree = { case: caseIdOf(caseItem) };
  for (const entry of layoutOf("case")) reader.entry({ item: { id: caseItem, kind: "case" }, standing: NO_STANDING, closed: false }, entry, tree);
  for (const { id, kind } of held.items.values())
    if (!reader.seen.has(id) && kind !== "case") reader.leftOut.push({ item: id, why: layoutOf(kind).length > 0 ? "not-in-case" : "no-field" });
  return { tree, leftOut: reader.leftOut, problems: reader.problems };
}

interface Place {
  readonly item: Item;
  readonly standing: Standing;
  /** Inside a record that is closed as a whole, where everything may stand. */
  readonly closed: boolean;
}

type ListEntry = Extract<Entry, { as: "table" | "array" | "list" }>;

/** Kinds that a case file can keep closed. */
const CLOSABLE = new Set(["source", "exhibit", "person", "note"]);

class Reader {
  readonly leftOut: LeftOut[] = [];
  readonly problems: Problem[] = [];
  readonly seen = new Set<Id>();
  readonly #held: HeldRecord;

  constructor(held: HeldRecord) {
    this.#held = held;
  }

  entry(place: Place, entry: Entry, into: Tree): void {
    switch (entry.as) {
      case "value":
        return entry.told ? this.#told(place, entry, into) : this.#value(place, entry, into);
      case "spellings":
        return this.#spellings(place, entry, into);
      case "people": {
        const people = this.#facts(place, entry.property).flatMap(({ value }) => ("ref" in value ? [value.ref] : []));
        into[entry.field] = people.length === 0 ? "others" : people.length === 1 ? people[0] : people;
        return;
      }
      case "ends":
        return this.#ends(place, entry, into);
      case "codes": {
        const codes = this.#facts(place, entry.property).flatMap(({ value }) => ("code" in value ? [value.code] : []));
        return this.#list(place, entry.field, entry.complete, () => codes, into);
      }
      case "table": {
        const records = this.#records(place, entry, place.standing).map(([id, record]) => [id, record]);
        if (records.length > 0 || entry.field !== "facts") into[entry.field] = Object.fromEntries(records);
        return;
      }
      case "array": {
        const records = this.#inList(place, entry, place.standing);
        if (records.length > 0) into[entry.field] = records;
        return;
      }
      case "list":
        return this.#list(place, entry.field, entry.complete ?? "", (standing) => this.#inList(place, entry, standing), into);
      case "group": {
        const inner: Tree = {};
        for (const one of entry.entries) this.entry(place, one, inner);
        if (Object.keys(inner).length > 0) into[entry.field] = inner;
        return;
      }
      case "attribution":
      case "protection":
      // Said by the record itself, which knows what is around it.
    }
  }

  #records(owner: Place, { of }: ListEntry, around: Standing): (readonly [Id, Tree])[] {
    return this.#held.parts(owner.item.id, of).flatMap((part) => {
      this.seen.add(part.item.id);
      const record = this.#record(owner, part, around);
      return record ? [[part.item.id, record] as const] : [];
    });
  }

  #inList(owner: Place, entry: ListEntry, around: Standing): unknown[] {
    return this.#records(owner, entry, around).map(([id, record]) => {
      const named = FILE_ID.test(id) ? { id } : {};
      return "id" in named || !SHORT.has(entry.of) || Object.keys(record).join() !== "state" ? { ...named, ...record } : record["state"];
    });
  }

  #record(owner: Place, { item, belongs }: Part, around: Standing): Tree | undefined {
    const said = SAID[item.kind];
    const saying = said === undefined ? undefined : this.#held.facts(item.id, said)[0];
    // What nobody says any more is no record; how it stands is with the words.
    if (said !== undefined && saying === undefined) return undefined;
    const owning = belongs ?? standFor(item, this.#held);
    const stands = owning && saying ? { ...owning, status: saying.status } : owning;
    const closable = CLOSABLE.has(item.kind);
    const closed = owner.closed || (closable && stands !== undefined && stands.protection !== "public");
    if (!closed && stands !== undefined && stands.protection !== "public") {
      this.leftOut.push({ item: item.id, why: "protected" });
      return undefined;
    }
    const record: Tree = {};
    const place = { item, standing: stands && !isCitable(item.kind) ? standingOf(stands) : NO_STANDING, closed };
    const properties = new Set(["case", stands?.property]);
    for (const entry of layoutOf(item.kind)) {
      if (entry.as === "attribution") Object.assign(record, stands ? attributionOf(stands, around) : {});
      else if (entry.as === "protection") Object.assign(record, closed ? { protection: "confidential" } : {});
      else this.entry(place, entry, record);
      for (const property of propertiesOf(entry)) properties.add(property);
    }
    for (const property of this.#held.factsAbout(item.id).keys())
      if (!properties.has(property)) this.leftOut.push({ item: item.id, property, why: "no-field" });
    return record;
  }

  #list(place: Place, field: string, complete: string, itemsOf: (around: Standing) => readonly unknown[], into: Tree): void {
    const [first, ...others] = this.#facts(place, complete);
    const said = first ? attributionOf(first, place.standing) : {};
    const list = itemsOf(first && "source" in said ? standingOf(first) : place.standing);
    if (!first) {
      if (list.length > 0) into[field] = list;
      return;
    }
    const days = [first, ...others].flatMap(({ during }) => during ?? []);
    const whole = days.length > 0 ? days : "flag" in first.value && first.value.flag;
    const remarks = { ...(whole === false ? {} : { complete: whole }), ...said };
    if (others.some((one) => !same(attributionOf(one, place.standing), said))) this.#note(place, complete, "other-sources");
    into[field] = Object.keys(remarks).length > 0 ? { ...remarks, list } : list;
  }

  #value(place: Place, { field, property, unless }: Extract<Entry, { as: "value" }>, into: Tree): void {
    const fact = this.#chosen(place, property);
    if (!fact) return;
    const value = fileValueOf(this.#type(place, property), fact.value);
    if (value !== unless) into[field] = value;
    const around = place.standing.citations;
    if (around.length > 0 && !isInherited({ ...fact, fromRecord: true }, place.standing)) this.#note(place, property, "other-sources");
  }

  #told(place: Place, { field, property }: Extract<Entry, { as: "value" }>, into: Tree): void {
    const facts = this.#facts(place, property);
    const [first, ...others] = facts;
    if (!first) return;
    const type = this.#type(place, property);
    if (others.length === 0 && isInherited(first, place.standing)) into[field] = fileValueOf(type, first.value);
    else if (others.length === 0) into[field] = accountOf(first, type, place.standing);
    else if (others.every(({ value, preferred }) => same(value, first.value) && !preferred && !first.preferred)) {
      // Several say the same: nobody has to be preferred, and the file names them beside the one value.
      into[field] = accountOf(together(facts), type, place.standing);
      this.#note(place, property, "other-sources");
    } else {
      this.#checkPreferred(place, property, facts);
      into[field] = facts.map((fact) => ({ ...accountOf(fact, type, place.standing), ...preferenceOf(fact) }));
    }
  }

  #spellings(place: Place, { field, property }: Extract<Entry, { as: "spellings" }>, into: Tree): void {
    const spellings: Record<string, string[]> = {};
    for (const { value } of this.#facts(place, property)) if ("text" in value) (spellings[value.lang ?? "und"] ??= []).push(value.text);
    if (Object.keys(spellings).length > 0) into[field] = spellings;
  }

  #ends(place: Place, { fields, property }: Extract<Entry, { as: "ends" }>, into: Tree): void {
    const value = this.#chosen(place, property)?.value;
    if (!value || !("range" in value)) return;
    for (const [i, field] of fields.entries()) if (value.range[i] !== null) into[field] = value.range[i];
  }

  /** The fact for a field that has room for one value. */
  #chosen(place: Place, property: string): StoredFact | undefined {
    const facts = this.#facts(place, property);
    const [first] = facts;
    if (!first || facts.every(({ value }) => same(value, first.value))) return first;
    this.#note(place, property, "other-value");
    this.#checkPreferred(place, property, facts);
    return facts.find(({ preferred }) => preferred) ?? first;
  }

  #checkPreferred({ item }: Place, property: string, facts: readonly StoredFact[]): void {
    if (facts.filter(({ preferred }) => preferred).length === 1) return;
    const message = `Sources disagree on this, and none of the ${facts.length} values is preferred.`;
    const ways = facts.map(({ id, value }) => `${briefly(value)}: dedere prefer ${id} --reason WHY`);
    const remedy = `Prefer one of them and say why; the others are kept beside it. "dedere show ${item.id}" shows them. ${ways.join("; ")}.`;
    this.problems.push({ path: `${item.id}.${property}`, message, remedy });
  }

  /** Facts that the file may show: all in a closed record, else the public ones. */
  #facts(place: Place, property: string): readonly StoredFact[] {
    const facts = this.#held.facts(place.item.id, property);
    const open = place.closed ? facts : facts.filter(({ protection }) => protection === "public");
    if (open.length < facts.length) this.#note(place, property, "protected");
    return open;
  }

  #type({ item }: Place, property: string) {
    return propertyOf(item.kind, property)?.type ?? "text";
  }

  #note({ item }: Place, property: string, why: LeftOut["why"]): void {
    this.leftOut.push({ item: item.id, property, why });
  }
}

/** A value as it is told apart from others. */
function briefly(value: Value): string {
  return "text" in value ? `"${value.text}"` : Object.values(value).flat().join("–");
}

/** What an author may call a record; ids that are made up are not written. */
const FILE_ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

/** The property that is all that an item of a kind says. */
const SAID: Readonly<Record<string, string>> = { note: "says" };

/** Kinds of which a state alone may be written. */
const SHORT = new Set(["nationality", "victim"]);
