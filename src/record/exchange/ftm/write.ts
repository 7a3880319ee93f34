import { createHash } from "node:crypto";
import { propertyOf } from "../../kinds/index.ts";
import type { Id, Item, ProtectionLevel } from "../../model.ts";
import type { HeldFact } from "../draft.ts";
import { visible } from "../protection.ts";
import { schemaOf } from "./drafts.ts";
import { codeOf } from "./languages.ts";
import { BASE, type Entity, type Said, type Statement } from "./model.ts";
import { seenIn } from "./provenance.ts";
import { accusation } from "./special.ts";
import { traceOf } from "./trace.ts";
import { valueTo } from "./values.ts";

/** An item with its facts, as the record holds it. */
export interface ItemFacts {
  readonly item: Item;
  readonly facts: readonly HeldFact[];
}

export interface WriteOptions {
  /** What stands in the file: facts that this audience may see. */
  readonly audience: ProtectionLevel;
  /** The dataset of facts that cite nothing. */
  readonly dataset: string;
  /** Nationalities of a person, notes about an item: items that FollowTheMoney has as properties of another. */
  readonly attached: (id: Id) => readonly ItemFacts[];
}

/**
 * An item as entities of FollowTheMoney: none if it has no kind for it, two for a post (the position and its occupancy).
 * Withdrawn facts stay away, and whatever the audience may not see. Status, grade and locator have no place there.
 */
export function entitiesOf(held: ItemFacts, options: WriteOptions): Entity[] {
  const { item } = held;
  const facts = held.facts.filter((fact) => written(fact, options.audience));
  if (item.kind === "note") return facts.flatMap((fact) => (traceOf(fact.note).entity as Entity | undefined) ?? []);
  const schema = schemaOf(item.kind);
  const onlyDataset = facts.length > 0 && facts.every(({ note }) => traceOf(note).dataset === true);
  if (schema === undefined || onlyDataset || (item.kind === "response" && !isSanction(facts))) return [];
  const attached = options.attached(item.id).map((one) => ({ ...one, facts: one.facts.filter((fact) => written(fact, options.audience)) }));
  const notes = attached.filter((one) => one.item.kind === "note").flatMap((one) => one.facts);
  const traces = notes.map(({ note }) => traceOf(note));
  const said = [
    ...facts.flatMap((fact) => saidOf(item, fact, options)),
    ...roleOf(item, facts, options),
    ...attached.flatMap((one) => attachedTo(one, options)),
  ];
  if (said.length === 0) return [];
  const rest = Object.fromEntries(traces.flatMap(({ field }) => (field ? [field] : [])));
  const entity: Entity = {
    id: item.id,
    schema: traces.find((trace) => trace.schema)?.schema ?? schema,
    said,
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
  };
  return [entity, ...(item.kind === "post" ? positionOf(item, facts, options) : [])];
}

function written({ protection, status, withdrawn }: HeldFact, audience: ProtectionLevel): boolean {
  return visible(protection, audience) && status !== "withdrawn" && withdrawn === undefined;
}

function isSanction(facts: readonly HeldFact[]): boolean {
  return facts.some(({ property, value }) => property === "what" && "code" in value && value.code === "sanctioned");
}

/** What our properties are called in a Sanction and an UnknownLink, which the vocabulary does not name. */
const ALSO: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  response: { to: "entity", state: "country", by: "authority", organisation: "authority", title: "program", when: "startDate" },
  allegation: { accused: "subject", incident: "object", role: "summary" },
};

function saidOf(item: Item, fact: HeldFact, options: WriteOptions): Said[] {
  const { property, value, note } = fact;
  const trace = traceOf(note);
  if (item.kind === "post" && trace.post !== undefined) return property === "title" ? told(fact, "post", { value: trace.post }, options) : [];
  if (item.kind === "post" && property === "title") return told(fact, "post", { value: `${item.id}.position` }, options);
  const prop = trace.prop ?? propertyOf(item.kind, property)?.ftm ?? ALSO[item.kind]?.[property];
  if (prop === undefined) return [];
  if (item.kind === "incident" && property === "when" && "date" in value && value.date.includes("/")) return ends(fact, value.date, options);
  const theirs = propertyOf(item.kind, property)?.type === "bound" && "code" in value ? undefined : valueTo(value);
  if (!theirs) return [];
  return told(fact, prop, trace.value === undefined ? theirs : { ...theirs, value: trace.value }, options);
}

function ends(fact: HeldFact, period: string, options: WriteOptions): Said[] {
  return period.split("/").flatMap((end, i) => {
    const theirs = end === "" || end === ".." ? undefined : valueTo({ date: end });
    return theirs ? told(fact, i === 0 ? "startDate" : "endDate", theirs, options) : [];
  });
}

