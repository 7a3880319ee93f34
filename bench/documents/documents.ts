import { tellOutcome } from "../outcome.ts";
import { type Outcome, part, type Size } from "../part.ts";
import { checking } from "./checking.ts";
import { letters } from "./letters.ts";

/** Documents that are compiled: letters to all states, the check of a long one, and the way from an edit to the preview. */
export const documents = part({ name: "documents", measure, tell: (found) => found.map(tellOutcome).join("\n\n") });

/** One after the other, lest they disturb each other. */
async function measure(size: Size): Promise<readonly Outcome[]> {
  return [await letters(size), await checking(size)];
}
