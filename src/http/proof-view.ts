import { type Node, read, type Reading } from "../forum/index.ts";
import { cite } from "../i18n/citations.ts";
import { sayBranch, sayCaveat, sayLeaf } from "../i18n/sentences.ts";
import type { Telling } from "../i18n/telling.ts";
import { at } from "../time/index.ts";
import type { ProofView } from "./schemas.ts";

/** A proof in words, as it stands on the day: what decides apart from the rest. */
export function proofView(reading: Reading, telling: Telling): ProofView {
  const { node, truth, decisive, folded } = reading;
  const parts = node.kind === "leaf" ? leafParts(node, truth, telling) : { text: sayBranch(node, telling), cites: [], caveats: [] };
  return {
    ...parts,
    truth,
    decides: decisive.map((kid) => proofView(kid, telling)),
    folded: folded.map((kid) => proofView(read(kid, telling.day), telling)),
  };
}

function leafParts(
  leaf: Extract<Node, { kind: "leaf" }>,
  truth: 0 | 1 | 2,
  telling: Telling,
): Pick<ProofView, "text" | "cites" | "caveats" | "confidence" | "note"> {
  return {
    text: sayLeaf(leaf, truth, telling),
    cites: leaf.grounds.flatMap((ground) => citeOnce(cite(ground, telling))),
    caveats: (leaf.caveats ?? []).filter(({ on }) => at(on, telling.day) === 2).map((caveat) => sayCaveat(caveat, telling)),
    ...(leaf.confidence === undefined ? {} : { confidence: leaf.confidence }),
    ...(leaf.note === undefined ? {} : { note: leaf.note }),
  };
}

function citeOnce(cited: ReturnType<typeof cite>): ProofView["cites"] {
  return cited
    ? [{ kind: cited.kind, label: cited.label, sources: cited.sources.map(({ title, where }) => ({ title, ...(where === undefined ? {} : { where }) })) }]
    : [];
}