/** The role of a link is made of two of our facts. */
function roleOf({ kind }: Item, facts: readonly HeldFact[], options: WriteOptions): Said[] {
  const of = (property: string) => facts.find((fact) => fact.property === property);
  const [crime, mode] = [of("crime"), of("mode")];
  if (kind !== "allegation" || !crime || !("code" in crime.value)) return [];
  const role = accusation(crime.value.code, mode && "code" in mode.value ? mode.value.code : "not-specified");
  return told(crime, "role", { value: role }, options);
}

function attachedTo({ item, facts }: ItemFacts, options: WriteOptions): Said[] {
  return facts.flatMap((fact) => {
    const trace = traceOf(fact.note);
    if (item.kind === "note") return trace.prop === undefined || trace.value === undefined ? [] : told(fact, trace.prop, { value: trace.value }, options);
    const theirs = fact.property === "state" ? valueTo(fact.value) : undefined;
    return theirs ? told(fact, trace.prop ?? "nationality", theirs, options) : [];
  });
}

/** The position of a post that was not taken from one. */
function positionOf({ id }: Item, facts: readonly HeldFact[], options: WriteOptions): Entity[] {
  if (facts.some(({ note }) => traceOf(note).post !== undefined)) return [];
  const props: Readonly<Record<string, string>> = { title: "name", state: "country", organisation: "organization" };
  const said = facts.flatMap((fact) => {
    const prop = props[fact.property];
    const theirs = prop === undefined ? undefined : valueTo(fact.value);
    return prop !== undefined && theirs ? told(fact, prop, theirs, options) : [];
  });
  return said.length === 0 ? [] : [{ id: `${id}.position`, schema: "Position", said }];
}

interface Theirs {
  readonly value: string;
  readonly original?: string;
  readonly lang?: string;
}

/** A value as each of its sources says it. */
function told({ citations, note }: HeldFact, prop: string, { value, original, lang }: Theirs, { dataset }: WriteOptions): Said[] {
  const { rest = {} } = traceOf(note);
  const sources = citations.length > 0 ? citations : [{ source: dataset }];
  return sources.map((citation): Said => {
    const quote = original ?? citation.locator?.quote;
    const own = rest[citation.source] as Said["rest"];
    return {
      prop,
      value,
      datasets: [citation.source],
      ...(lang === undefined ? {} : { lang: codeOf(lang) }),
      ...(quote === undefined ? {} : { original: quote }),
      ...seenIn(citation),
      ...(own ? { rest: own } : {}),
    };
  });
}

/** An entity as statements, the first of which says that there is one. */
export function statementsOf({ id, schema, said }: Entity): Statement[] {
  const datasets = [...new Set(said.flatMap((one) => one.datasets))];
  const base = datasets.map((dataset): Said => ({ prop: BASE, value: id, datasets: [dataset], ...span(said.filter((one) => one.datasets.includes(dataset))) }));
  const all = [...base, ...said].flatMap((one) => one.datasets.map((dataset) => statementOf(id, schema, one, dataset)));
  return [...new Map(all.map((statement) => [statement.id, statement])).values()];
}

function statementOf(id: Id, schema: string, { prop, value, lang, original, firstSeen, lastSeen, rest = {} }: Said, dataset: string): Statement {
  const entityId = typeof rest["entity_id"] === "string" ? rest["entity_id"] : id;
  const external = rest["external"] === true;
  // As FollowTheMoney 4 makes the ids of statements.
  const key = `${dataset}.${entityId}.${prop}.${value}${lang === undefined ? "" : `@${lang}`}${external ? ".ext" : ""}`;
  return {
    canonical_id: id,
    entity_id: entityId,
    prop,
    schema,
    value,
    dataset,
    lang: lang ?? null,
    original_value: original ?? null,
    first_seen: firstSeen ?? null,
    last_seen: lastSeen ?? null,
    external,
    origin: typeof rest["origin"] === "string" ? rest["origin"] : null,
    id: createHash("sha1").update(key).digest("hex"),
  };
}

/** An entity as one line of the entity format, which knows datasets of the whole only. */
export function entityLine({ id, schema, said, rest }: Entity): Readonly<Record<string, unknown>> {
  const values = Map.groupBy(said, ({ prop }) => prop);
  const properties = Object.fromEntries([...values].map(([prop, all]) => [prop, [...new Set(all.map(({ value }) => value))]]));
  const { firstSeen: first, lastSeen: last } = span(said);
  return {
    ...rest,
    id,
    schema,
    properties,
    datasets: [...new Set(said.flatMap(({ datasets }) => datasets))],
    ...(first === undefined ? {} : { first_seen: first }),
    ...(last === undefined ? {} : { last_seen: last }),
  };
}

/** From when to when any of some values was seen. */
function span(said: readonly Said[]): Pick<Said, "firstSeen" | "lastSeen"> {
  const first = said.flatMap(({ firstSeen }) => firstSeen ?? []).toSorted()[0];
  const last = said
    .flatMap(({ lastSeen }) => lastSeen ?? [])
    .toSorted()
    .at(-1);
  return { ...(first === undefined ? {} : { firstSeen: first }), ...(last === undefined ? {} : { lastSeen: last }) };
}
