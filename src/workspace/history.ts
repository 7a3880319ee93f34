import type { Change, Id, StoredFact } from "../record/model.ts";
import { type LoggedChange, readHistory } from "../store/index.ts";
import type { Workspace } from "./workspace.ts";

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
  /** The fact as it stood before a revision. */
  readonly before?: StoredFact;
}

/** What happened to an item with all that is said about it, or to one fact, merge, object (`object:…`) or setting (`setting:…`). */
export async function historyOf({ db }: Pick<Workspace, "db">, id: Id): Promise<readonly HistoryStep[]> {
  const facts = new Map<Id, StoredFact>();
  return (await readHistory(db, id)).map((row) => {
    const change = JSON.parse(row.body ?? "null") as Change | null;
    const fact = factOf(row, change);
    const before = change?.do === "revise-fact" ? facts.get(change.fact.id) : undefined;
    if (change?.do === "add-fact" || change?.do === "revise-fact") facts.set(change.fact.id, change.fact);
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
