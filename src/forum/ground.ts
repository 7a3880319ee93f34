import type { InternationalRule } from "./law.ts";
import type { Ground } from "./proof.ts";

/** A part of the matter, by its id. */
export function fact(id: string): Ground {
  return { kind: "fact", id };
}

/** A rule common to all states. */
export function ruleGround({ id }: InternationalRule): Ground {
  return { kind: "rule", id };
}
