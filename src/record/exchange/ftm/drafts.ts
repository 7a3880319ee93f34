import { type KindName, propertyOf } from "../../kinds/index.ts";
import type { Id, Item } from "../../model.ts";
import type { Draft, DraftFact } from "../draft.ts";
import { protectionOf } from "../protection.ts";
import { byTable, type Fitted, type FtmContext } from "./fitted.ts";
import type { Entity, Said } from "./model.ts";
import { citationsOf } from "./provenance.ts";
import { kindOfSchema } from "./schemata.ts";
import { accusedOf, SPECIAL } from "./special.ts";
import { type Trace, traced } from "./trace.ts";

/** The kind of item that an entity becomes; `undefined` where the vocabulary has none, and it becomes a note whole. */
export function kindOfEntity({ schema, said }: Entity, kindOf: FtmContext["kindOf"]): KindName | undefined {
  const valueOf = (prop: string) => said.find((one) => one.prop === prop)?.value;
  if (schema === "Sanction") return kindOf(valueOf("entity") ?? "") === "person" ? "response" : undefined;
  if (schema === "UnknownLink")
    return accusedOf(valueOf("role")) && kindOf(valueOf("subject") ?? "") === "person" && kindOf(valueOf("object") ?? "") === "incident"
      ? "allegation"
      : undefined;
  return kindOfSchema(schema);
}

/**
 * What an entity says, as items and facts. Nothing is lost: what the vocabulary has no property for becomes a note about
 * the item, and an entity that it has no kind for becomes a note whole.
 */
export function draftsOf(entity: Entity, context: FtmContext): Draft[] {
  const kind = kindOfEntity(entity, context.kindOf);
  if (kind === undefined) return draftsFrom([...wholeNote(entity, context)]);
  const item: Item = { id: entity.id, kind };
  const { fitted, used } = SPECIAL[kind]?.(entity, item, context) ?? { fitted: [], used: [] };
  const rest = entity.said.filter((said) => !used.includes(said));
  const tabled = apart(
    rest.flatMap((said) => byTable(item, kind, said, context) ?? []),
    fitted,
  );
  const taken = new Set(tabled.flatMap(({ said }) => said));
  const left = rest.filter((said) => !taken.has(said));
  const precise = entity.schema === schemaOf(kind) ? [] : [noteOn(entity, "schema", `Schema: ${entity.schema}`, [], { schema: entity.schema })];
  const notes = [
    ...left.map((said, i) => noteOn(entity, numbered(left, i), `${said.prop}: ${said.value}`, [said], { prop: said.prop, value: said.value })),
    ...Object.entries(entity.rest ?? {}).map(([name, value]) => noteOn(entity, name, `${name}: ${JSON.stringify(value)}`, [], { field: [name, value] })),
    ...precise,
  ];
  return [...draftsFrom([...fitted, ...tabled], item), ...draftsFrom(notes.flat())];
}

/**
 * Of values that are called differently there and alike here, those that stay apart: a property with one value is
 * filled from one of theirs, the one that means the same if it is there; of several equal values the first stays.
 */
function apart(tabled: readonly Fitted[], before: readonly Fitted[]): Fitted[] {
  const filledBy = new Map<string, string>();
  for (const { property, said, trace } of tabled) if (trace.prop === undefined && !filledBy.has(property)) filledBy.set(property, said[0]?.prop ?? "");
  const values = new Map(before.map(({ property, value, trace }) => [JSON.stringify([property, value]), trace.prop]));
  return tabled.filter(({ item, property, value, said: [said], trace }) => {
    const prop = said?.prop ?? "";
    if (propertyOf(item.kind, property)?.many !== true && (filledBy.get(property) ?? prop) !== prop) return false;
    filledBy.set(property, filledBy.get(property) ?? prop);
    const key = JSON.stringify([property, value]);
    if (values.has(key) && values.get(key) !== trace.prop) return false;
    values.set(key, trace.prop);
    return true;
  });
}

