import type { Kysely } from "kysely";

/**
 * The tables of a workspace. The log (`entry`, `change`) is what happened; all other tables are made from it by
 * `projection.ts` and can be thrown away. Structured values are JSON texts, flags 0 and 1.
 */
export interface Tables {
  entry: EntryRow;
  change: ChangeRow;
  mention: MentionRow;
  item: ItemRow;
  fact: FactRow;
  merge: MergeRow;
  acquisition: AcquisitionRow;
  derivative: DerivativeRow;
  setting: SettingRow;
  tombstone: TombstoneRow;
  object: ObjectRow;
  indexed: IndexedRow;
  text: TextRow;
}

/** A connection to the tables, or one that is in a transaction. */
export type Db = Kysely<Tables>;

export interface EntryRow {
  readonly place: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly note: string | null;
  readonly salt: Buffer;
  readonly leaf: Buffer;
}

/** An erased change keeps its commitment alone. */
export interface ChangeRow {
  readonly entry: number;
  readonly step: number;
  readonly commitment: Buffer;
  readonly salt: Buffer | null;
  readonly body: string | null;
  /** The fact or object whose erasure would take the body along. */
  readonly subject: string | null;
}

/** Which changes speak of an item, fact, merge, object or setting: the way to their history. It outlives erased bodies. */
export interface MentionRow {
  readonly id: string;
  readonly entry: number;
  readonly step: number;
}

export interface ItemRow {
  readonly id: string;
  readonly kind: string;
  readonly withdrawn: string | null;
  /** The item that this one counts as. */
  readonly counts_as: string;
}

export interface FactRow {
  readonly id: string;
  readonly about: string;
  readonly property: string;
  /** The fact as JSON (`StoredFact`), as last revised. */
  readonly body: string;
  /** When it was preferred, as a place in the log (`orderOf`): of several facts the one preferred last wins. */
  readonly preferred: number | null;
  readonly withdrawn: string | null;
}

export interface MergeRow {
  readonly id: string;
  /** Its place in the log, as `orderOf` gives it. */
  readonly made: number;
  readonly from_item: string;
  readonly into_item: string;
  readonly reason: string;
  readonly undone: string | null;
}

export interface AcquisitionRow {
  readonly id: string;
  readonly exhibit: string;
  readonly sha256: string;
  readonly object: string;
  readonly body: string;
}

export interface DerivativeRow {
  readonly id: string;
  /** Its place in the log, as `orderOf` gives it. */
  readonly made: number;
  readonly of: string;
  readonly object: string | null;
  readonly body: string;
}

export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/** What stays of something erased: that it was, why, and who approved. */
export interface TombstoneRow {
  readonly target: string;
  readonly reason: string;
  readonly approved_by: string;
}

/**
 * The key of an object. It is neither in the log nor made from it: an erased key must be nowhere. Without it the bytes,
 * here or in a backup, are lost to everybody.
 */
export interface ObjectRow {
  readonly object: string;
  readonly sha256: string;
  readonly size: number;
  readonly key: string;
}

/** A text that can be searched, in its original spelling. Those of facts are made from the log, those of derivatives from objects. */
export interface IndexedRow {
  /** The place of the change that told it, as `orderOf` gives it: what is newest stays newest when the tables are made anew. */
  readonly place: number;
  readonly owner: "fact" | "derivative";
  readonly owner_id: string;
  readonly original: string;
}

/** The full-text index over `indexed`, by the same place. */
export interface TextRow {
  readonly rowid: number;
  readonly parts: string;
  readonly joined: string;
}

/** The tables that are made from the log alone. `object` and the texts of derivatives are not. */
export const PROJECTION = ["item", "fact", "merge", "acquisition", "derivative", "setting", "tombstone"] as const;
