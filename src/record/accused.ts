import { DedereError } from "../errors/index.ts";
import { type CaseFile, lookUp } from "./casefile.ts";
import type { Person } from "./schema.ts";

/**
 * The person that a question about the case is about: the one named, or the only one something is alleged of.
 * @throws {DedereError} `not-found` if nothing is alleged of that person; `bad-request` if none is named and there are several.
 */
export function accusedOf({ allegations, people, case: name }: CaseFile, wanted?: string): readonly [string, Person] {
  const accused = [...new Set(Object.values(allegations).map((allegation) => allegation.accused))];
  const remedy = `Accused in this case: ${accused.join(", ")}.`;
  const id = wanted ?? (accused.length === 1 ? accused[0] : undefined);
  if (id === undefined)
    throw new DedereError("bad-request", `The case "${name}" has ${accused.length} accused`, [{ message: "Whose forums are asked for is not said.", remedy }]);
  const person = accused.includes(id) ? lookUp(people, id) : undefined;
  if (!person) throw new DedereError("not-found", `Nothing is alleged of "${id}"`, [{ message: `The case "${name}" alleges nothing of "${id}".`, remedy }]);
  return [id, person];
}
