import { at, type Day, type DayRange, type Period } from "../time/index.ts";
import { assessForum } from "./assess.ts";
import type { Known, Matter, Post } from "./matter.ts";
import type { Law } from "./prepare.ts";
import { questions } from "./reading.ts";
import type { Missing } from "./proof.ts";
import type { Route, StateCode } from "./vocabulary.ts";

/** A change of the facts that is tried. */
export const WHAT_IFS = [
  "suspect-present",
  "office-ended",
  "victim-national",
  "victim-resident",
  "complainant-national",
  "suspect-resident",
  "suspect-national",
  "international-conflict",
  "alive",
] as const;
export type WhatIf = (typeof WHAT_IFS)[number];

export interface CounterfactualQuestion {
  readonly state: StateCode;
  readonly route: Route;
  readonly on: Day;
}

/** What would open a route that is not open. */
export interface Counterfactual {
  /** Whether it is open already; then nothing else is asked. */
  readonly open: boolean;
  /** Every smallest set of facts that would open it on that day; empty where no set of up to three would. */
  readonly facts: readonly (readonly WhatIf[])[];
  /** The first later day, and the last earlier one, on which the same facts leave it open. */
  readonly opensOn?: Day;
  readonly wasOpenUntil?: Day;
  /** What would have to be known, where the route is unknown. */
  readonly missing: readonly Missing[];
}

/** Larger sets would be found in time too, but no longer help anybody to act. */
const LARGEST_SET = 3;

/** What would open a blocked or unknown route on a day: the smallest sets of facts, other days, and what is not known. */
export function counterfactual(matter: Matter, law: Law, question: CounterfactualQuestion): Counterfactual {
  const { state, route, on } = question;
  const { value, proof } = assessForum(state, matter, law).findings[route];
  if (at(value, on) === 2) return { open: true, facts: [], missing: [] };
  const opensOn = value.starts.find((start, i) => start > on && value.values[i] === 2);
  const lastOpen = value.values.findLastIndex((truth, i) => truth === 2 && (value.starts[i] as Day) <= on);
  const wasOpenUntil = value.starts[lastOpen + 1];
  const missing = new Map(questions(proof, on).map((found) => [found.missing.question, found.missing]));
  return {
    open: false,
    facts: smallestSets(matter, law, question),
    ...(opensOn === undefined ? {} : { opensOn }),
    ...(lastOpen < 0 || wasOpenUntil === undefined ? {} : { wasOpenUntil: wasOpenUntil - 1 }),
    missing: [...missing.values()],
  };
}

function smallestSets(matter: Matter, law: Law, question: CounterfactualQuestion): readonly (readonly WhatIf[])[] {
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const found = subsets(WHAT_IFS, size).filter((set) => {
      const changed = set.reduce((facts, whatIf) => CHANGES[whatIf](facts, question), matter);
      return at(assessForum(question.state, changed, law).findings[question.route].value, question.on) === 2;
    });
    if (found.length > 0) return found;
  }
  return [];
}

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

const CHANGES: Readonly<Record<WhatIf, (matter: Matter, question: CounterfactualQuestion) => Matter>> = {
  "suspect-present": (matter, { state, on }) =>
    withAccused(matter, {
      stays: plus(matter.accused.stays, { id: "what-if-stay", state, during: onDay(on), capacity: "private", certified: null }),
    }),
  "office-ended": (matter, { on }) =>
    withAccused(matter, { posts: { ...matter.accused.posts, items: matter.accused.posts.items.map((post) => endedBefore(post, on)) } }),
  "victim-national": (matter, { state }) => withCharges(matter, (charge) => ({ ...charge, victimNationalities: plus(charge.victimNationalities, { state }) })),
  "victim-resident": (matter, { state }) => withCharges(matter, (charge) => ({ ...charge, victimResidences: plus(charge.victimResidences, state) })),
  "complainant-national": (matter, { state }) => ({
    ...matter,
    complainants: plus(matter.complainants, { id: "what-if-complainant", nationality: state, resident: state }),
  }),
  "suspect-resident": (matter, { state, on }) =>
    withAccused(matter, { residences: plus(matter.accused.residences, { id: "what-if-residence", state, during: onDay(on) }) }),
  "suspect-national": (matter, { state }) =>
    withAccused(matter, { nationalities: plus(matter.accused.nationalities, { id: "what-if-nationality", state, during: { from: "open", to: "open" } }) }),
  "international-conflict": (matter) => withCharges(matter, (charge) => ({ ...charge, conflict: "international" })),
  alive: (matter) => withoutDeath(matter),
};

function withAccused(matter: Matter, change: Partial<Matter["accused"]>): Matter {
  return { ...matter, accused: { ...matter.accused, ...change } };
}

function withCharges(matter: Matter, change: (charge: Matter["charges"][number]) => Matter["charges"][number]): Matter {
  return { ...matter, charges: matter.charges.map(change) };
}

function withoutDeath(matter: Matter): Matter {
  const { died: _died, deathFact: _deathFact, ...living } = matter.accused;
  return { ...matter, accused: living };
}

function plus<T>({ items, complete }: Known<T>, item: T): Known<T> {
  return { items: [...items, item], complete };
}

function onDay(day: Day): Period {
  const range: DayRange = { earliest: day, latest: day };
  return { from: range, to: range };
}

/** The post as it would be had it ended on the day before. */
function endedBefore(post: Post, day: Day): Post {
  const last = day - 1;
  const { from, to } = post.held;
  const over = typeof to !== "string" && to.latest <= last;
  const begun = typeof from === "string" || from.latest <= last;
  if (over) return post;
  return { ...post, held: begun ? { from, to: { earliest: last, latest: last } } : { from: { earliest: day + 1, latest: day + 1 }, to } };
}
