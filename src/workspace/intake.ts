import { DedereError, type Problem } from "../errors/index.ts";
import { changesFor, type Draft, type Held, type Origin, OtherKind, Undecided } from "../record/exchange/index.ts";
import type { Change, Id } from "../record/model.ts";
import { logSize } from "../store/index.ts";
import type { Act } from "./change.ts";
import { readHoldings } from "./holdings.ts";
import { changeUpon, unlessOvertaken } from "./overtaken.ts";
import type { Workspace } from "./workspace.ts";

/** What one row or record of a foreign file says, and what is wrong with it. */
export interface Told {
  /** Where it stands, for messages. */
  readonly place: Pick<Problem, "line" | "path">;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** A foreign file, told from its beginning each time it is asked. */
export interface Intake {
  readonly file: string;
  readonly origin: Origin;
  readonly tell: () => AsyncIterable<Told>;
  /** Called with how many rows or records are done. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** What an import does, or would do. */
export interface Tally {
  /** Rows or records of the file. */
  readonly told: number;
  readonly newItems: number;
  readonly newFacts: number;
  readonly revisedFacts: number;
  readonly withdrawnFacts: number;
}

export interface Plan {
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** Which rows or records have problems, counted from 0. */
  readonly bad: ReadonlySet<number>;
}

/** Rows or records of one entry of the log. */
export const PER_ENTRY = 1000;

/** Reads a file whole and says what an import would change, with all problems. Changes nothing. */
export async function planIntake({ db }: Pick<Workspace, "db">, intake: Intake): Promise<Plan> {
  const tally = emptyTally();
  const problems: Problem[] = [];
  const bad = new Set<number>();
  const planned = new Set<Id>();
  for await (const batch of batches(intake)) {
    const holdings = await readHoldings(db, idsOf(batch));
    for (const [i, told] of batch.told.entries()) {
      const found = [...told.problems];
      for (const draft of told.drafts) {
        // The same item again says the same again, or its reader has told the contradiction.
        if (planned.has(draft.item.id)) continue;
        planned.add(draft.item.id);
        const changes = attempt(draft, holdings.get(draft.item.id), intake.origin, found);
        if (changes) count(tally, changes);
      }
      if (found.length === 0) continue;
      bad.add(batch.from + i);
      problems.push(...found.map((problem) => ({ file: intake.file, ...told.place, ...problem })));
    }
    tally.told = batch.from + batch.told.length;
    intake.progress?.(tally.told);
  }
  return { tally, problems, bad };
}

/**
 * Takes a file over: every {@link PER_ENTRY} rows are one entry of the log. What is there already gives no change, so an
 * import that was cut short goes on when it is started again, and ends with the same record.
 * @param skip Rows or records that are left out, counted from 0.
 * @param kindOfNew Kinds of items that the file brings later on; one that is referred to earlier is made then.
 */
export async function applyIntake(
  workspace: Workspace,
  act: Act,
  intake: Intake,
  skip: ReadonlySet<number> = new Set(),
  kindOfNew: (id: Id) => string | undefined = () => undefined,
): Promise<Tally> {
  const tally = emptyTally();
  for await (const batch of batches(intake)) {
    const drafts = batch.told.flatMap(({ drafts: of }, i) => (skip.has(batch.from + i) ? [] : of));
    const note = `${intake.file}: ${batch.from + 1}-${batch.from + batch.told.length}`;
    count(tally, await unlessOvertaken(() => applyBatch(workspace, { ...act, note }, drafts, intake.origin, kindOfNew)));
    tally.told = batch.from + batch.told.length;
    intake.progress?.(tally.told);
  }
  return tally;
}

/** Brings the record to what some drafts say, as one entry. Fails if somebody else changed the record since it was read. */
async function applyBatch(
  workspace: Workspace,
  act: Act,
  drafts: readonly Draft[],
  origin: Origin,
  kindOfNew: (id: Id) => string | undefined,
): Promise<Change[]> {
  const size = await logSize(workspace.db);
  const there = new Map<Id, Held>(await readHoldings(workspace.db, [...drafts.map(({ item }) => item.id), ...drafts.flatMap(referred)]));
  const changes: Change[] = [];
  const seen = new Set<Id>();
  for (const draft of drafts) {
    if (seen.has(draft.item.id)) continue;
    seen.add(draft.item.id);
    for (const id of referred(draft)) {
      const kind = there.has(id) || seen.has(id) ? undefined : kindOfNew(id);
      if (kind === undefined) continue;
      changes.push({ do: "add-item", item: { id, kind } });
      there.set(id, { kind, facts: [], erased: [] });
    }
    // Possible when the file was checked; somebody changed the record since.
    const problems: Problem[] = [];
    changes.push(...(attempt(draft, there.get(draft.item.id), origin, problems) ?? []));
    if (problems.length > 0)
      throw new DedereError("check-failed", "The record was changed while the file was imported, and they do not fit any more", problems);
  }
  await changeUpon(workspace, size, act, changes);
  return changes;
}

type Counting = { -readonly [K in keyof Tally]: number };

function emptyTally(): Counting {
  return { told: 0, newItems: 0, newFacts: 0, revisedFacts: 0, withdrawnFacts: 0 };
}

function count(tally: Counting, changes: readonly Change[]): void {
  for (const step of changes) {
    if (step.do === "add-item") tally.newItems++;
    if (step.do === "add-fact") tally.newFacts++;
    if (step.do === "revise-fact") tally.revisedFacts++;
    if (step.do === "withdraw-fact") tally.withdrawnFacts++;
  }
}

interface Batch {
  readonly from: number;
  readonly told: readonly Told[];
}

async function* batches({ tell }: Intake): AsyncGenerator<Batch> {
  let from = 0;
  let told: Told[] = [];
  for await (const one of tell()) {
    told.push(one);
    if (told.length < PER_ENTRY) continue;
    yield { from, told };
    from += told.length;
    told = [];
  }
  if (told.length > 0) yield { from, told };
}

function idsOf({ told }: Batch): Id[] {
  return told.flatMap(({ drafts }) => drafts.map(({ item }) => item.id));
}

function referred({ facts }: Draft): Id[] {
  return facts.flatMap(({ value, citations }) => [...("ref" in value ? [value.ref] : []), ...citations.map(({ source }) => source)]);
}

function attempt(draft: Draft, held: Held | undefined, origin: Origin, problems: Problem[]): Change[] | undefined {
  try {
    return changesFor(draft, held, origin);
  } catch (error) {
    problems.push(problemOf(error, draft, held));
    return undefined;
  }
}

function problemOf(error: unknown, { item }: Draft, held: Held | undefined): Problem {
  if (error instanceof OtherKind)
    return {
      message: `"${item.id}" is of the kind "${held?.kind ?? ""}" in the record, and "${item.kind}" here.`,
      remedy: "Give one of the two another id (a prefix in the mapping does it for all).",
    };
  if (error instanceof Undecided)
    return {
      message: `Several values stand side by side for "${item.id}", and none is preferred.`,
      remedy: "Prefer one of them first, or import without `revises: any`.",
    };
  throw error;
}
