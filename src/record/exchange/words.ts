import { DedereError } from "../../errors/index.ts";
import { checkProperty, propertyOf } from "../kinds/index.ts";
import type { Item, Value } from "../model.ts";
import { type CALENDARS } from "./table/dates.ts";
import { BadCell, readValue } from "./table/values.ts";

/** How somebody's words are meant. */
export interface WordsRead {
  /** Of words in a language: which. */
  readonly lang?: string | undefined;
  /** Of dates: of which calendar. */
  readonly calendar?: (typeof CALENDARS)[number] | undefined;
}

/**
 * What somebody's words say of a property, read as a cell of a table is.
 * @throws {DedereError} `bad-request`, with what is expected there
 */
export function valueOfWords(item: Item, property: string, words: string, { lang, calendar = "gregorian" }: WordsRead): Value {
  const spec = propertyOf(item.kind, property);
  if (!spec) throw new DedereError("bad-request", NOTHING_CHANGED, checkProperty(item, property));
  try {
    return readValue(words, { property: spec, mapped: { by: "id" }, dates: { order: "edtf", calendar }, lang, named: () => [] });
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    throw new DedereError("bad-request", NOTHING_CHANGED, [{ path: `${item.id}.${property}`, message: error.message, remedy: error.remedy }]);
  }
}

const NOTHING_CHANGED = "This cannot be recorded; nothing was changed.";
