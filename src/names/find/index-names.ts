import { likeness } from "../likeness.ts";
import { type Name, nameOf } from "../parts.ts";
import { Candidates } from "./candidates.ts";
import { Column, type Lists, listsOf } from "./columns.ts";

/** One of the names of an entity. */
export interface Alias {
  readonly name: string;
  /** Whom it names: names with the same entity are aliases of one. */
  readonly entity: string | number;
  /** Who says so. */
  readonly source?: string;
}

export interface Found<T> {
  /** The alias that is most like the name, as it was handed in. */
  readonly alias: T;
  /** Its place among all that were. */
  readonly place: number;
  readonly score: number;
}

/** An index of many names, in which those like another one are found in any script. */
export interface NameIndex<T> {
  readonly size: number;
  /** Entities with the alias most like the name, best first; none that cannot be compared. `compareNames` explains each. */
  find(name: string, limit?: number): readonly Found<T>[];
  /** Places of the names worth comparing, likeliest first. */
  candidates(name: string, limit?: number): readonly number[];
}

/** As many names are compared. Measured: of names in another script the right one is among them in 99.8 of 100. */
const CANDIDATES = 100;
/** An alias that says so much less than the fullest name of its entity and than the name asked for does not decide alone. */
const SHORTER = 0.75;

/**
 * Indexes names, or aliases of entities; a name alone is an entity of its own. What a million names take
 * is measured in docs/performance.md.
 */
export function indexNames<T extends string | Alias>(names: Iterable<T>): NameIndex<T> {
  const aliases = [...names];
  const weights = new Float32Array(aliases.length);
  const found = new Candidates(read(aliases, weights));
  return new Index(aliases, weights, found, entitiesOf(aliases));
}

/** Takes each name apart once, and keeps how much it says. */
function* read(aliases: readonly (string | Alias)[], weights: Float32Array): Iterable<Name> {
  for (let place = 0; place < aliases.length; place += 1) {
    const name = nameOf(textOf(aliases[place] as string | Alias));
    weights[place] = weightOf(name);
    yield name;
  }
}

const textOf = (alias: string | Alias) => (typeof alias === "string" ? alias : alias.name);
const weightOf = ({ parts }: Name) => parts.reduce((sum, { weight }) => sum + weight, 0);

/** The number of each name's entity, and the names of each entity. */
interface Entities {
  readonly of: Uint32Array;
  readonly names: Lists;
}

function entitiesOf(aliases: readonly (string | Alias)[]): Entities {
  const numbers = new Map<string | number, number>();
  const of = new Column();
  let count = 0;
  for (const alias of aliases) {
    const known = typeof alias === "string" ? undefined : numbers.get(alias.entity);
    if (known === undefined && typeof alias !== "string") numbers.set(alias.entity, count);
    of.push(known ?? count);
    if (known === undefined) count += 1;
  }
  return {
    of: of.numbers,
    names: listsOf(
      of.numbers,
      Uint32Array.from(aliases, (_, place) => place),
      count,
    ),
  };
}

class Index<T extends string | Alias> implements NameIndex<T> {
  readonly #aliases: readonly T[];
  readonly #weights: Float32Array;
  readonly #candidates: Candidates;
  readonly #entities: Entities;

  constructor(aliases: readonly T[], weights: Float32Array, candidates: Candidates, entities: Entities) {
    this.#aliases = aliases;
    this.#weights = weights;
    this.#candidates = candidates;
    this.#entities = entities;
  }

  get size(): number {
    return this.#aliases.length;
  }

  candidates(name: string, limit = CANDIDATES): readonly number[] {
    return this.#candidates.of(nameOf(name), limit);
  }

  find(written: string, limit = CANDIDATES): readonly Found<T>[] {
    const name = nameOf(written);
    const best = new Map<number, { place: number; score: number }>();
    for (const place of this.#candidates.of(name, Math.max(limit, CANDIDATES))) {
      const score = this.#score(name, place);
      const entity = this.#entities.of[place] as number;
      if (score >= 0 && score > (best.get(entity)?.score ?? -1)) best.set(entity, { place, score });
    }
    const found = [...best].map(([entity, { place, score }]) => ({
      alias: this.#aliases[place] as T,
      place,
      score: this.#decided(name, entity, place, score),
    }));
    return found.toSorted((a, b) => b.score - a.score || a.place - b.place).slice(0, limit);
  }

  #score(name: Name, place: number): number {
    return likeness(name, nameOf(textOf(this.#aliases[place] as T)));
  }

  /** A short alias counts half against the fullest name, where that one is less like: Abu Ali may be anybody. */
  #decided(name: Name, entity: number, place: number, score: number): number {
    const { starts, values } = this.#entities.names;
    let fullest = place;
    for (let i = starts[entity] as number; i < (starts[entity + 1] as number); i += 1) {
      const other = values[i] as number;
      if ((this.#weights[other] as number) > (this.#weights[fullest] as number)) fullest = other;
    }
    const enough = SHORTER * Math.min(this.#weights[fullest] as number, weightOf(name));
    if (fullest === place || (this.#weights[place] as number) >= enough) return score;
    const full = this.#score(name, fullest);
    return full >= 0 && full < score ? (score + full) / 2 : score;
  }
}
