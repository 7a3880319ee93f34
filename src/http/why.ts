import { type Confidence, confidenceOn, CONFIDENCES, failing, type ForumAnswer, type Node, questions, read, type Route, type Status } from "../forum/index.ts";
import { at, BEGINNING, type Day, type Segments, segments } from "../time/index.ts";

/** The routes that make the status, the most telling one first. */
const TELLING: readonly Route[] = ["on-arrival", "warrant", "investigate", "try-in-absentia"];

/**
 * Why a forum is blocked (`reason:…`) or unknown (`unknown:not-researched`, `unknown:law`, `unknown:fact`) over all days;
 * empty on the days when it is neither. The reason may change while the status stays: office, then death.
 */
export function whyTimeline(answer: ForumAnswer): Segments<string> {
  return segments(...candidateDays(answer).map((day) => [day, whyOn(answer, day)] as const));
}

function whyOn({ researched, findings, status }: ForumAnswer, day: Day): string {
  const word = at(status, day);
  if (word === "blocked") return `reason:${failing(findings["on-arrival"].proof, day)[0] ?? "no-law"}`;
  if (word !== "unknown") return "";
  if (!researched) return "unknown:not-researched";
  const asked = TELLING.flatMap((route) => questions(findings[route].proof, day));
  return asked.some(({ missing }) => missing.what !== "law") ? "unknown:fact" : "unknown:law";
}

/** How sure the records behind the status are, over all days: an index into CONFIDENCES; their number where it rests on none. */
export function confidenceTimeline(answer: ForumAnswer): Segments<number> {
  const rank = (confidence: Confidence | undefined) => (confidence === undefined ? CONFIDENCES.length : CONFIDENCES.indexOf(confidence));
  return segments(...candidateDays(answer).map((day) => [day, rank(statusConfidence(answer, day))] as const));
}

function statusConfidence({ findings, status }: ForumAnswer, day: Day): Confidence | undefined {
  const of = (route: Route) => confidenceOn(read(findings[route].proof, day));
  const word: Status = at(status, day);
  if (word === "open") return of(at(findings.warrant.value, day) === 2 ? "warrant" : "try-in-absentia");
  if (word === "investigation-only") return of("investigate");
  return word === "open-on-arrival" ? of("on-arrival") : undefined;
}

/** The days on which a reason may change: those of the status and of the upper parts of the proofs, where the bars are. */
function candidateDays({ findings, status }: ForumAnswer): readonly Day[] {
  const days = new Set<Day>([BEGINNING, ...status.starts]);
  for (const route of TELLING) collect(findings[route].proof, 3, days);
  return [...days].toSorted((a, b) => a - b);
}

function collect(node: Node, depth: number, into: Set<Day>): void {
  for (const start of node.value.starts) into.add(start);
  if (depth > 0 && node.kind !== "leaf") for (const kid of node.kids) collect(kid, depth - 1, into);
}
