import { timesMeant } from "../frequent.ts";
import { hashOf, mixed } from "./hash.ts";
import type { Names } from "./names.ts";
import type { Unit } from "./units.ts";

/**
 * What names are filed under and counted by, as columns of numbers, most of them hashes of texts: it is worked out once, and
 * may be on several cores, a part of the names each.
 */
export interface Facts {
  /** The units of name `n` are from `starts[n]` to `starts[n + 1]`; a name that cannot be compared has none. */
  readonly starts: Uint32Array;
  /** Of a unit: its sounds, and the other ones that it may have. */
  readonly sounds: Uint32Array;
  readonly otherSounds: Uint32Array;
  /** Its letters, and how often it is usually a name, as a share. */
  readonly letters: Uint32Array;
  readonly usual: Float32Array;
  /** Of a name: its script, and all its sounds, in their order and sorted. */
  readonly script: Uint32Array;
  readonly whole: Uint32Array;
  readonly sorted: Uint32Array;
  /** Keys of name `n` with a sound less: from `wornStarts[n]` to `wornStarts[n + 1]`. */
  readonly wornStarts: Uint32Array;
  readonly worn: Uint32Array;
}

/** The facts of the names from `from` to `to`, the end excluded. */
export function factsOf(names: Names, from: number, to: number): Facts {
  const [starts, wornStarts] = [[0], [0]];
  const units: Unit[] = [];
  const worn: number[] = [];
  const [script, whole, sorted] = [new Uint32Array(to - from), new Uint32Array(to - from), new Uint32Array(to - from)];
  for (let name = from; name < to; name += 1) {
    const own = names.unitsAt(name);
    const sounds = own.map((unit) => unit.sounds.at(-1) as string);
    units.push(...own);
    starts.push(units.length);
    script[name - from] = hashOf(own[0]?.form.script ?? "");
    whole[name - from] = hashOf(sounds.join(""));
    sorted[name - from] = hashOf(sounds.toSorted().join(" "));
    if (sounds.length === 2) worn.push(...wornKeys(sounds as [string, string]));
    wornStarts.push(worn.length);
  }
  return {
    starts: Uint32Array.from(starts),
    sounds: Uint32Array.from(units, (unit) => hashOf(unit.sounds.at(-1) as string)),
    otherSounds: Uint32Array.from(units, (unit) => hashOf(unit.sounds[0] as string)),
    letters: Uint32Array.from(units, ({ form }) => hashOf(form.text)),
    usual: Float32Array.from(units, ({ form: { meant } }) => (COUNTED.rare + (meant === undefined ? 0 : timesMeant(meant))) / COUNTED.words),
    script,
    whole,
    sorted,
    wornStarts: Uint32Array.from(wornStarts),
    worn: Uint32Array.from(worn),
  };
}

/** As an order of magnitude, the words that were counted for the frequent names, and how often one was that is not among them. */
const COUNTED = { words: 60_000, rare: 5 };

/** Two units with one sound less in one of them, for names that have no third one to be found by. */
function* wornKeys([one, other]: readonly [string, string]): Generator<number> {
  for (let i = 0; i < one.length; i += 1) yield keyOfTwo(hashOf(one.slice(0, i) + one.slice(i + 1)), hashOf(other));
  for (let i = 0; i < other.length; i += 1) yield keyOfTwo(hashOf(one), hashOf(other.slice(0, i) + other.slice(i + 1)));
}

/** One number for two, whatever their order. */
export function keyOfTwo(one: number, other: number): number {
  return mixed(Math.min(one, other), Math.max(one, other));
}

/** The facts of parts of the names, one behind the other, as those of all. */
export function joinFacts(parts: readonly Facts[]): Facts {
  return {
    starts: joinStarts(parts.map(({ starts }) => starts)),
    sounds: joinNumbers(parts.map(({ sounds }) => sounds)),
    otherSounds: joinNumbers(parts.map(({ otherSounds }) => otherSounds)),
    letters: joinNumbers(parts.map(({ letters }) => letters)),
    usual: joinNumbers(parts.map(({ usual }) => usual)),
    script: joinNumbers(parts.map(({ script }) => script)),
    whole: joinNumbers(parts.map(({ whole }) => whole)),
    sorted: joinNumbers(parts.map(({ sorted }) => sorted)),
    wornStarts: joinStarts(parts.map(({ wornStarts }) => wornStarts)),
    worn: joinNumbers(parts.map(({ worn }) => worn)),
  };
}

function joinNumbers<T extends Uint32Array | Float32Array>(parts: readonly T[]): T {
  const first = parts[0] as T;
  const joined = new (first.constructor as new (length: number) => T)(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function joinStarts(parts: readonly Uint32Array[]): Uint32Array {
  const joined = [0];
  for (const part of parts) {
    const before = joined.at(-1) as number;
    for (let i = 1; i < part.length; i += 1) joined.push(before + (part[i] as number));
  }
  return Uint32Array.from(joined);
}
