import { DedereError, type Problem } from "../../errors/index.ts";
import type { Draft, Held } from "../../record/exchange/index.ts";
import type { Change, Id } from "../../record/model.ts";
import { logSize } from "../../store/index.ts";
import type { Act } from "../change.ts";
import { readHoldings } from "./holdings.ts";
import { attempt, batches, count, emptyTally, type Intake, PER_ENTRY, type Tally } from "./intake.ts";
import { changeUpon, unlessOvertaken } from "../overtaken.ts";
import { markFinished, markUnfinished } from "./unfinished.ts";
import type { Workspace } from "../workspace.ts";

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
  skip: ReadonlySet<number>,
  kindOfNew: (id: Id) => string | undefined,
): Promise<Tally> {
  const tally = emptyTally();
  for await (const batch of batches(intake)) {
    const more = batch.told.length === PER_ENTRY;
    const drafts = batch.told.flatMap(({ drafts: of }, i) => (skip.has(batch.from + i) ? [] : of));
    const note = `${intake.file}: ${batch.from + 1}-${batch.from + batch.told.length}`;
    count(tally, await unlessOvertaken(() => applyBatch(workspace, { ...act, note }, drafts, { ...intake, kindOfNew, more })));
    tally.told = batch.from + batch.told.length;
    intake.progress?.(tally.told);
  }
  await markFinished(workspace, act, intake.file);
  return tally;
}

interface Applied extends Pick<Intake, "file" | "origin"> {
  readonly kindOfNew: (id: Id) => string | undefined;
  /** Whether the file goes on behind this batch. */
  readonly more: boolean;
}

/** Brings the record to what some drafts say, as one entry. Fails if somebody else changed the record since it was read. */
async function applyBatch(workspace: Workspace, act: Act, drafts: readonly Draft[], { file, origin, kindOfNew, more }: Applied): Promise<readonly Change[]> {
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
  const marks = more && changes.length > 0 ? await markUnfinished(workspace.db, file) : [];
  await changeUpon(workspace, size, act, [...changes, ...marks]);
  return changes;
}

function referred({ facts }: Draft): Id[] {
  return facts.flatMap(({ value, citations }) => [...("ref" in value ? [value.ref] : []), ...citations.map(({ source }) => source)]);
}
