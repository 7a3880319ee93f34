import { assign } from "./assign.ts";
import { group } from "./groups.ts";
import { type Because, diedApart, judge, type Judged, type Queue, QUEUES } from "./judge.ts";
import { type Explanation, explanationOf } from "./explain.ts";
import { type Model, totalOf } from "./model.ts";
import { compareRows, type Found, prepare, type Prepared, score } from "./prepare.ts";
import type { LinkRecord } from "./record.ts";
import { uncovered } from "./uncovered.ts";
import { comparable, decides } from "./rows.ts";

/** What a person decided about two records, by their ids. */
export interface Decided {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/** Two records and the queue they are in. */
export interface Decision {
  readonly one: LinkRecord;
  readonly other: LinkRecord;
  readonly queue: Queue;
  readonly because: Because;
  /** Binary logarithm of the odds that both are of one person. */
  readonly total: number;
}

export interface Linkage {
  readonly model: Model;
  /** Likeliest first: all that are the same or to be reviewed, and those different ones of which the total says otherwise. */
  readonly decisions: readonly Decision[];
  /** Of one list: records of one person, more than one. */
  readonly groups: readonly (readonly LinkRecord[])[];
  readonly counts: Readonly<Record<Queue, number>> & {
    readonly records: number;
    /** Records with a name that can be compared and has two parts at least: others are never linked without a person. */
    readonly linkable: number;
    /** Keys that too many records share to be compared by them. */
    readonly blocksLeft: number;
  };
  readonly uncovered: { readonly looked: number; readonly estimated: number; readonly near: readonly Decision[] };
  /** Why two records are held to be of one person, or not; whether they shared a block or not. */
  readonly explain: (one: LinkRecord, other: LinkRecord) => Explanation;
}

/**
 * Finds records of one person: in two lists, of which each has a person once at most, or inside one. The same records give
 * the same answer in whatever order they come.
 * @throws {RangeError} where two records have one id, or a decision names a record that there is not
 */
export function link(lists: readonly (readonly LinkRecord[])[], decided: readonly Decided[] = []): Linkage {
  const prepared = prepare(lists);
  return linkageOf(prepared, score(prepared, 0, prepared.rows.records.length), decided);
}

/** What follows from pairs that were scored. */
export function linkageOf(prepared: Prepared, found: readonly Found[], decided: readonly Decided[]): Linkage {
  const { rows, model, blocks } = prepared;
  const places = new Map(rows.records.map(({ id }, i) => [id, i]));
  const known = decisionsOf(prepared, places, decided);
  const judged = [...found.filter(({ i, j }) => !known.has(keyOf(i, j))).map((pair) => judge(prepared, pair)), ...known.values()];
  const different = (i: number, j: number) => known.get(keyOf(Math.min(i, j), Math.max(i, j)))?.queue === "different" || diedApart(rows, i, j);
  const { judged: settled, groups } = rows.two ? { judged: assign(judged), groups: [] } : group(judged, different);
  const decisionOf = ({ i, j, total, queue, because }: Judged): Decision => ({
    one: rows.records[i] as LinkRecord,
    other: rows.records[j] as LinkRecord,
    queue,
    because,
    total,
  });
  const decisions = settled.toSorted((a, b) => b.total - a.total || a.i - b.i || a.j - b.j).map(decisionOf);
  const near = uncovered(prepared);
  return {
    model,
    decisions,
    groups: groups.map((members) => members.map((i) => rows.records[i] as LinkRecord)),
    counts: { ...countsOf(decisions), records: rows.records.length, linkable: linkable(prepared), blocksLeft: blocks.left },
    uncovered: { looked: near.looked, estimated: near.estimated, near: near.near.map((pair) => decisionOf({ ...pair, queue: "review", because: "total" })) },
    explain: (one, other) => explanationOf(prepared, places.get(one.id) as number, places.get(other.id) as number),
  };
}

const keyOf = (i: number, j: number) => `${i} ${j}`;

/** What a person decided, by the places of the rows, the earlier one first. */
function decisionsOf(prepared: Prepared, places: ReadonlyMap<string, number>, decided: readonly Decided[]): ReadonlyMap<string, Judged> {
  const known = new Map<string, Judged>();
  for (const { one, other, same } of decided) {
    const [a, b] = [placeOf(places, one), placeOf(places, other)];
    const [i, j] = [Math.min(a, b), Math.max(a, b)];
    if (!comparable(prepared.rows, i, j)) throw new RangeError(`"${one}" and "${other}" are not held against one another`);
    const comparison = compareRows(prepared, i, j);
    known.set(keyOf(i, j), {
      i,
      j,
      total: totalOf(prepared.model, comparison),
      alike: comparison.score,
      queue: same ? "same" : "different",
      because: "decided",
    });
  }
  return known;
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`there is no record "${id}"`);
  return place;
}

function countsOf(decisions: readonly Decision[]): Record<Queue, number> {
  return Object.fromEntries(QUEUES.map((queue) => [queue, decisions.filter((decision) => decision.queue === queue).length])) as Record<Queue, number>;
}

function linkable({ rows }: Prepared): number {
  let count = 0;
  for (let i = 0; i < rows.records.length; i += 1) {
    const names = rows.nameAt.subarray(rows.nameStarts[i], rows.nameStarts[i + 1]);
    if (names.some((name) => decides(rows, name))) count += 1;
  }
  return count;
}
