import type { Id } from "../../model.ts";
import type { MappedItem, Mapping } from "./mapping.ts";
import { type TableRow, textOf } from "./table.ts";

/** What names the rows of a table that has no column of ids: a digest of the file, so that the same file gives the same items. */
export interface IdOfRow {
  readonly file: string;
}

/**
 * The id of an item of a row. With a column of ids the same at every import; else made from the digest of the file and
 * the number of the row. `undefined` if the cells that should hold it are empty.
 * @param textAt The text under a heading.
 * @param part For an item that is repeated for parts of a cell: the part.
 */
export function idOfItem(
  ids: IdOfRow,
  mapping: Mapping,
  name: string,
  textAt: (column: string) => string,
  row: number,
  part: string | undefined,
): Id | undefined {
  const item = mapping.items[name];
  if (!item) return undefined;
  const prefix = item.prefix ?? "";
  if (item.id) {
    const parts = item.id.map(textAt);
    return parts.every((text) => text === "") ? undefined : asId(prefix + parts.join("-"));
  }
  const [first = name] = Object.keys(mapping.items);
  if (name === first) return `${prefix}${mapping.mapping}-${ids.file.slice(0, 12)}-${row}`;
  const owner = idOfItem(ids, mapping, first, textAt, row, undefined);
  return owner === undefined ? undefined : asId([owner, `${prefix}${name}`, ...(part === undefined ? [] : [part])].join("-"));
}

/** The ids and kinds of all items that a row makes. */
export function rowIds(ids: IdOfRow, mapping: Mapping, headings: readonly string[], { cells, number }: TableRow): [Id, string][] {
  const textAt = (column: string) => textOf(cells[headings.indexOf(column)]);
  return Object.entries(mapping.items).flatMap(([name, item]) =>
    partsOf(item, textAt).flatMap((part): [Id, string][] => {
      const id = idOfItem(ids, mapping, name, textAt, number, part);
      return id === undefined ? [] : [[id, item.kind]];
    }),
  );
}

/** The parts of the cell that an item is repeated for; one `undefined` for an item that is not. */
export function partsOf({ each }: MappedItem, textAt: (column: string) => string): readonly (string | undefined)[] {
  if (!each) return [undefined];
  return textAt(each.column)
    .split(each.separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A text as an id: what is neither letter nor digit nor one of `_ . -` becomes a hyphen. */
export function asId(text: string): Id {
  return text
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "");
}
