import { caveatsOn, type Leaf, type Reading } from "../forum/index.ts";
import { at } from "../time/index.ts";
import { cite, type Cited } from "./citations.ts";
import { sayBranch, sayCaveat, sayLeaf, TRUTHS, type TruthName } from "./sentences.ts";
import { quoted, type Telling } from "./telling.ts";

/** One thing that is said, with its value, what it rests on, what is contested about it, and the law book's own remark. */
export interface Statement {
  readonly text: string;
  readonly value: TruthName;
  readonly cites: readonly Cited[];
  readonly caveats: readonly string[];
  readonly note?: string;
}

/** Everything that decides a reading, as statements. Links of which one would do are one statement where none holds. */
export function stateReading(reading: Reading, telling: Telling): readonly Statement[] {
  const { node, truth, decisive } = reading;
  if (node.kind === "leaf") return [stateLeaf(node, truth, telling)];
  // Of what holds, the law's own order is the one that convinces; of what stands in the way, the gravest comes first.
  const ordered = truth === 2 ? decisive.toSorted((a, b) => node.kids.indexOf(a.node) - node.kids.indexOf(b.node)) : decisive;
  const kids = ordered.flatMap((kid) => stateReading(kid, telling));
  if (node.subject !== "any-of" || truth === 2 || kids.length < 2) return kids;
  const value = TRUTHS[truth];
  return [
    {
      text: telling.t(`explain:anyOf.${value}`, { kids: kids.map(({ text }) => text).join(" ") }),
      value,
      cites: citesOf(kids),
      caveats: [...new Set(kids.flatMap(({ caveats }) => caveats))],
    },
  ];
}

function stateLeaf(leaf: Leaf, truth: Reading["truth"], telling: Telling): Statement {
  const caveats = (leaf.caveats ?? []).filter(({ on }) => at(on, telling.day) === 2);
  return {
    text: sayLeaf(leaf, truth, telling),
    value: TRUTHS[truth],
    cites: leaf.grounds.flatMap((ground) => cite(ground, telling) ?? []),
    caveats: caveats.map((caveat) => sayCaveat(caveat, telling)),
    ...(leaf.note ? { note: quoted(leaf.note, telling.language) } : {}),
  };
}

/** What a branch is about. */
export function stateHeading({ node, truth }: Reading, telling: Telling): string {
  return node.kind === "leaf" ? sayLeaf(node, truth, telling) : sayBranch(node, telling);
}

/** A reading in one line: a leaf's sentence; a branch's heading with the gravest thing that decides it. */
export function stateOneLine(reading: Reading, telling: Telling): Statement {
  const { node, truth } = reading;
  if (node.kind === "leaf") return stateLeaf(node, truth, telling);
  const heading = sayBranch(node, telling);
  const gravest = truth === 2 ? undefined : stateReading(reading, telling)[0];
  return {
    text: gravest ? `${heading}: ${gravest.text}` : heading,
    value: TRUTHS[truth],
    cites: gravest?.cites ?? [],
    caveats: caveatsOn(reading, telling.day).map((caveat) => sayCaveat(caveat, telling)),
  };
}

function citesOf(statements: readonly Statement[]): readonly Cited[] {
  return [...new Map(statements.flatMap(({ cites }) => cites).map((cited) => [cited.label, cited])).values()];
}
