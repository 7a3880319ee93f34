import { normalise } from "../normalise.ts";
import { byId, type LinkRecord, SEXES } from "./record.ts";
import type { Facts } from "./facts.ts";
import { Memo } from "./memo.ts";
import { Names } from "./names.ts";

/** A number that is not known. */
export const NONE = -1;

/** The days that a column of dates may mean; where none is known, `to` lies before `from`. */
export interface Days {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Records as columns of numbers, in the order of their lists and ids. */
export interface Columns {
  readonly records: readonly LinkRecord[];
  /** How many of the records, from the first on, are of the first list; all of them where there is one. */
  readonly first: number;
  /** Whether there are two lists, and only records of different ones are held against one another. */
  readonly two: boolean;
  readonly names: Names;
  /** The names of record `i` are `nameAt` from `nameStarts[i]` to `nameStarts[i + 1]`. */
  readonly nameStarts: Uint32Array;
  readonly nameAt: Uint32Array;
  readonly born: Days;
  readonly died: Days;
  readonly age: Int16Array;
  readonly sex: Int8Array;
  /** Places in `places`. */
  readonly place: Int32Array;
  readonly places: Names;
  readonly placeLevels: Memo;
  /** Places in `names`. */
  readonly father: Int32Array;
}

/** The same with what their names are filed under. */
export interface Rows extends Columns {
  readonly facts: Facts;
}

/**
 * @param lists one, or two
 * @throws {RangeError} where two records have one id
 */
export function columnsOf(lists: readonly (readonly LinkRecord[])[]): Columns {
  const records = lists.flatMap((list) => list.toSorted(byId));
  checkIds(records);
  const [names, places] = [new Names(), new Names()];
  const nameStarts = new Uint32Array(records.length + 1);
  const nameAt: number[] = [];
  records.forEach((record, i) => {
    for (const name of new Set(record.names.map((written) => written.trim()))) if (name !== "") nameAt.push(names.placeOf(name));
    nameStarts[i + 1] = nameAt.length;
  });
  return {
    records,
    first: lists[0]?.length ?? 0,
    two: lists.length > 1,
    names,
    nameStarts,
    nameAt: Uint32Array.from(nameAt),
    born: daysOf(records, "born"),
    died: daysOf(records, "died"),
    age: Int16Array.from(records, ({ age }) => age ?? NONE),
    sex: Int8Array.from(records, ({ sex }) => (sex === undefined ? NONE : SEXES.indexOf(sex))),
    places,
    placeLevels: new Memo(),
    place: Int32Array.from(records, ({ place }) => placed(places, place === undefined ? "" : normalise(place).text.trim())),
    father: Int32Array.from(records, ({ father }) => placed(names, father?.trim() ?? "")),
  };
}

function checkIds(records: readonly LinkRecord[]): void {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) throw new RangeError(`two records have the id "${id}"`);
    seen.add(id);
  }
}

const placed = (names: Names, text: string) => (text === "" ? NONE : names.placeOf(text));

function daysOf(records: readonly LinkRecord[], field: "born" | "died"): Days {
  return { from: Int32Array.from(records, (record) => record[field]?.earliest ?? 0), to: Int32Array.from(records, (record) => record[field]?.latest ?? NONE) };
}

/** Whether two rows are held against one another. */
export function comparable({ two, first }: Pick<Rows, "two" | "first">, i: number, j: number): boolean {
  return two ? i < first !== j < first : i !== j;
}

/** How many pairs of rows there are that are held against one another. */
export function allPairs({ records, first, two }: Rows): number {
  return two ? first * (records.length - first) : (records.length * (records.length - 1)) / 2;
}

/** A name needs so many units to be taken for that of one person. */
const ENOUGH = 2;

/** Whether a name may decide without a person: it can be compared, and has two units at least, not counting initials. */
export function decides({ facts: { starts } }: Rows, name: number): boolean {
  return (starts[name + 1] as number) - (starts[name] as number) >= ENOUGH;
}
