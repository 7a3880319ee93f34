import type { Change, Id, ProtectionLevel, StoredFact } from "../../record/model.ts";
import { type LoggedChange, readChanges, readHistory } from "../../store/index.ts";
import { type Disclosure, disclosureTo } from "../export/disclosure.ts";
import type { Workspace } from "../workspace.ts";

/** One thing that was done, by whom, when, and what it replaced. */
export interface HistoryStep {
  /** Place of the entry in the log. */
  readonly entry: number;
  /** UTC, as the clock of that machine said. */
  readonly at: string;
  readonly actor: string;
  /** Name of the use case. */
  readonly action: string;
  readonly note?: string;
  /** The fact that was added, revised, preferred, withdrawn or erased. */
  readonly fact?: Id;
  /** The change; absent where its body was erased. */
  readonly change?: Change;
  /** The fact as it was said before, where the change speaks of one that was there. */
  readonly before?: StoredFact;
}

/**
 * What happened to an item with all that is said about it, or to one fact, merge, object (`object:…`) or setting (`setting:…`),
 * as far as an audience may see it. A note stands there only where all that it may speak of may be seen; of what was erased
 * nobody knows any more how protected it was.
 */
export async function historyOf({ db }: Pick<Workspace, "db">, id: Id, audience: ProtectionLevel): Promise<readonly HistoryStep[]> {
  const disclosure = await disclosureTo(audience, db);
  const steps = allSteps(await readHistory(db, id)).filter(({ change }) => (change ? disclosure.showsChange(change) : audience === "sealed"));
  const whole = new Map<number, boolean>();
  for (const { entry, note } of steps) if (note !== undefined && !whole.has(entry)) whole.set(entry, isWholeIn(disclosure, await readChanges(db, entry)));
  return steps.map(({ note, before, ...step }) => ({
    ...step,
    ...(note !== undefined && whole.get(step.entry) === true ? { note } : {}),
    ...(before && disclosure.showsChange({ do: "add-fact", fact: before }) ? { before: disclosure.showsReasons(before.id) ? before : unreasoned(before) } : {}),
  }));
}

function unreasoned({ preferred: _preferred, ...fact }: StoredFact): StoredFact {
  return fact;
}

function isWholeIn(disclosure: Disclosure, changes: readonly Pick<LoggedChange, "body">[]): boolean {
  return changes.every(({ body }) => (body === null ? disclosure.audience === "sealed" : disclosure.showsChange(JSON.parse(body) as Change)));
}

function allSteps(rows: readonly LoggedChange[]): readonly HistoryStep[] {
  const facts = new Map<Id, StoredFact>();
  return rows.map((row) => {
    const change = JSON.parse(row.body ?? "null") as Change | null;
    const fact = factOf(row, change);
    const before = fact === undefined ? undefined : facts.get(fact);
    if (change?.do === "add-fact" || change?.do === "revise-fact") facts.set(change.fact.id, change.fact);
    if (change?.do === "prefer-fact" && before) facts.set(before.id, { ...before, preferred: { reason: change.reason } });
    const { place: entry, at, actor, action, note } = row;
    return {
      entry,
      at,
      actor,
      action,
      ...(note === null ? {} : { note }),
      ...(fact === undefined ? {} : { fact }),
      ...(change === null ? {} : { change }),
      ...(before === undefined ? {} : { before }),
    };
  });
}

function factOf({ subject }: LoggedChange, change: Change | null): Id | undefined {
  if (change?.do === "erase" && "fact" in change.target) return change.target.fact;
  return subject?.startsWith("fact:") ? subject.slice("fact:".length) : undefined;
}
