import { assess, type Assessment, CONFIDENCES, type Duty, ROUTES, STATUSES } from "../forum/index.ts";
import type { Segments } from "../time/index.ts";
import type { AssessmentTable } from "./schemas.ts";
import { confidenceTimeline, whyTimeline } from "./why.ts";

/**
 * The findings of all forums as one small table: equal timelines are written once and named by their index, so that
 * the page can answer for every day, charge and route without asking again.
 */
export function assessmentTable(assessment: Assessment): AssessmentTable {
  const { matter, law, asOf, forums } = assessment;
  const timelines = new Pool();
  const whys: string[] = [];
  const scopes = [assessment, ...matter.charges.map((charge) => assess({ ...matter, charges: [charge] }, law))];
  const answersOf = (state: string) => scopes.flatMap((scope) => scope.forums.get(state) ?? []);
  return {
    asOf,
    statuses: [...STATUSES],
    routes: [...ROUTES],
    confidences: [...CONFIDENCES],
    charges: matter.charges.map(({ id }) => id),
    forums: [...forums.values()].map(({ state, researched, duties }) => {
      const answers = answersOf(state);
      return {
        code: state,
        researched,
        duties: treatiesOf(duties),
        status: answers.map(({ status }) => timelines.add(mapValues(status, (value) => STATUSES.indexOf(value)))),
        why: answers.map((answer) => timelines.add(mapValues(whyTimeline(answer), (why) => indexIn(whys, why)))),
        confidence: answers.map((answer) => timelines.add(confidenceTimeline(answer))),
        routes: answers.map(({ findings }) => ROUTES.map((route) => timelines.add(findings[route].value))),
      };
    }),
    timelines: timelines.all,
    whys,
  };
}

function treatiesOf(duties: readonly Duty[]): string[] {
  return [...new Set(duties.filter(({ certain }) => certain).map(({ treaty }) => treaty))];
}

function mapValues<A, B>({ starts, values }: Segments<A>, change: (value: A) => B): Segments<B> {
  return { starts, values: values.map(change) };
}

/** The index of a word in a growing list. */
function indexIn(words: string[], word: string): number {
  const known = words.indexOf(word);
  return known >= 0 ? known : words.push(word) - 1;
}

/** Distinct timelines in the order in which they were first seen. */
class Pool {
  readonly all: [number[], number[]][] = [];
  readonly #indexes = new Map<string, number>();

  add({ starts, values }: Segments<number>): number {
    const key = `${starts.join()};${values.join()}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.all.length);
    return this.all.push([[...starts], [...values]]) - 1;
  }
}
