import { and, type Kleene, known, or, UNSURE } from "./kleene.ts";

/** Conduct on the forum's own territory or craft. */
export function onTerritory(state: string): Kleene {
  return or(known("place", "is", state), known("craft", "is", state), and(known("place", "is", ""), UNSURE));
}
