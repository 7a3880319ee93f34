import { tellOutcome } from "../outcome.ts";
import { type Outcome, part, type Size } from "../part.ts";
import { comparing } from "./comparing.ts";
import { finding } from "./finding.ts";
import { linking } from "./linking.ts";

/** Names of invented people: compared, found among many, and their records linked. */
export const names = part({ name: "names", measure, tell: (found) => found.map(tellOutcome).join("\n\n") });

/** One after the other, lest they disturb each other. */
async function measure(size: Size): Promise<readonly Outcome[]> {
  return [await comparing(size), await finding(size), await linking(size)];
}
