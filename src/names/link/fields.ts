import { likeness } from "../likeness.ts";
import { DATE_LEVELS, dateLevel } from "./dates.ts";
import type { Rarity } from "./frequency.ts";
import { givenOf } from "./given.ts";
import { NONE, type Rows } from "./rows.ts";

/** What two records are compared by, and how their values may stand to one another, the best first but for `unknown`. */
export const LEVELS = {
  name: ["unknown", "0.97", "0.9", "0.8", "0.7", "0.55", "0.4", "0.3", "turned", "shifted", "missing", "other"],
  born: DATE_LEVELS,
  died: DATE_LEVELS,
  age: ["unknown", "same", "near", "close", "other"],
  sex: ["unknown", "same", "other"],
  place: ["unknown", "same", "alike", "other"],
  father: ["unknown", "same", "alike", "other"],
} as const;
export type Field = keyof typeof LEVELS;
export const FIELDS = Object.keys(LEVELS) as readonly Field[];

/** The least score of each level of names that has one. */
const SCORES = LEVELS.name.slice(1, -4).map(Number);
/** Ages of old people are often told in round numbers. */
const CLOSE = 0.1;
const ALIKE = { place: 0.8, father: [0.9, 0.6] } as const;

/** How two records stand to one another: for each field the place of its level. */
export interface Comparison {
  readonly levels: Uint8Array;
  /** The two names that are most alike, as places; `NONE` where none can be compared. */
  one: number;
  other: number;
  /** How much they are alike. */
  score: number;
  /** How rare the name and the place are, in bits. */
  nameBits: number;
  placeBits: number;
}

export const newComparison = (): Comparison => ({ levels: new Uint8Array(FIELDS.length), one: NONE, other: NONE, score: 0, nameBits: 0, placeBits: 0 });

const [NAME, BORN, DIED, AGE, SEX, PLACE, FATHER] = FIELDS.keys() as unknown as [number, number, number, number, number, number, number];
export { NAME };

/** Which levels of a field speak for one person. */
const AGREE: Readonly<Record<Exclude<Field, "name" | "sex">, number>> = { born: 6, died: 6, age: 3, place: 2, father: 2 };

/** Whether anything agrees beside name and sex, which many share. */
export function isBorneOut({ levels }: Comparison): boolean {
  return Object.entries(AGREE).some(([field, last]) => {
    const level = levels[FIELDS.indexOf(field as Field)] as number;
    return level > 0 && level <= last;
  });
}

/** Compares all but the names. */
export function compareRest(rows: Rows, rarity: Rarity, i: number, j: number, to: Comparison): void {
  compareNumbers(rows, rarity, i, j, to);
  compareTexts(rows, i, j, to);
}

/** Compares what takes no time; of the rest it takes the best: that other places are alike, and fathers the same. */
export function compareNumbers({ born, died, age, sex, place, father }: Rows, rarity: Rarity, i: number, j: number, to: Comparison): void {
  const { levels } = to;
  levels[BORN] = dateLevel(born.from[i] as number, born.to[i] as number, born.from[j] as number, born.to[j] as number);
  levels[DIED] = dateLevel(died.from[i] as number, died.to[i] as number, died.from[j] as number, died.to[j] as number);
  // What the date of birth says the age says again.
  levels[AGE] = levels[BORN] === 0 ? ageLevel(age[i] as number, age[j] as number) : 0;
  levels[SEX] = sex[i] === NONE || sex[j] === NONE ? 0 : sex[i] === sex[j] ? 1 : 2;
  levels[PLACE] = place[i] === NONE || place[j] === NONE ? 0 : place[i] === place[j] ? 1 : 2;
  to.placeBits = levels[PLACE] === 1 ? (rarity.places[place[i] as number] as number) : 0;
  levels[FATHER] = father[i] === NONE || father[j] === NONE ? 0 : 1;
}

/** Compares places and fathers that `compareNumbers` has only looked at. */
export function compareTexts(rows: Rows, i: number, j: number, to: Comparison): void {
  const { place, father } = rows;
  if (to.levels[PLACE] === 2) to.levels[PLACE] = otherPlaceLevel(rows, place[i] as number, place[j] as number);
  if (to.levels[FATHER] === 1) to.levels[FATHER] = fatherLevel(rows, father[i] as number, father[j] as number);
}

function ageLevel(one: number, other: number): number {
  if (one === NONE || other === NONE) return 0;
  const apart = Math.abs(one - other);
  return apart <= 1 ? 1 + apart : apart <= Math.max(one, other) * CLOSE ? 3 : 4;
}

function otherPlaceLevel({ places, placeLevels }: Rows, one: number, other: number): number {
  return placeLevels.of(one, other, () => (likeness(places.at(one), places.at(other)) >= ALIKE.place ? 2 : 3));
}

function fatherLevel({ names }: Rows, one: number, other: number): number {
  const score = likeness(names.at(one), names.at(other));
  if (score < 0) return 0;
  return score >= ALIKE.father[0] ? 1 : score >= ALIKE.father[1] ? 2 : 3;
}

/** Compares every name of one with every name of the other; the pair that says most stands for both. */
export function compareNamesOf(rows: Rows, rarity: Rarity, i: number, j: number, to: Comparison): void {
  const { names, nameStarts, nameAt } = rows;
  to.one = NONE;
  to.other = NONE;
  to.score = 0;
  to.nameBits = 0;
  let best = -1;
  for (let a = nameStarts[i] as number; a < (nameStarts[i + 1] as number); a += 1)
    for (let b = nameStarts[j] as number; b < (nameStarts[j + 1] as number); b += 1) {
      const [one, other] = [nameAt[a] as number, nameAt[b] as number];
      const score = likeness(names.at(one), names.at(other));
      if (score < 0) continue;
      const bits = Math.min(rarity.names[one] as number, rarity.names[other] as number);
      // A short alias says less than a full name that is a little less alike.
      const said = score * (1 + bits);
      if (said <= best) continue;
      best = said;
      to.one = one;
      to.other = other;
      to.score = score;
      to.nameBits = bits;
    }
  to.levels[NAME] = best < 0 ? 0 : levelOf(rows, to);
}

const OTHER = LEVELS.name.indexOf("other");
/** Less alike than that, it does not matter which parts are. */
const ORDERED = 0.55;

function levelOf({ names }: Rows, { score, one, other }: Comparison): number {
  const level = 1 + SCORES.findIndex((least) => score >= least);
  if (level === 0) return OTHER;
  const given = score < ORDERED ? "first" : givenOf(names.unitsAt(one), names.unitsAt(other));
  return given === "first" ? level : LEVELS.name.indexOf(given);
}
