import type { Comparison, NameIndex } from "../../names/match.ts";
import type { Id, ProtectionLevel } from "../../record/model.ts";
import { type Db, logSize, readNames } from "../../store/index.ts";
import type { Workspace } from "../workspace.ts";
import { isShown, type PersonName, readPersonNames } from "./names.ts";

/** A person of the record with a name like another one. */
export interface PersonFound {
  readonly id: Id;
  /** What the person is called. */
  readonly name: string;
  /** The name that is most like the one asked for, and the fact that says so. */
  readonly matched: Pick<PersonName, "name" | "fact" | "property">;
  /** The name asked for, left, and that name, right. */
  readonly comparison: Comparison;
}

export interface FindPeopleOptions {
  readonly audience: ProtectionLevel;
  readonly limit: number;
}

/** Names less alike are not told: one part alone finds who bears it, another name does not. */
const LEAST = 0.6;

/**
 * People of the record with a name like this one, in any script and spelling, most alike first. Names that the audience may
 * not see neither are told nor help to find anybody.
 */
export async function findPeople({ db }: Pick<Workspace, "db">, name: string, { audience, limit }: FindPeopleOptions): Promise<readonly PersonFound[]> {
  const found = (await indexFor(db, audience)).find(name, limit).filter(({ score }) => score >= LEAST);
  if (found.length === 0) return [];
  const { compareNames } = await import("../../names/match.ts");
  const called = await readNames(
    db,
    found.map(({ alias }) => alias.entity),
    audience,
  );
  return found.map(({ alias: { entity, name: matched, fact, property } }) => ({
    id: entity,
    name: called.get(entity) ?? matched,
    matched: { name: matched, fact, property },
    comparison: compareNames(name, matched),
  }));
}

interface Kept {
  readonly size: number;
  readonly audience: ProtectionLevel;
  readonly index: NameIndex<PersonName>;
}

/** Who types asks often: the index is kept until something is changed, and no longer than the workspace is open. */
const kept = new WeakMap<Db, Kept>();

/** The names that an audience may see, indexed. */
async function indexFor(db: Db, audience: ProtectionLevel): Promise<NameIndex<PersonName>> {
  const size = await logSize(db);
  const before = kept.get(db);
  if (before?.size === size && before.audience === audience) return before.index;
  const { indexNames } = await import("../../names/match.ts");
  const index = indexNames((await readPersonNames(db)).filter((name) => isShown(name, audience)));
  kept.set(db, { size, audience, index });
  return index;
}
