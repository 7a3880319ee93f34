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

export const STATUS_TONES = ["open", "investigation-only", "open-on-arrival", "blocked", "unknown"] as const satisfies readonly Tone[];
export const ROUTE_TONES = ["possible", "not-possible", "unknown"] as const satisfies readonly Tone[];
const TONE_OF_TRUTH: readonly Tone[] = ["not-possible", "unknown", "possible"];

/** The tones that answer a question, in the order of the legend. */
export function tonesOf({ route }: Question): readonly Tone[] {
  return route ? ROUTE_TONES : STATUS_TONES;
}

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

  /** The tone of a forum over all days, as indices into {@link tonesOf} for a status and as truth for a route. */
  timeline(row: ForumRow, { charge, route }: Question): Segments<number> {
    const which = this.#scope(charge);
    return this.#timeline(route ? row.routes[which]?.[this.table.routes.indexOf(route)] : row.status[which]);
  }

  tone(row: ForumRow, question: Question, day: Day): Tone {
    const value = at(this.timeline(row, question), day);
    return (question.route ? TONE_OF_TRUTH[value] : this.table.statuses[value]) ?? "unknown";
  }

  /** Why a forum is blocked or unknown on a day: a key such as `reason:death` or `unknown:fact`; empty where it is neither. */
  why(row: ForumRow, { charge }: Question, day: Day): string {
    return this.table.whys[at(this.#timeline(row.why[this.#scope(charge)]), day)] ?? "";
  }

  /** How sure the weakest record behind the status is; undefined where it rests on none. */
  confidence(row: ForumRow, { charge }: Question, day: Day): AssessmentTable["confidences"][number] | undefined {
    return this.table.confidences[at(this.#timeline(row.confidence[this.#scope(charge)]), day)];
  }

  #scope(charge: string | undefined): number {
    return charge === undefined ? 0 : this.table.charges.indexOf(charge) + 1;
  }

  #timeline(index: number | undefined): Segments<number> {
    const timeline = index === undefined ? undefined : this.#timelines[index];
    if (!timeline) throw new RangeError(`the assessment has no timeline ${index}`);
    return timeline;
  }
}
