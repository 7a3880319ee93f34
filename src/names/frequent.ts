import counted from "./frequent.json" with { type: "json" };

/**
 * Frequent names: how each is written in Latin script, and how often it was seen so. Counts of words, not of persons;
 * `npm run learn-names` counts them again.
 */
const COUNTED: Readonly<Record<string, Readonly<Record<string, number>>>> = counted;

/** Seen less often than this, a way of writing says little about which name is meant. */
const ENOUGH = 8;
/** A name that accounts for a smaller share of a way of writing is an error of what was counted. */
const SHARE = 0.03;

/** Frequent names that a word may be, each with its share. */
export type Meant = ReadonlyMap<string, number>;

const seen = new Map<string, number>();
const meant = new Map<string, Map<string, number>>();
for (const [name, forms] of Object.entries(COUNTED))
  for (const [form, count] of Object.entries(forms)) {
    seen.set(name, (seen.get(name) ?? 0) + count);
    seen.set(form, (seen.get(form) ?? 0) + count);
  }
for (const [name, forms] of Object.entries(COUNTED)) {
  meant.set(name, new Map([[name, 1]]));
  for (const [form, count] of Object.entries(forms)) {
    const total = seen.get(form) as number;
    if (total < ENOUGH || count / total < SHARE) continue;
    const names = meant.get(form) ?? new Map<string, number>();
    meant.set(form, names.set(name, count / total));
  }
}

/** All frequent names, in Arabic script. */
export function frequentNames(): Iterable<string> {
  return Object.keys(COUNTED);
}

/** How often what is meant was seen. */
export function timesMeant(names: Meant): number {
  let times = 0;
  for (const [name, share] of names) times += share * (seen.get(name) ?? 0);
  return times;
}

/** Which frequent names a word may be, each with its share; `undefined` where it is none. */
export function namesMeant(form: string): Meant | undefined {
  return meant.get(form);
}
