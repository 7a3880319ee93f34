import { keyOfTwo } from "./facts.ts";
import { hashOf, mixed } from "./hash.ts";
import type { Keyed } from "./keyed.ts";
import type { Rows } from "./rows.ts";

/** Records that share a key may be of one person. What kind of key it is: keys of different kinds are never the same by intent. */
const KIND = { two: 1, whole: 2, dated: 3, place: 4, day: 5, three: 6, aged: 7, span: 8 };

/** Dates that lie within three days of one another share one of two spans of eight days, which overlap by half. */
const SPAN = 8;

/** The keys of a record: any two units; all of them as one word; each with a date. */
export function addKeys(rows: Rows, i: number, to: Keyed): void {
  const { facts, nameAt } = rows;
  const spans = spansOf(rows, i);
  for (let at = rows.nameStarts[i] as number; at < (rows.nameStarts[i + 1] as number); at += 1) {
    const name = nameAt[at] as number;
    if (facts.starts[name] === facts.starts[name + 1]) continue;
    eachTwo(rows, name, (key) => to.add(mixed(KIND.two, key), i));
    for (let worn = facts.wornStarts[name] as number; worn < (facts.wornStarts[name + 1] as number); worn += 1)
      to.add(mixed(KIND.two, facts.worn[worn] as number), i);
    to.add(mixed(KIND.whole, facts.whole[name] as number), i);
    to.add(mixed(KIND.whole, facts.sorted[name] as number), i);
    for (const span of spans) eachSound(rows, name, (sound) => to.add(mixed(mixed(KIND.dated, span), sound), i));
  }
}

/** Keys that say less: a day of birth, and a unit with a place. */
export function addWeakKeys(rows: Rows, i: number, to: Keyed): void {
  const { born, place, nameStarts, nameAt } = rows;
  if (born.from[i] === born.to[i]) to.add(mixed(KIND.day, born.from[i] as number), i);
  const at = place[i] as number;
  if (at < 0) return;
  const where = mixed(KIND.place, hashOf(rows.places.written[at] as string));
  for (let n = nameStarts[i] as number; n < (nameStarts[i + 1] as number); n += 1)
    eachSound(rows, nameAt[n] as number, (sound) => to.add(mixed(where, sound), i));
}

/** For keys of two units that too many records share: the same with a third unit, with the age, and with a date. */
export function addFinerKeys(rows: Rows, i: number, tooMany: (key: number) => boolean, to: Keyed): void {
  const ages = agesOf(rows, i);
  const spans = spansOf(rows, i);
  for (let at = rows.nameStarts[i] as number; at < (rows.nameStarts[i + 1] as number); at += 1) {
    const name = rows.nameAt[at] as number;
    eachTwo(rows, name, (key) => {
      if (!tooMany(mixed(KIND.two, key))) return;
      eachSound(rows, name, (third) => to.add(mixed(mixed(KIND.three, key), third), i));
      for (const age of ages) to.add(mixed(mixed(KIND.aged, key), age), i);
      for (const span of spans) to.add(mixed(mixed(KIND.span, key), span), i);
    });
  }
}

function eachSound({ facts: { starts, sounds, otherSounds } }: Rows, name: number, visit: (sound: number) => void): void {
  for (let unit = starts[name] as number; unit < (starts[name + 1] as number); unit += 1) {
    visit(sounds[unit] as number);
    if (otherSounds[unit] !== sounds[unit]) visit(otherSounds[unit] as number);
  }
}

function eachTwo({ facts: { starts, sounds, otherSounds } }: Rows, name: number, visit: (key: number) => void): void {
  for (let a = starts[name] as number; a < (starts[name + 1] as number); a += 1)
    for (let b = starts[name] as number; b < a; b += 1) {
      const [one, other] = [sounds[a] as number, sounds[b] as number];
      visit(keyOfTwo(one, other));
      if (otherSounds[a] !== one) visit(keyOfTwo(otherSounds[a] as number, other));
      if (otherSounds[b] !== other) visit(keyOfTwo(one, otherSounds[b] as number));
    }
}

/** Spans of days, two numbers each for birth and for death. */
function spansOf({ born, died }: Rows, i: number): readonly number[] {
  const spans: number[] = [];
  for (const [kind, { from, to }] of [born, died].entries()) {
    const day = from[i] as number;
    if (to[i] === day) spans.push(mixed(kind, Math.floor(day / SPAN)), mixed(kind + 2, Math.floor((day + SPAN / 2) / SPAN)));
  }
  return spans;
}

/** Ages one year apart share one of two. */
function agesOf({ age }: Rows, i: number): readonly number[] {
  const years = age[i] as number;
  return years < 0 ? [] : [Math.floor(years / 2), -1 - Math.floor((years + 1) / 2)];
}
