import type { Problem } from "../../errors/index.ts";
import { changesFor, type Draft, type Held, type Origin, OtherKind, Undecided } from "../../record/exchange/index.ts";
import type { Change } from "../../record/model.ts";

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
  /** Rows or records of which the record says the same already. */
  readonly unchanged: number;
}

/** Rows or records of one entry of the log. */
export const PER_ENTRY = 1000;

export type Counting = { -readonly [K in keyof Tally]: number };

export function emptyTally(): Counting {
  return { told: 0, newItems: 0, newFacts: 0, revisedFacts: 0, withdrawnFacts: 0, unchanged: 0 };
}

export function count(tally: Counting, changes: readonly Change[]): void {
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

export async function* batches({ tell }: Intake): AsyncGenerator<Batch> {
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

/** The changes for what a file says of one item; what stands in their way becomes a problem. */
export function attempt(draft: Draft, held: Held | undefined, origin: Origin, problems: Problem[]): Change[] | undefined {
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
