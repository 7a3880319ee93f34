import { NOT_COMPARABLE } from "./likeness.ts";

/** What a comparison comes to. No name alone says that two persons are one: `same` is about the names. */
export type Verdict = "same" | "review" | "different" | "not-comparable";

/**
 * From which score on two names are worth a person's look, and from which they are plainly the same. Measured on development
 * data: the first is where F1 on pairs of persons' names is best, the second where no more than one in fifty first candidates
 * in another script is wrong.
 */
export const THRESHOLD = { review: 0.79, same: 0.9 };

/** @param plain whether more than one part, and more than initials, were found in both, and no two frequent names for one */
export function verdictOf(score: number, plain: boolean): Verdict {
  if (score === NOT_COMPARABLE) return "not-comparable";
  if (score < THRESHOLD.review) return "different";
  return score >= THRESHOLD.same && plain ? "same" : "review";
}
