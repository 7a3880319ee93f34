import {
  assessForum,
  discretionOn,
  failing,
  type Finding,
  type ForumAnswer,
  type Law,
  type LawData,
  type Leaf,
  type Node,
  prepare,
  questions,
  read,
  type Route,
  type SubjectTo,
} from "../forum/index.ts";
import { at, type Day, type DayRange, over, parseRange } from "../time/index.ts";
import { type Choice, CHOICES, LEGAL_REASONS, type LegalReason, type ScoredCase } from "./precedent.ts";
import { matterOfPrecedent } from "./precedent-matter.ts";

/** How the engine's answers compare with decided cases. */
export interface Score {
  readonly cases: number;
  /** Cases whose outcome a rule of law can foretell; the others turned on evidence or the like. */
  readonly scored: number;
  readonly right: number;
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly id: string;
  /** What the forum did: `proceeded`, or the reason for which it did not. */
  readonly expected: string;
  /** What the engine says: `open`, `unknown`, or its reasons. */
  readonly got: string;
  /** What failed or was missing, in words. */
  readonly why: string;
}

/** Asks the engine for the facts of each case, on its own day and route, and compares. Pure. */
export function scorePrecedents(cases: readonly ScoredCase[], data: LawData): Score {
  const law = prepare(data);
  const inScope = cases.filter(({ reason }) => reason === "none" || isLegal(reason) || isChoice(reason));
  const misses = inScope.flatMap((precedent) => judge(precedent, law) ?? []);
  return { cases: cases.length, scored: inScope.length, right: inScope.length - misses.length, misses };
}

/** Undefined where the answer is right on one of the routes that the case may stand for. */
function judge(precedent: ScoredCase, law: Law): Miss | undefined {
  const matter = matterOfPrecedent(precedent);
  const answer = assessForum(precedent.forum, matter, law);
  const on = parseRange(precedent.actDate ?? precedent.date);
  const asked = routesOf(precedent, on);
  const verdicts = asked.map((route) => verdict(precedent, route, answer, on));
  if (verdicts.some(({ right }) => right)) return undefined;
  return {
    id: precedent.id,
    expected: precedent.outcome === "proceeded" ? "proceeded" : precedent.reason,
    got: verdicts.map(({ got }, i) => `${asked[i] ?? ""}: ${got}`).join("; "),
    why: verdicts.map(({ why }, i) => `${asked[i] ?? ""}: ${why}`).join("; "),
  };
}

const ROUTE_OF = {
  investigation: "investigate",
  warrant: "warrant",
  arrest: "arrest",
  extradition: "arrest",
  trial: "try",
  "trial-in-absentia": "try-in-absentia",
  civil: "civil",
} as const satisfies Record<string, Route>;

/** A complaint asks for an investigation, and for an arrest too if a visit was on or near. */
function routesOf(precedent: ScoredCase, on: DayRange): readonly Route[] {
  if (precedent.route !== "complaint") return [ROUTE_OF[precedent.route]];
  return visited(precedent, on) ? ["investigate", "arrest"] : ["investigate"];
}

/** A visit is near that was announced, or that lasted into the year before the day. */
function visited({ accused: { presentInForum, expectedInForum } }: ScoredCase, on: DayRange): boolean {
  const recent = (presentInForum ?? []).some(
    ({ from, to }) => (!from || parseRange(from).earliest <= on.latest) && (!to || parseRange(to).latest >= on.earliest - 365),
  );
  return recent || (expectedInForum ?? []).length > 0;
}

interface Verdict {
  readonly right: boolean;
  readonly got: string;
  readonly why: string;
}

function verdict(precedent: ScoredCase, route: Route, { findings }: ForumAnswer, on: DayRange): Verdict {
  const finding = findings[route];
  const value = over(finding.value, on);
  if (value === 1) return { right: false, got: "unknown", why: whyUnknown(finding, on) };
  if (value === 0) return closed(precedent, finding, on);
  const discretion = discretionOn(read(finding.proof, on.earliest));
  const right = precedent.outcome === "proceeded" || (isChoice(precedent.reason) && discretion.some((one) => isOf(one, precedent.reason as Choice)));
  const why = isChoice(precedent.reason) ? `nothing on the way is subject to ${precedent.reason}` : "nothing closes the route";
  return { right, got: "open", why };
}

function closed({ outcome, reason, route }: ScoredCase, { proof }: Finding, on: DayRange): Verdict {
  const reasons = new Set(
    failing(proof, on.earliest).map((found) => (route === "extradition" && found === "non-retroactivity" ? "double-criminality" : found)),
  );
  const right = outcome === "blocked" && isLegal(reason) && (reasons.has(reason) || isSameLink(reason, proof, on.earliest));
  return { right, got: [...reasons].join(", "), why: whyClosed(proof, on.earliest) };
}

/** "No residence" is a missing link of one kind: the two words stand for each other where it is residence that is missing. */
function isSameLink(reason: LegalReason, proof: Node, day: Day): boolean {
  return reason === "no-residence" && decisive(proof, day, 0).some(({ subject }) => subject === "suspect-resident");
}

function isLegal(reason: string): reason is LegalReason {
  return (LEGAL_REASONS as readonly string[]).includes(reason);
}

function isChoice(reason: string): reason is Choice {
  return (CHOICES as readonly string[]).includes(reason);
}

function isOf({ kind }: SubjectTo, choice: Choice): boolean {
  return kind === (choice === "authorisation-refused" ? "authorisation" : choice);
}

function decisive(node: Node, day: Day, truth: 0 | 1): readonly Leaf[] {
  const value = at(node.value, day);
  if (value !== truth) return [];
  if (node.kind === "leaf") return [node];
  return node.kids.flatMap((kid) => decisive(kid, day, truth));
}

function whyClosed(proof: Node, day: Day): string {
  return tally(decisive(proof, day, 0).map(({ subject, reason }) => `${subject} fails (${reason})`));
}

/** An answer can be unknown for want of a fact or a rule, or because the day of the act is not known well enough. */
function whyUnknown({ proof, value }: Finding, on: DayRange): string {
  const day = [on.earliest, on.latest].find((end) => at(value, end) === 1);
  if (day === undefined) return "the answer changes within the dates given for the act";
  return tally(questions(proof, day).map(({ missing, leaf }) => `missing ${missing.what} "${missing.question}" for ${leaf.subject}`));
}

/** Each once, with how often it was met. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(", ");
}
