import frequent from "../../src/names/frequent.json" with { type: "json" };
import type { LinkRecord } from "../../src/names/link/index.ts";

const WORDS = Object.entries(frequent as Record<string, Record<string, number>>).map(([arabic, latin]) => ({
  arabic,
  latin: Object.keys(latin),
  times: Object.values(latin).reduce((a, b) => a + b, 0),
}));
/** How far each word reaches in one row of all words that were counted: a frequent one far. */
const REACH: number[] = [];
for (const { times } of WORDS) REACH.push((REACH.at(-1) ?? 0) + times);
/** Family names are made of given names: so there are thousands. */
const FAMILIES: readonly (readonly [string, string, string, string])[] = [
  ["", "", "", ""],
  ["ابو", "abu ", "", ""],
  ["ال", "al-", "", ""],
  ["", "", "ی", "i"],
  ["", "", "زاده", "zadeh"],
  ["", "", "پور", "pour"],
  ["", "", "نژاد", "nejad"],
];
const FIRST_DAY = -14_000;
const DAYS = 20_000;
const DUPLICATES = 0.15;
const BAD = { letter: 0.15, latin: 0.15, part: 0.05, date: 0.05, noDate: 0.1, age: 0.2 };
const KILLED = 19_000;

/** A record and the person it is of. */
export interface MadeRecord extends LinkRecord {
  readonly person: number;
}

/**
 * Records of invented people: names of three parts put together at random from frequent ones, with day of birth, age, sex and
 * place. About one in seven is a second record of somebody, with noise. The same rows in every run.
 */
export function madeRows(count: number): MadeRecord[] {
  const random = generator(7);
  const people = Math.round(count * (1 - DUPLICATES));
  const records: MadeRecord[] = [];
  for (let person = 0; person < people; person += 1) records.push(made(person, random));
  while (records.length < count) records.push(again(records[Math.floor(random() * people)] as MadeRecord, records.length, random));
  return records;
}

function made(person: number, random: () => number): MadeRecord {
  const [given, father, family] = [word(random), word(random), word(random)];
  const [before, , after] = FAMILIES[Math.floor(random() * FAMILIES.length)] as readonly [string, string, string, string];
  const born = FIRST_DAY + Math.floor(random() * DAYS);
  return {
    id: `r${person}`,
    person,
    names: [`${given.arabic} ${father.arabic} ${before}${family.arabic}${after}`],
    born: { earliest: born, latest: born },
    age: Math.floor((KILLED - born) / 365.25),
    sex: random() < 0.7 ? "male" : "female",
    place: `${word(random).arabic} ${Math.floor(random() * 3)}`,
  };
}

/** A second record of a person, as another list would have it. */
function again({ person, names, born, age, sex, place }: MadeRecord, number: number, random: () => number): MadeRecord {
  let name = names[0] as string;
  if (random() < BAD.latin) name = romanised(name);
  if (random() < BAD.letter) name = without(name, Math.floor(random() * name.length));
  if (random() < BAD.part)
    name = name
      .split(" ")
      .filter((_, i) => i !== 1)
      .join(" ");
  const day = (born?.earliest ?? 0) + (random() < BAD.date ? Math.floor(random() * 7) - 3 : 0);
  return {
    id: `r${number}`,
    person,
    names: [name],
    ...(random() < BAD.noDate ? {} : { born: { earliest: day, latest: day } }),
    age: (age ?? 0) + (random() < BAD.age ? 1 : 0),
    sex,
    place,
  };
}

const LATIN = new Map(WORDS.map(({ arabic, latin }) => [arabic, latin[0] as string]));

function romanised(name: string): string {
  return name
    .split(" ")
    .map((part) => LATIN.get(part) ?? romanisedFamily(part))
    .join(" ");
}

function romanisedFamily(part: string): string {
  for (const [before, latinBefore, after, latinAfter] of FAMILIES) {
    const latin = part.startsWith(before) && part.endsWith(after) ? LATIN.get(part.slice(before.length, part.length - after.length)) : undefined;
    if (latin !== undefined) return `${latinBefore}${latin}${latinAfter}`;
  }
  return part;
}

const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1);

function word(random: () => number): (typeof WORDS)[number] {
  const at = random() * (REACH.at(-1) as number);
  let [low, high] = [0, REACH.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((REACH[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return WORDS[low] as (typeof WORDS)[number];
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
