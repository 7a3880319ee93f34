import type { Rows } from "./rows.ts";

/** How rare names and places are in the lists themselves, in bits: minus the binary logarithm of their share. By their places. */
export interface Rarity {
  readonly names: Float32Array;
  readonly places: Float32Array;
}

/** A name is never taken for rarer than one in so many times the records, in bits: parts of a name depend on one another. */
const EXTRA = 6;
const FEW = 1000;
/** Short lists say little of how rare a name is: so many names with usual shares are counted with them. */
const USUAL = 200;

export function rarityOf(rows: Rows): Rarity {
  const { facts, names, nameAt, places, place, records } = rows;
  const most = Math.log2(Math.max(FEW, records.length)) + EXTRA;
  const [scripts, sounds, letters] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  for (const name of nameAt) {
    count(scripts, facts.script[name] as number);
    for (let unit = facts.starts[name] as number; unit < (facts.starts[name + 1] as number); unit += 1) {
      count(sounds, facts.sounds[unit] as number);
      count(letters, facts.letters[unit] as number);
    }
  }
  const bitsOfName = (name: number) => {
    let [bySounds, byLetters] = [0, 0];
    for (let unit = facts.starts[name] as number; unit < (facts.starts[name + 1] as number); unit += 1) {
      const usual = facts.usual[unit] as number;
      bySounds -= Math.log2(share(sounds.get(facts.sounds[unit] as number) ?? 1, nameAt.length, usual));
      byLetters -= Math.log2(share(letters.get(facts.letters[unit] as number) ?? 1, scripts.get(facts.script[name] as number) ?? 1, usual));
    }
    // Where few names are in a script its letters say little; elsewhere sounds say less than letters.
    return Math.min(most, Math.max(bySounds, byLetters));
  };
  const timesOfPlace = new Uint32Array(places.written.length);
  for (const one of place) if (one >= 0) timesOfPlace[one] = (timesOfPlace[one] as number) + 1;
  return {
    names: Float32Array.from(names.written, (_, name) => bitsOfName(name)),
    places: Float32Array.from(timesOfPlace, (times) => Math.log2(records.length / times)),
  };
}

const share = (times: number, names: number, usual: number) => (times + USUAL * usual) / (names + USUAL);

const count = (counts: Map<number, number>, value: number) => counts.set(value, (counts.get(value) ?? 0) + 1);
