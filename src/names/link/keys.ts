import type { Rows } from "./rows.ts";
import type { Unit } from "./units.ts";
import { hashOf, mixed } from "./hash.ts";

/** Records that share one of these numbers may be of one person. */
type Add = (key: number) => void;

/** What kind of key it is. Keys of different kinds are never the same by intent. */
const KIND = { two: 1, whole: 2, dated: 3, place: 4, day: 5, three: 6, aged: 7, span: 8 };

/** Dates that lie within three days of one another share one of two spans of eight days, which overlap by half. */
const SPAN = 8;

/** The keys of a record: any two units; all of them as one word; the last one, or the first one, with a date. */
export function addKeys(rows: Rows, i: number, add: Add): void {
  for (let at = rows.nameStarts[i] as number; at < (rows.nameStarts[i + 1] as number); at += 1) {
    const units = rows.names.unitsAt(rows.nameAt[at] as number);
    if (units.length === 0) continue;
    for (const key of pairsOf(units)) add(mixed(KIND.two, key));
    for (const key of worn(units)) add(mixed(KIND.two, key));
    for (const word of wholeOf(units)) add(mixed(KIND.whole, hashOf(word)));
    for (const span of spansOf(rows, i)) {
      for (const unit of units) for (const sound of unit.sounds) add(mixed(mixed(KIND.dated, span), hashOf(sound)));
    }
  }
}

/** Keys that say less: a day of birth, and a unit with a place. */
export function addWeakKeys(rows: Rows, i: number, add: Add): void {
  const { born, place, names, nameStarts, nameAt } = rows;
  if (born.from[i] === born.to[i]) add(mixed(KIND.day, born.from[i] as number));
  const at = place[i] as number;
  if (at < 0) return;
  const where = mixed(KIND.place, hashOf(rows.places.written[at] as string));
  for (let n = nameStarts[i] as number; n < (nameStarts[i + 1] as number); n += 1)
    for (const { sounds } of names.unitsAt(nameAt[n] as number)) for (const sound of sounds) add(mixed(where, hashOf(sound)));
}

/** For keys of two units that too many records share: the same with a third unit, with the age, and with a date. */
export function addFinerKeys(rows: Rows, i: number, tooMany: (key: number) => boolean, add: Add): void {
  const ages = agesOf(rows, i);
  const spans = spansOf(rows, i);
  for (let at = rows.nameStarts[i] as number; at < (rows.nameStarts[i + 1] as number); at += 1) {
    const units = rows.names.unitsAt(rows.nameAt[at] as number);
    const all = units.flatMap(({ sounds }) => sounds.map(hashOf));
    for (const key of pairsOf(units)) {
      if (!tooMany(mixed(KIND.two, key))) continue;
      for (const third of new Set(all)) add(mixed(mixed(KIND.three, key), third));
      for (const age of ages) add(mixed(mixed(KIND.aged, key), age));
      for (const span of spans) add(mixed(mixed(KIND.span, key), span));
    }
  }
}

function* pairsOf(units: readonly Unit[]): Generator<number> {
  for (let a = 0; a < units.length; a += 1)
    for (let b = 0; b < a; b += 1) for (const one of (units[a] as Unit).sounds) for (const other of (units[b] as Unit).sounds) yield keyOf(one, other);
}

/** Two units with one sound less in one of them, for names that have no third one to be found by. */
function* worn(units: readonly Unit[]): Generator<number> {
  if (units.length !== 2) return;
  const [one, other] = units.map(({ sounds }) => sounds.at(-1) as string) as [string, string];
  for (let i = 0; i < one.length; i += 1) yield keyOf(one.slice(0, i) + one.slice(i + 1), other);
  for (let i = 0; i < other.length; i += 1) yield keyOf(one, other.slice(0, i) + other.slice(i + 1));
}

function keyOf(one: string, other: string): number {
  const [x, y] = [hashOf(one), hashOf(other)];
  return mixed(Math.min(x, y), Math.max(x, y));
}

/** All units as one word, in their order and in that of their sounds: so blanks, and the order, do not count. */
function wholeOf(units: readonly Unit[]): readonly string[] {
  const sounds = units.map((unit) => unit.sounds.at(-1) as string);
  return [sounds.join(""), sounds.toSorted().join(" ")];
}

/** Spans of days, one number each for birth and for death. */
function spansOf({ born, died }: Rows, i: number): readonly number[] {
  return [born, died].flatMap(({ from, to }, kind) => {
    const day = from[i] as number;
    if (to[i] !== day) return [];
    return [mixed(kind, Math.floor(day / SPAN)), mixed(kind + 2, Math.floor((day + SPAN / 2) / SPAN))];
  });
}

/** Ages one year apart share one of two. */
function agesOf({ age }: Rows, i: number): readonly number[] {
  const years = age[i] as number;
  return years < 0 ? [] : [Math.floor(years / 2), -1 - Math.floor((years + 1) / 2)];
}