/** The property of a value, with its place among those of the same property. */
function numbered(left: readonly Said[], index: number): string {
  const prop = left[index]?.prop ?? "";
  return `${prop}-${left.slice(0, index + 1).filter((said) => said.prop === prop).length}`;
}

const WRITTEN_AS: Readonly<Partial<Record<KindName, string>>> = {
  person: "Person",
  organisation: "Organization",
  incident: "Event",
  post: "Occupancy",
  source: "Document",
  response: "Sanction",
  allegation: "UnknownLink",
};

/** The schema that an item is written as. */
export function schemaOf(kind: string): string | undefined {
  return WRITTEN_AS[kind as KindName];
}

/** A source that is known by the name of a dataset alone. */
export function datasetDraft(name: Id): Draft {
  const item: Item = { id: name, kind: "source" };
  return { item, facts: [factOf({ item, property: "title", value: { text: name }, said: [], trace: { dataset: true } })], says: "given" };
}

function noteOn(entity: Entity, name: string, says: string, said: readonly Said[], trace: Trace): Fitted[] {
  const item: Item = { id: `${entity.id}.ftm-${name}`, kind: "note" };
  return [
    { item, property: "about", value: { ref: entity.id }, said, trace: {} },
    { item, property: "says", value: { text: says }, said, trace },
  ];
}

/** About the first item that it refers to, else about the dataset that it is from. */
function wholeNote(entity: Entity, { kindOf }: FtmContext): Fitted[] {
  const item: Item = { id: entity.id, kind: "note" };
  const about = entity.said.find(({ value }) => kindOf(value) !== undefined)?.value ?? entity.said[0]?.datasets[0];
  const caption = entity.said.filter(({ prop }) => prop === "name" || prop === "title" || prop === "role").map(({ value }) => value);
  const others = entity.said.map(({ prop, value }) => `${prop}: ${value}`);
  const says = `${entity.schema}${caption.length > 0 ? ` ${caption.join(" / ")}` : ""}. ${others.join("; ")}`;
  return [
    ...(about === undefined ? [] : [{ item, property: "about", value: { ref: about }, said: [], trace: {} }]),
    { item, property: "says", value: { text: says }, said: entity.said, trace: { entity } },
  ];
}

/** One draft for each item; the same value from several datasets is one fact with several sources. */
function draftsFrom(fitted: readonly Fitted[], always?: Item): Draft[] {
  const items = new Map<Id, { item: Item; facts: Map<string, Fitted> }>();
  if (always) items.set(always.id, { item: always, facts: new Map() });
  for (const one of fitted) {
    const of = items.get(one.item.id) ?? { item: one.item, facts: new Map<string, Fitted>() };
    items.set(one.item.id, of);
    const key = JSON.stringify([one.property, one.value]);
    const known = of.facts.get(key);
    of.facts.set(key, known ? { ...known, said: [...known.said, ...one.said], trace: { ...one.trace, ...known.trace } } : one);
  }
  return [...items.values()].map(({ item, facts }) => ({ item, facts: [...facts.values()].map(factOf), says: "whole" }));
}

function factOf({ item, property, value, said, trace }: Fitted): DraftFact {
  const rest = Object.fromEntries(said.flatMap((one) => (one.rest ? one.datasets.map((dataset) => [dataset, one.rest]) : [])));
  return {
    about: item.id,
    property,
    value,
    citations: citationsOf(said),
    status: "alleged",
    contrary: false,
    protection: item.kind === "note" && PERSONAL.test(trace.prop ?? "") ? "protected" : protectionOf(item.kind, property),
    ...traced({ ...trace, ...(Object.keys(rest).length > 0 ? { rest } : {}) }),
  };
}

/** Properties that identify a living person or lead to where one lives. */
const PERSONAL = /(?:Number|^email|^phone|^address|^addressEntity|^account)$/;
