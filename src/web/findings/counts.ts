import { BEGINNING, type Day } from "../../time/index.ts";
import { type Findings, type ForumRow, type Question, type Tone, tonesOf } from "./lookup.ts";

/** How many forums have each tone from a day on, until the next entry. */
export interface Counts {
  readonly from: Day;
  readonly byTone: Readonly<Record<Tone, number>>;
}

/** How many forums have each tone on a day. */
export function countOn(findings: Findings, question: Question, day: Day): Record<Tone, number> {
  const counts = Object.fromEntries(tonesOf(question).map((tone) => [tone, 0])) as Record<Tone, number>;
  for (const row of findings.table.forums) counts[findings.tone(row, question, day)] += 1;
  return counts;
}

/** The counts over all days: one entry at every day on which some forum changes. O(n log n) in the change points. */
export function countsOverTime(findings: Findings, question: Question): readonly Counts[] {
  const days = changeDays(findings, question);
  return [BEGINNING, ...days].map((from) => ({ from, byTone: countOn(findings, question, from) }));
}

/** The days, in order, on which the answer of some forum changes. */
export function changeDays(findings: Findings, question: Question): readonly Day[] {
  return inOrder(findings.table.forums.flatMap((row) => findings.timeline(row, question).starts));
}

/** The days, in order, on which the status or any route of one forum changes. */
export function changeDaysOf(findings: Findings, row: ForumRow, { charge }: Question): readonly Day[] {
  const questions = [undefined, ...findings.table.routes].map((route) => ({ charge, route }));
  return inOrder(questions.flatMap((question) => findings.timeline(row, question).starts));
}

function inOrder(starts: readonly Day[]): readonly Day[] {
  return [...new Set(starts)].filter((day) => day !== BEGINNING).toSorted((a, b) => a - b);
}
