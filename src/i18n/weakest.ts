import { type Confidence, CONFIDENCES, confidenceOn, type Leaf, type Reading } from "../forum/index.ts";
import { cite } from "./citations.ts";
import { sayLeaf } from "./sentences.ts";
import type { Telling } from "./telling.ts";

/** The link that makes an answer no surer than it is, as it is cited; by its sentence where it cites nothing. */
export function weakestLink(reading: Reading, telling: Telling): string {
  const found = weakestLeaf(reading);
  if (!found) return "";
  const cited = found.leaf.grounds.flatMap((ground) => cite(ground, telling) ?? []);
  return cited[0]?.label ?? sayLeaf(found.leaf, found.truth, telling);
}

interface Link {
  readonly leaf: Leaf;
  readonly truth: Reading["truth"];
}

/** Follows the rule of `confidenceOn`: into the alternative that is surest, else into the least sure part. */
function weakestLeaf(reading: Reading): Link | undefined {
  const { node, truth, decisive } = reading;
  if (node.kind === "leaf") return { leaf: node, truth };
  const wanted = confidenceOn(reading);
  const kid = decisive.find((one) => wanted !== undefined && rank(confidenceOn(one)) === rank(wanted));
  return kid && weakestLeaf(kid);
}

function rank(confidence: Confidence | undefined): number {
  return confidence === undefined ? -1 : CONFIDENCES.indexOf(confidence);
}
