import type { Wording } from "../../model.ts";
import { kept, keptIn } from "../kept.ts";

/** What an entity said that a fact has no place for, kept as the fact's note, so that it is seen and can be given back. */
export interface Trace {
  /** What FollowTheMoney called the property, or the schema of the item. */
  readonly prop?: string;
  readonly schema?: string;
  readonly value?: string;
  /** Of a post: the entity of the position. */
  readonly post?: string;
  /** Of an item that is nothing but the name of a dataset. */
  readonly dataset?: true;
  /** A field of the line, as it was. */
  readonly field?: readonly [string, unknown];
  /** An entity that the vocabulary has no kind for, whole. */
  readonly entity?: unknown;
  /** What a statement had besides, by dataset. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

export function traced(trace: Trace): { readonly note?: Wording } {
  return kept("FollowTheMoney", trace);
}

/** Reads what {@link traced} wrote; of any other note nothing. */
export function traceOf(note: Wording | undefined): Trace {
  return keptIn("FollowTheMoney", note);
}
