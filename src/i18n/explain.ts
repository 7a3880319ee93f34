import {
  type Confidence,
  confidenceOn,
  discretionOn,
  type Duty,
  failing,
  type Finding,
  type Leaf,
  type Node,
  read,
  type Reading,
  type Route,
} from "../forum/index.ts";
import { at } from "../time/index.ts";
import { type Asked, sayDuty, sayMissing, saySubjectTo, TRUTHS, type TruthName } from "./sentences.ts";
import { stateHeading, stateOneLine, stateReading, type Statement } from "./statements.ts";
import { dayText, listClauses, sentence, stateName, type Telling } from "./telling.ts";
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
  /** The weakest link of what carries the answer; absent where nothing says how sure it is, and where it is not known. */
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
  // How sure an open question is, is no question.
  const confidence = reading.truth === 1 ? undefined : confidenceOn(reading);
  return {
    route: finding.route,
    value,
    answer: sentence(t(`explain:answer.${finding.route}.${value}`, words)),
    decides: reading.truth === 2 ? carriedBy(reading, telling) : standsInTheWay(reading, telling),
    questions: reading.truth === 1 ? openQuestions(reading, telling) : [],
    subjectTo: distinct(discretionOn(carrying(reading)).map((subject) => saySubjectTo(subject, telling))),
    duties: asksForPresence(finding.route) && !failing(finding.proof, day).includes("death") ? distinct(duties.map((duty) => sayDuty(duty, telling))) : [],
    ...(confidence === undefined ? {} : { confidence: { level: confidence, words: howSure(confidence, reading, telling) } }),
    rest: restOf(reading, telling),
  };
}

/** A treaty duty to prosecute or extradite begins when the accused is in the forum. */
function asksForPresence(route: Route): boolean {
  return route === "arrest" || route === "on-arrival" || route === "try";
}

/** A true answer: the strongest law that carries it, what is said of the person, then the other charges that carry it too. */
function carriedBy(reading: Reading, telling: Telling): readonly Paragraph[] {
  const charges = chargesOf(reading);
  const person = reading.decisive.filter(({ node }) => node.kind === "leaf").flatMap((kid) => stateReading(kid, telling));
  const [best, ...others] = charges.flatMap(strongest);
  return [
    ...(best ? [{ heading: headingOf(best, telling), statements: best.provision ? stateReading(best.provision, telling) : [] }] : []),
    ...(person.length > 0 ? [{ heading: telling.t("explain:branch.bars"), statements: person }] : []),
    ...(others.length > 0
      ? [
          {
            heading: telling.t("explain:section.also"),
            statements: others.map((other) => ({ ...stateOneLine(other.charge, telling), text: headingOf(other, telling) })),
          },
        ]
      : []),
  ];
}

/** A false or unknown answer: what bars the person alone, else the obstacles of each law, with the charges that it answers. */
function standsInTheWay(reading: Reading, telling: Telling): readonly Paragraph[] {
  const person = reading.decisive.filter(({ node }) => node.kind === "leaf").flatMap((kid) => stateReading(kid, telling));
  // What bars the person, whatever the crime, makes everything else beside the point.
  if (person.length > 0 && reading.truth === 0) return [{ statements: person }];
  const obstacles = chargesOf(reading).flatMap((charge) => charge.decisive.flatMap((kid) => obstacle(charge, kid, telling)));
  const paragraphs = [...Map.groupBy(obstacles, ({ statements }) => statements.map(({ text }) => text).join(" ")).values()].map((alike) =>
    together(alike, telling),
  );
  return person.length > 0 ? [{ statements: person }, ...paragraphs] : paragraphs;
}

interface Obstacle {
  readonly charge: string;
  readonly law: string | undefined;
  readonly statements: readonly Statement[];
}

function obstacle(charge: Reading, kid: Reading, telling: Telling): readonly Obstacle[] {
  const statements = stateReading(kid, telling);
  const law = kid.node.kind === "leaf" ? undefined : stateHeading(kid, telling);
  return statements.length === 0 ? [] : [{ charge: stateHeading(charge, telling), law, statements }];
}

/** Obstacles in the same words: one paragraph that names the charges and laws it is about, unless it is about all charges. */
function together(alike: readonly Obstacle[], { t, language, matter }: Telling): Paragraph {
  const charges = distinct(alike.map(({ charge }) => charge));
  const law = listClauses(distinct(alike.flatMap(({ law: of }) => of ?? [])), language);
  const statements = alike
    .slice(1)
    .reduce<readonly Statement[]>((said, { statements: more }) => said.map((one, i) => joined(one, more[i])), alike[0]?.statements ?? []);
  if (!law && charges.length === matter.charges.length) return { statements };
  const charge = listClauses(charges, language);
  return { heading: law ? t("explain:branch.under", { charge, law }) : charge, statements };
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
  const about = stateHeading(charge, telling);
  return provision ? telling.t("explain:branch.under", { charge: about, law: stateHeading(provision, telling) }) : about;
}

/** Says a statement once where several charges or provisions give it, with everything that it rests on. */
function merge(statements: readonly Statement[]): readonly Statement[] {
  const merged = new Map<string, Statement>();
  for (const one of statements) merged.set(one.text, joined(one, merged.get(one.text)));
  return [...merged.values()];
}

function joined(one: Statement, other: Statement | undefined): Statement {
  if (!other) return one;
  return { ...one, cites: distinctBy([...one.cites, ...other.cites], ({ label }) => label), caveats: distinct([...one.caveats, ...other.caveats]) };
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
  return merge(
    folded(reading)
      .flatMap(unpack)
      .map((node) => stateOneLine(read(node, telling.day), telling)),
  );
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
