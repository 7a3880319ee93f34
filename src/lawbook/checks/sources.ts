import type { Fault, Path } from "../../files/index.ts";

/** A record that rests on a source and names none. */
export function checkCited({ basisOfFact, cites }: { readonly basisOfFact: string; readonly cites: readonly unknown[] }, path: Path): Fault[] {
  if (basisOfFact !== "source" || cites.length > 0) return [];
  return [
    {
      path: [...path, "cites"],
      message: "The record is said to rest on a source and cites none.",
      remedy: "Cite the source, or write `basisOfFact: knowledge`.",
    },
  ];
}
