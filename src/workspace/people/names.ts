import { type Id, PROTECTION_LEVELS, type ProtectionLevel } from "../../record/model.ts";
import { type Db, readFactsOf } from "../../store/index.ts";

/** One of the names of a person of the record. */
export interface PersonName {
  /** The person, merges followed. */
  readonly entity: Id;
  readonly name: string;
  /** The fact that says so. */
  readonly fact: Id;
  /** The property: `name`, or `variants`. */
  readonly property: string;
  readonly protection: ProtectionLevel;
}

const NAMES = ["name", "variants"];

/** All names of all people, in every language in which they are written; those alone that count. */
export async function readPersonNames(db: Db, kinds: readonly string[] = ["person"]): Promise<readonly PersonName[]> {
  const facts = await readFactsOf(db, NAMES, kinds);
  return facts.flatMap(({ fact, countsAs, closed }) => {
    const { id, property, value, status, withdrawn, protection } = fact;
    if (closed || withdrawn !== undefined || status === "withdrawn" || !("text" in value)) return [];
    const written = new Set([value.text, ...Object.values(value.translations ?? {})]);
    return [...written].map((name) => ({ entity: countsAs, name, fact: id, property, protection }));
  });
}

export function isShown({ protection }: Pick<PersonName, "protection">, audience: ProtectionLevel): boolean {
  return PROTECTION_LEVELS.indexOf(protection) <= PROTECTION_LEVELS.indexOf(audience);
}
