import { type Confidence, confidenceOn, discretionOn, type Duty, type Finding, type Leaf, type Node, read, type Reading, type Route } from "../forum/index.ts";
import { at } from "../time/index.ts";
import { type Asked, sayDuty, sayMissing, saySubjectTo, TRUTHS, type TruthName } from "./sentences.ts";
import { stateOneLine, stateReading, type Statement } from "./statements.ts";
import { dayText, sentence, stateName, type Telling } from "./telling.ts";
import { weakestLink } from "./weakest.ts";

/** One answer in plain words: what decides first, each statement with what it rests on, the rest folded behind it. */
export interface Explanation {
  readonly route: Route;
  readonly value: TruthName;
  /** The answer in one sentence. */
  readonly answer: string;
  readonly decides: readonly Paragraph[];
  /** The open questions, where the answer is unknown. */
  readonly questions: readonly Asked[];
  readonly subjectTo: readonly string[];
  readonly duties: readonly string[];
  /** The weakest link of what carries the answer; absent where nothing says how sure it is. */
  readonly confidence?: { readonly level: Confidence; readonly words: string };
  readonly rest: readonly Statement[];
}

/** Statements that belong together, with what they are about. */
export interface Paragraph {
  readonly heading?: string;
  readonly statements: readonly Statement[];
}

/** Explains why a finding is what it is on the day of the telling. */
export function explain(finding: Pick<Finding, "route" | "value" | "proof">, duties: readonly Duty[], telling: Telling): Explanation {
  const { t, day } = telling;
  const reading = read(finding.proof, day);
  const value = TRUTHS[at(finding.value, day)];
  const words = { accused: telling.matter.accused.name, forum: stateName(telling, telling.forum), day: dayText(day, telling.language) };
  const confidence = confidenceOn(reading);
  return {
    route: finding.route,
    value,
    answer: sentence(t(`explain:answer.${finding.route}.${value}`, words)),
    decides: reading.truth === 2 ? carriedBy(reading, telling) : standsInTheWay(reading, telling),
    questions: reading.truth === 1 ? openQuestions(reading, telling) : [],
    subjectTo: distinct(discretionOn(carrying(reading)).map((subject) => saySubjectTo(subject, telling))),
    duties: distinct(duties.map((duty) => sayDuty(duty, telling))),
    ...(confidence === undefined ? {} : { confidence: { level: confidence, words: howSure(confidence, reading, telling) } }),
    rest: restOf(reading, telling),
  };
}

/** A true answer: the strongest law that carries it, what is said of the person, then the other charges that carry it too. */
function carriedBy(reading: Reading, telling: Telling): readonly Paragraph[] {
  const charges = chargesOf(reading);
  const person = reading.decisive.filter(({ node }) => node.kind === "leaf").flatMap((kid) => stateReading(kid, telling));
  const [best, ...others] = charges.flatMap(strongest);
  return [
    ...(best ? [{ heading: headingOf(best, telling), statements: best.provision ? stateReading(best.provision, telling) : [] }] : []),
    ...(person.length > 0 ? [{ heading: telling.t("explain:branch.bars"), statements: person }] : []),
    ...(others.length > 0 ? [{ heading: telling.t("explain:section.also"), statements: others.map((other) => ({ ...stateOneLine(other.charge, telling), text: headingOf(other, telling) })) }] : []),
  ];
}

/** A false or unknown answer: the same obstacle to several charges is said once, with the charges that it concerns. */
function standsInTheWay(reading: Reading, telling: Telling): readonly Paragraph[] {
  const person = reading.decisive.filter(({ node }) => node.kind === "leaf").flatMap((kid) => stateReading(kid, telling));
  // What bars the person, whatever the crime, makes everything else beside the point.
  if (person.length > 0 && reading.truth === 0) return [{ statements: person }];
  const obstacles = merge(chargesOf(reading).flatMap((charge) => stateReading(charge, telling)));
  return [{ statements: [...person, ...obstacles] }];
}

interface Carried {
  readonly charge: Reading;
  readonly provision?: Reading;
}

function chargesOf({ decisive }: Reading): readonly Reading[] {
  return decisive.flatMap((kid) => (kid.node.kind === "leaf" ? [] : kid.node.subject === "charges" ? kid.decisive : chargesOf(kid)));
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** The surest provision that carries a charge. */
function strongest(charge: Reading): readonly Carried[] {
  const ranked = charge.decisive.toSorted((a, b) => RANK[confidenceOn(a) ?? "low"] - RANK[confidenceOn(b) ?? "low"]);
  return [ranked[0] ? { charge, provision: ranked[0] } : { charge }];
}

/** What of a true answer is subject to discretion: the surest provision of each charge. */
function carrying(reading: Reading): Reading {
  if (reading.truth !== 2) return reading;
  return { ...reading, decisive: chargesOf(reading).flatMap((charge) => strongest(charge).flatMap(({ provision }) => provision ?? [])) };
}

function headingOf({ charge, provision }: Carried, telling: Telling): string {
  return [charge, provision].flatMap((part) => (part ? [stateOneLine(part, telling).text] : [])).join(" — ");
}

/** Says a statement once where several charges or provisions give it, with everything that it rests on. */
function merge(statements: readonly Statement[]): readonly Statement[] {
  const merged = new Map<string, Statement>();
  for (const one of statements) {
    const known = merged.get(one.text);
    merged.set(one.text, known ? { ...known, cites: distinctBy([...known.cites, ...one.cites], ({ label }) => label), caveats: distinct([...known.caveats, ...one.caveats]) } : one);
  }
  return [...merged.values()];
}

function openQuestions(reading: Reading, telling: Telling): readonly Asked[] {
  const leaves = leavesOf(reading).filter(({ truth }) => truth === 1);
  return distinctBy(
    leaves.flatMap(({ leaf }) => (leaf.missing ? [sayMissing(leaf.missing, telling)] : [])),
    ({ name }) => name,
  );
}

function leavesOf({ node, truth, decisive }: Reading): readonly { readonly leaf: Leaf; readonly truth: Reading["truth"] }[] {
  return node.kind === "leaf" ? [{ leaf: node, truth }] : decisive.flatMap(leavesOf);
}

/** What was looked at beside what decides, one line each. */
function restOf(reading: Reading, telling: Telling): readonly Statement[] {
  const folded = (one: Reading): readonly Node[] => [...one.folded, ...one.decisive.filter(({ node }) => node.kind !== "leaf").flatMap(folded)];
  return merge(folded(reading).flatMap(unpack).map((node) => stateOneLine(read(node, telling.day), telling)));
}

/** A folded branch over all charges says nothing by itself: its charges do. */
function unpack(node: Node): readonly Node[] {
  return node.kind !== "leaf" && node.subject === "charges" ? node.kids : [node];
}

function howSure(confidence: Confidence, reading: Reading, telling: Telling): string {
  return telling.t(`explain:confidence.${confidence}`, { weakest: weakestLink(reading, telling) });
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();
}
