import { assess, type Assessment, type Charge, type Law, type Matter } from "../src/forum/index.ts";
import type { Bound, Period } from "../src/time/index.ts";
import { heapMegabytes } from "./machine.ts";
import { type Summary, summarise } from "./statistics.ts";

/** What it had taken when so many matters were assessed, one after the other. */
export interface Mark {
  readonly matters: number;
  readonly milliseconds: number;
  /** Of live objects, after a full collection. */
  readonly heapMegabytes: number;
}

export interface Scaling {
  readonly marks: readonly Mark[];
  readonly each: Summary;
  /** The median time of a matter among the last hundred, over that among the first hundred: 1 if time is linear. */
  readonly lastToFirst: number;
  /** What an assessment holds in memory that is kept: timelines only, and with every proof made. */
  readonly keptMegabytes: { readonly timelines: number; readonly proofs: number };
}

const MARKS = [1, 10, 100, 1000];
const WARM_UP = 30;

type MakeProofs = (assessment: Assessment) => unknown;

/** Assesses a thousand different matters against the world and keeps none. */
export function measureScaling(matter: Matter, law: Law, makeProofs: MakeProofs): Scaling {
  const durations: number[] = [];
  const marks: Mark[] = [];
  for (let n = -WARM_UP; n < Math.max(...MARKS); n += 1) {
    const duration = assessOne(variation(matter, n), law);
    if (n < 0) continue;
    durations.push(duration);
    if (MARKS.includes(durations.length)) marks.push({ matters: durations.length, milliseconds: sum(durations), heapMegabytes: heapMegabytes() });
  }
  const lastToFirst = summarise(durations.slice(-100)).median / summarise(durations.slice(0, 100)).median;
  return { marks, each: summarise(durations), lastToFirst, keptMegabytes: keep(matter, law, makeProofs) };
}

function assessOne(matter: Matter, law: Law): number {
  const start = performance.now();
  assess(matter, law);
  return performance.now() - start;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function keep(matter: Matter, law: Law, makeProofs: MakeProofs): Scaling["keptMegabytes"] {
  const before = heapMegabytes();
  const kept = Array.from({ length: 10 }, (_, n) => assess(variation(matter, n), law));
  const timelines = (heapMegabytes() - before) / kept.length;
  for (const assessment of kept) makeProofs(assessment);
  return { timelines, proofs: (heapMegabytes() - before) / kept.length };
}

/** The same matter some days later, its charges in another order: as much work, and nothing in common that could be reused. */
function variation(matter: Matter, n: number): Matter {
  const turned = matter.charges.map((_, i) => matter.charges[(i + Math.abs(n)) % matter.charges.length] as Charge);
  return {
    ...matter,
    id: `${matter.id}-${n}`,
    charges: turned.map((charge) => ({ ...charge, conduct: later(charge.conduct, n) })),
    accused: {
      ...matter.accused,
      posts: { ...matter.accused.posts, items: matter.accused.posts.items.map((post) => ({ ...post, held: later(post.held, n) })) },
    },
  };
}

function later({ from, to }: Period, days: number): Period {
  const move = (bound: Bound): Bound => (typeof bound === "string" ? bound : { earliest: bound.earliest + days, latest: bound.latest + days });
  return { from: move(from), to: move(to) };
}
