import { DedereError, type Problem } from "../../errors/index.ts";
import type { NameOf, namesInText as namesInTexts } from "../../names/match.ts";
import { PROTECTION_LEVELS, type ProtectionLevel } from "../../record/model.ts";
import type { Db } from "../../store/index.ts";
import { isShown, type PersonName, readPersonNames } from "../people/names.ts";

/** What is done where texts that leave have names of people who are more protected than the audience may see. */
export interface NameOptions {
  /** They leave nevertheless: somebody read them. */
  readonly withNames?: boolean | undefined;
  /** Called for what a person should look over, once all has left. */
  readonly doubtful?: ((problem: Problem) => void) | undefined;
}

/** Looks through what leaves. */
export interface NameWatch {
  /** @param place where the text stands: the id of what says it, or the line of a file with which it begins */
  look(place: string | number, text: string): void;
  /**
   * What a person should look over: a name that is one alone, or a part of one. Told, not refused.
   * @throws {DedereError} `refused` where names were found, with all places and none of the names
   */
  end(): readonly Problem[];
}

/** Kinds of items whose names are those of people. */
const NAMED = ["person", "victim"];
const NOTHING: NameWatch = { look: () => undefined, end: () => [] };

/** Made once for an export. Nobody need be looked for where all names may be seen, or somebody read the texts. */
export async function watchNames(db: Db, audience: ProtectionLevel, { withNames = false }: NameOptions): Promise<NameWatch> {
  if (withNames || audience === PROTECTION_LEVELS.at(-1)) return NOTHING;
  const secret = await secretNames(db, audience);
  if (secret.length === 0) return NOTHING;
  const { namesInText } = await import("../../names/match.ts");
  return new Watch(namesInText(secret));
}

/** Names of people, victims among them, that an audience may not see. */
export async function secretNames(db: Db, audience: ProtectionLevel): Promise<readonly NameOf[]> {
  const all = await readPersonNames(db, NAMED);
  const hidden = all.filter((name) => !isShown(name, audience));
  if (hidden.length === 0) return [];
  const { namesInText } = await import("../../names/match.ts");
  const told = Map.groupBy(
    all.filter((name) => isShown(name, audience)),
    ({ entity }) => entity,
  );
  // Another spelling of a name that may be seen is no secret.
  const secret = hidden.filter((name) => !isToldAnyway(name, told.get(name.entity) ?? [], namesInText));
  return secret.map(({ entity, name }) => ({ id: entity, name }));
}

function isToldAnyway({ name, entity }: PersonName, told: readonly PersonName[], namesInText: NamesInText): boolean {
  if (told.length === 0) return false;
  const find = namesInText([{ id: entity, name }]);
  return told.some((one) => find(one.name).some(({ certain }) => certain));
}

type NamesInText = typeof namesInTexts;

class Watch implements NameWatch {
  readonly #find: ReturnType<NamesInText>;
  readonly #named = new Map<string, Problem>();
  readonly #doubtful = new Map<string, Problem>();

  constructor(find: ReturnType<NamesInText>) {
    this.#find = find;
  }

  look(place: string | number, text: string): void {
    for (const { id, start, certain } of this.#find(text)) {
      const path = typeof place === "string" ? this.#masked(place) : `line ${place + text.slice(0, start).split("\n").length - 1}`;
      const problem = { path, ...(certain ? named(this.#masked(id)) : mayBeNamed(this.#masked(id))) };
      (certain ? this.#named : this.#doubtful).set(JSON.stringify(problem), problem);
    }
  }

  end(): readonly Problem[] {
    const problems = [...this.#named.values()];
    if (problems.length === 0) return [...this.#doubtful.values()];
    throw new DedereError("refused", "People whose names the audience may not see are named in what would leave; nothing was written.", problems);
  }

  /** An id may be made of the very name. */
  #masked(text: string): string {
    return this.#find(text).reduceRight((masked, { start, end }) => `${masked.slice(0, start)}…${masked.slice(end)}`, text);
  }
}

function named(person: string): Pick<Problem, "message" | "remedy"> {
  return {
    message: `Here stands a name of ${person}, whose name the audience may not see.`,
    remedy:
      'Protect what says it ("dedere revise FACT --protection LEVEL"): what it said before stays back as well. Then record it anew without the name. If it may be seen, or is that of somebody else, --with-names lets all that is listed here leave.',
  };
}

function mayBeNamed(person: string): Pick<Problem, "message" | "remedy"> {
  return { message: `Here may stand a part of a name of ${person}, whose name the audience may not see.`, remedy: "Read it before you hand it over." };
}

/** All texts of a value as it is written in JSON, those of ids among them. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** Lets the pieces of a file through, and fails at its end where protected people are named in it. */
export async function* watched(
  db: Db,
  { audience, withNames, doubtful: tell }: NameOptions & { readonly audience: ProtectionLevel },
  pieces: AsyncIterable<string>,
  textsOf: (piece: string) => Iterable<string>,
): AsyncGenerator<string> {
  const watch = await watchNames(db, audience, { withNames });
  let line = 1;
  for await (const piece of pieces) {
    for (const text of textsOf(piece)) watch.look(line, text);
    line += piece.split("\n").length - 1;
    yield piece;
  }
  for (const problem of watch.end()) tell?.(problem);
}
