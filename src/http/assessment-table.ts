import { assess, type Assessment, CONFIDENCES, type Duty, ROUTES, STATUSES } from "../forum/index.ts";
import type { Segments } from "../time/index.ts";
import type { AssessmentTable } from "./schemas.ts";
import { type Told, tellRoutes, tellStatus } from "./why.ts";

/**
 * The findings of all forums as one small table: equal timelines are written once and named by their index, so that
 * the page can answer for every day, charge and route without asking again.
 */
export function assessmentTable(assessment: Assessment): AssessmentTable {
  const { matter, law, asOf, forums } = assessment;
  const timelines = new Pool<[number[], number[]]>();
  const whys: string[] = [];
  const lines = new Pool<[number, number, number]>();
  const line = (values: Segments<number>, { why, confidence }: Told): number =>
    lines.add([timelines.add(pairOf(values)), timelines.add(pairOf(mapValues(why, (word) => indexIn(whys, word)))), timelines.add(pairOf(confidence))]);
  const scopes = [assessment, ...matter.charges.map((charge) => assess({ ...matter, charges: [charge] }, law))];
  return {
    asOf,
    statuses: [...STATUSES],
    routes: [...ROUTES],
    confidences: [...CONFIDENCES],
    charges: matter.charges.map(({ id }) => id),
    forums: [...forums.values()].map(({ state, researched, duties }) => {
      const answers = scopes
        .flatMap((scope) => scope.forums.get(state) ?? [])
        .map((answer) => {
          const told = tellRoutes(answer);
          return {
            status: line(
              mapValues(answer.status, (value) => STATUSES.indexOf(value)),
              tellStatus(answer, told),
            ),
            routes: ROUTES.map((route) => line(answer.findings[route].value, told[route])),
          };
        });
      return { code: state, researched, duties: treatiesOf(duties), status: answers.map(({ status }) => status), routes: answers.map(({ routes }) => routes) };
    }),
    lines: lines.all,
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

function pairOf({ starts, values }: Segments<number>): [number[], number[]] {
  return [[...starts], [...values]];
}

/** Distinct things in the order in which they were first seen. */
class Pool<T extends readonly unknown[]> {
  readonly all: T[] = [];
  readonly #indexes = new Map<string, number>();

  add(thing: T): number {
    const key = thing.join(";");
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
