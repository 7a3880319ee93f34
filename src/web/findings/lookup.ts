import type { AssessmentTable } from "../../http/schemas.ts";
import { at, type Day, type Segments } from "../../time/index.ts";

export type ForumRow = AssessmentTable["forums"][number];
export type Status = AssessmentTable["statuses"][number];
export type Route = AssessmentTable["routes"][number];

/** What the reader asks to see: all charges or one, the status or one route. */
export interface Question {
  readonly charge: string | undefined;
  readonly route: Route | undefined;
}

/** What a forum is drawn as: its status, or for one route whether it is possible. */
export type Tone = Status | "possible" | "not-possible";

const STATUS_TONES = ["open", "investigation-only", "open-on-arrival", "blocked", "unknown"] as const satisfies readonly Tone[];
const ROUTE_TONES = ["possible", "not-possible", "unknown"] as const satisfies readonly Tone[];
const TONE_OF_TRUTH: readonly Tone[] = ["not-possible", "unknown", "possible"];

/** The tones that answer a question, in the order of the legend. */
export function tonesOf({ route }: Question): readonly Tone[] {
  return route ? ROUTE_TONES : STATUS_TONES;
}

/** The parts of a line of the table. */
const VALUE = 0;
const WHY = 1;
const CONFIDENCE = 2;

/** Reads the table that the server sent once: every lookup is a binary search, nothing is asked again. */
export class Findings {
  readonly table: AssessmentTable;
  readonly #timelines: readonly Segments<number>[];
  readonly #rows: ReadonlyMap<string, ForumRow>;

  constructor(table: AssessmentTable) {
    this.table = table;
    this.#timelines = table.timelines.map(([starts, values]) => ({ starts, values }));
    this.#rows = new Map(table.forums.map((row) => [row.code, row]));
  }

  row(code: string): ForumRow | undefined {
    return this.#rows.get(code);
  }

  /** The answer to a question over all days: an index into the statuses, or for a route its truth. */
  timeline(row: ForumRow, question: Question): Segments<number> {
    return this.#part(row, question, VALUE);
  }

  tone(row: ForumRow, question: Question, day: Day): Tone {
    const value = at(this.timeline(row, question), day);
    return (question.route ? TONE_OF_TRUTH[value] : this.table.statuses[value]) ?? "unknown";
  }

  /** Why the answer is no or unknown on a day: a key such as `reason:death` or `unknown:fact`; empty where it is neither. */
  why(row: ForumRow, question: Question, day: Day): string {
    return this.table.whys[at(this.#part(row, question, WHY), day)] ?? "";
  }

  /** How sure the records behind the answer are; undefined where it rests on none. */
  confidence(row: ForumRow, question: Question, day: Day): AssessmentTable["confidences"][number] | undefined {
    return this.table.confidences[at(this.#part(row, question, CONFIDENCE), day)];
  }

  #part(row: ForumRow, { charge, route }: Question, part: typeof VALUE | typeof WHY | typeof CONFIDENCE): Segments<number> {
    const scope = charge === undefined ? 0 : this.table.charges.indexOf(charge) + 1;
    const index = route ? row.routes[scope]?.[this.table.routes.indexOf(route)] : row.status[scope];
    const line = index === undefined ? undefined : this.table.lines[index];
    const timeline = line && this.#timelines[line[part]];
    if (!timeline) throw new RangeError(`the assessment has no answer for ${charge ?? "all charges"} and ${route ?? "the status"}`);
    return timeline;
  }
}
