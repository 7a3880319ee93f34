import type { ProtectionLevel } from "../model.ts";

/** A name in the languages of the workbench. */
export interface Label {
  readonly en: string;
  readonly fa: string;
}

/**
 * What a value of a property may be. `text` is words in a language; `string` words without one (a number, an address).
 * `date` has an end on both sides, `period` lasts, `bound` is an end of what lasts: a date, or the code `open` (without
 * end in this direction) or `unknown`.
 */
export const VALUE_TYPES = ["text", "string", "date", "period", "bound", "number", "range", "code", "flag", "ref"] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

export interface Property {
  readonly type: ValueType;
  readonly label: Label;
  /** Of a code: the words that are possible. */
  readonly codes?: Codes;
  /** Of a reference: the kinds it may lead to; absent: any. */
  readonly to?: readonly string[];
  /** Several values at once contradict nothing. */
  readonly many?: true;
  /** An item without it says too little. */
  readonly required?: true;
  /** Its words are found by the search for text. */
  readonly indexed?: true;
  /** What a new fact about it is, where nobody says otherwise; absent: as the kind says. */
  readonly protection?: ProtectionLevel;
  /** Orders or describes the record, and so is no assertion that a source would have to make. */
  readonly editorial?: true;
  /** Name of the property in FollowTheMoney, where it has the same meaning. */
  readonly ftm?: string;
}

/** A closed list of words; or the codes of states, alone, with the International Criminal Court, or with `high-seas`. */
export type Codes = readonly string[] | "state" | "forum" | "place";

export interface Kind {
  readonly label: Label;
  readonly labelOfMany: Label;
  /** Name of the schema in FollowTheMoney. */
  readonly ftm?: string;
  /**
   * The property that says to what an item of this kind belongs: a post to its holder, an incident to its case. The fact
   * about it carries who says that there is such an item at all.
   */
  readonly belongs?: string;
  /** Properties that tell unnamed items of one list apart. */
  readonly key?: readonly string[];
  /** What new facts are, where nobody says otherwise. */
  readonly protection?: ProtectionLevel;
  readonly properties: Readonly<Record<string, Property>>;
}
