import type { Fault } from "../../files/index.ts";
import type { Provision, StateLaw } from "../../forum/law.ts";
import { holdTogether } from "./versions.ts";

/**
 * A gap says "no offence or no reach" for a crime. A provision of that crime in force on the same day says the
 * opposite, unless the gap names it as an exception. A gap of the criminal law says nothing of the civil law.
 */
export function checkGaps(law: StateLaw): Fault[] {
  return law.provisions.flatMap((gap, index) => {
    if (gap.kind !== "gap") return [];
    const contradicting = law.provisions.filter((other) => contradicts(gap, other, law.asOf));
    return contradicting.map((other) => ({
      path: ["provisions", index],
      message: `The gap ${gap.id} says that there is no law on ${gap.crime}, and ${other.id} says that there is, for the same days.`,
      remedy: `Name ${other.id} under \`except\` if the gap means everything else, set \`of\` if it is about the ${gap.of === "civil" ? "criminal" : "civil"} law, or close one of the two.`,
    }));
  });
}

function contradicts(gap: Provision, other: Provision, asOf: string): boolean {
  return other.kind === (gap.of ?? "criminal") && other.crime === gap.crime && gap.except?.includes(other.id) !== true && holdTogether(gap, other, asOf);
}
