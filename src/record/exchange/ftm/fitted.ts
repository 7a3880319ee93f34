import { type KindName, propertyOf } from "../../kinds/index.ts";
import type { Id, Item, Value } from "../../model.ts";
import type { Entity, Said } from "./model.ts";
import { propertyFor } from "./schemata.ts";
import type { Trace } from "./trace.ts";
import { valueFrom } from "./values.ts";

/** A value of theirs that is one of ours. */
export interface Fitted {
  readonly item: Item;
  readonly property: string;
  readonly value: Value;
  /** Where it is from; empty where it follows from the schema. */
  readonly said: readonly Said[];
  readonly trace: Trace;
}

export interface FtmContext {
  /** Kind of an item of the file or of the record. */
  readonly kindOf: (id: Id) => string | undefined;
  /** The entity of a position, from which posts have their titles. */
  readonly position: (id: Id) => Entity | undefined;
}

/** What is ours in an entity, and which of its values that uses up. */
export interface Special {
  readonly fitted: readonly Fitted[];
  readonly used: readonly Said[];
}

/** One value by the table of the vocabulary; `undefined` where it has no property for it or its type cannot hold it. */
export function byTable(item: Item, kind: KindName, said: Said, { kindOf }: FtmContext): Fitted | undefined {
  const fits = propertyFor(kind, said.prop);
  const value = fits && valueFrom(kind, fits.property, said.value, said.lang);
  if (!fits || !value || ("ref" in value && !leadsTo(value.ref, propertyOf(kind, fits.property)?.to, kindOf))) return undefined;
  const cut = "date" in value && value.date !== said.value ? { value: said.value } : {};
  return { item, property: fits.property, value, said: [said], trace: { ...(fits.same ? {} : { prop: said.prop }), ...cut } };
}

/** Whether a reference leads to an item of the kinds that a property asks for. */
function leadsTo(id: Id, to: readonly string[] | undefined, kindOf: FtmContext["kindOf"]): boolean {
  const kind = kindOf(id);
  return kind !== undefined && (to === undefined || to.includes(kind));
}
