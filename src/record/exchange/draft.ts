import type { Id, Item, StoredFact } from "../model.ts";

/** A fact as a foreign file tells it, before it is known whether the record has it already. */
export type DraftFact = Omit<StoredFact, "id">;

/** What a foreign file says about one item. */
export interface Draft {
  readonly item: Item;
  readonly facts: readonly DraftFact[];
  /**
   * How far the file speaks. `whole`: what it said earlier and says no longer is taken back, and an item without facts
   * is gone. `given`: it speaks of the
   * properties it gives a value for and of no other, so an empty cell changes nothing.
   */
  readonly says: "whole" | "given";
}

/** A fact of the record, with the reason for which it was withdrawn. */
export type HeldFact = StoredFact & { readonly withdrawn?: string };

/** What the record holds of one item: its kind, and all facts about it, withdrawn ones too. */
export interface Held {
  readonly kind: string;
  /** The reason for which it was withdrawn. */
  readonly withdrawn?: string;
  readonly facts: readonly HeldFact[];
  /** Ids of facts about it that were erased, of which nothing else is known any more. */
  readonly erased: readonly Id[];
}

/** The items of the record that a batch needs. */
export type Holdings = ReadonlyMap<Id, Held>;
