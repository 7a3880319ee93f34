import {
  type Confidence,
  confidenceOn,
  CONFIDENCES,
  decisiveLeaves,
  type Finding,
  type ForumAnswer,
  type Node,
  read,
  type Reading,
  type Reason,
  type Route,
  ROUTES,
} from "../forum/index.ts";
import { at, BEGINNING, type Day, type Segments, segments } from "../time/index.ts";

/** Why an answer is what it is, over all days. */
export interface Told {
  /** Of a "no" `reason:…`; of an unknown `unknown:not-researched`, `unknown:law` or `unknown:fact`; empty for a "yes". */
  readonly why: Segments<string>;
  /** How sure the records behind it are: an index into CONFIDENCES; their number where it rests on none or is unknown. */
  readonly confidence: Segments<number>;
}

/** Why each route is open, closed or unknown. The reason may change while the answer stays: office, then death. */
export function tellRoutes({ findings, researched }: ForumAnswer): Readonly<Record<Route, Told>> {
  return Object.fromEntries(ROUTES.map((route) => [route, tellRoute(findings[route], researched)])) as unknown as Record<Route, Told>;
}

function tellRoute({ proof }: Finding, researched: boolean): Told {
  const readings = candidateDays(proof).map((day) => [day, read(proof, day)] as const);
  return {
    why: segments(...readings.map(([day, reading]) => [day, whyOf(reading, researched)] as const)),
    confidence: segments(...readings.map(([day, reading]) => [day, reading.truth === 1 ? NONE : rank(confidenceOn(reading))] as const)),
  };
}

function whyOf(reading: Reading, researched: boolean): string {
  if (reading.truth === 2) return "";
  if (reading.truth === 0) return `reason:${nearestReason(reading)}`;
  if (!researched) return "unknown:not-researched";
  return decisiveLeaves(reading).some(({ leaf, truth }) => truth === 1 && leaf.missing !== undefined && leaf.missing.what !== "law")
    ? "unknown:fact"
    : "unknown:law";
}

/**
 * The one reason to name: of things that are all needed the gravest that fails, of alternatives the one that came
 * nearest. That an old version of a law is over says nothing where a newer one fails for want of presence.
 */
function nearestReason({ node, decisive }: Reading): Reason {
  if (node.kind === "leaf") return node.reason;
  const next = node.kind === "and" ? decisive[0] : decisive.at(-1);
  return next ? nearestReason(next) : "no-law";
}

const NONE = CONFIDENCES.length;

function rank(confidence: Confidence | undefined): number {
  return confidence === undefined ? NONE : CONFIDENCES.indexOf(confidence);
}

/** The routes that make a status, and so what is said of it. */
const OF_STATUS: readonly Route[] = ["investigate", "warrant", "on-arrival", "try-in-absentia"];

/**
 * The same for the status: of a blocked forum why an arrival does not open it, of an unknown one whether any of its
 * routes waits for a fact, of the others how sure the route is that makes the status.
 */
export function tellStatus({ status, findings }: ForumAnswer, told: Readonly<Record<Route, Told>>): Told {
  const days = new Set<Day>(status.starts);
  for (const route of OF_STATUS) for (const start of [...told[route].why.starts, ...told[route].confidence.starts]) days.add(start);
  const ordered = [...days].toSorted((a, b) => a - b);
  const whyOn = (day: Day): string => {
    const word = at(status, day);
    if (word === "blocked") return at(told["on-arrival"].why, day);
    if (word !== "unknown") return "";
    const unknown = OF_STATUS.map((route) => at(told[route].why, day)).filter((why) => why.startsWith("unknown:"));
    return unknown.includes("unknown:fact") ? "unknown:fact" : (unknown[0] ?? "unknown:law");
  };
  const confidenceOfDay = (day: Day): number => {
    const word = at(status, day);
    if (word === "open") return at(told[at(findings.warrant.value, day) === 2 ? "warrant" : "try-in-absentia"].confidence, day);
    if (word === "investigation-only") return at(told.investigate.confidence, day);
    return word === "open-on-arrival" ? at(told["on-arrival"].confidence, day) : NONE;
  };
  return {
    why: segments(...ordered.map((day) => [day, whyOn(day)] as const)),
    confidence: segments(...ordered.map((day) => [day, confidenceOfDay(day)] as const)),
  };
}

/** The days on which a reason may change: those of the upper parts of the proof, where the bars and the charges are. */
function candidateDays(proof: Node): readonly Day[] {
  const days = new Set<Day>([BEGINNING]);
  collect(proof, 3, days);
  return [...days].toSorted((a, b) => a - b);
}

function collect(node: Node, depth: number, into: Set<Day>): void {
  for (const start of node.value.starts) into.add(start);
  if (depth > 0 && node.kind !== "leaf") for (const kid of node.kids) collect(kid, depth - 1, into);
}
