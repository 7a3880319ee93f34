/**
 * FollowTheMoney as it is written: entities of a schema whose properties have values, and who said each of them.
 * Source: https://followthemoney.tech (entities; statement-based model).
 */

/** One value of one property, with all that is known of where it comes from. */
export interface Said {
  readonly prop: string;
  readonly value: string;
  /** Names of the datasets that have it. */
  readonly datasets: readonly string[];
  /** ISO 639-3. */
  readonly lang?: string;
  /** As the dataset had it before it was cleaned. */
  readonly original?: string;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Fields of the statement that have no place here: the entity before it was merged, the origin, whether external. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly said: readonly Said[];
  /** Fields of the line beside id, schema, properties and what they come from. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** A line of the statement format. */
export interface Statement {
  readonly id: string;
  readonly entity_id: string;
  readonly canonical_id: string;
  readonly prop: string;
  readonly schema: string;
  readonly value: string;
  readonly dataset: string;
  readonly lang: string | null;
  readonly original_value: string | null;
  readonly external: boolean;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly origin: string | null;
}

/** The property of the statement that says that there is such an entity. */
export const BASE = "id";
