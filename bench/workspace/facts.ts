import type { Change, StoredFact } from "../../src/record/model.ts";
import { addFact, fact, person } from "../../src/workspace/in-tests.ts";

/** Facts about one person. */
const PER_PERSON = 10;

/** Facts `from` to before `to` of an endless list, with the persons that they are about: the same in every run. */
export function factChanges(from: number, to: number): readonly Change[] {
  return Array.from({ length: to - from }, (_, i) => from + i).flatMap((n) => [...(n % PER_PERSON === 0 ? [person(personOf(n))] : []), addFact(...partsOf(n))]);
}

/** The same facts alone, as a plain table would hold them. */
export function plainFacts(from: number, to: number): readonly StoredFact[] {
  return Array.from({ length: to - from }, (_, i) => fact(...partsOf(from + i)));
}

export function personOf(n: number): string {
  return `person-${Math.floor(n / PER_PERSON)}`;
}

function partsOf(n: number): Parameters<typeof fact> {
  return [`fact-${n}`, personOf(n), `Name ${n % 997} of the family ${n % 1009}, as written in list ${n % 13}`];
}
