import type { Problem } from "../../errors/index.ts";
import type { Draft, Held, Holdings } from "../../record/exchange/index.ts";
import type { Change, Id, StoredFact } from "../../record/model.ts";
import { readHoldings } from "./holdings.ts";
import { attempt, batches, count, emptyTally, type Intake, type Tally, type Told } from "./intake.ts";
import type { Workspace } from "../workspace.ts";

export interface Plan {
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** Which rows or records have problems, counted from 0. */
  readonly bad: ReadonlySet<number>;
}

/** What would change, by one row or record or a whole case file. */
export interface WouldChange {
  readonly changes: readonly Change[];
  /** Facts that would be revised or withdrawn, as they are. */
  readonly before: Readonly<Record<Id, StoredFact>>;
}

/**
 * Reads a file whole and says what an import would change, with all problems. Changes nothing.
 * @param tell called for each row or record that is good and would change something
 */
export async function planIntake({ db }: Pick<Workspace, "db">, intake: Intake, tell?: (would: WouldChange, place: Told["place"]) => void): Promise<Plan> {
  const tally = emptyTally();
  const problems: Problem[] = [];
  const bad = new Set<number>();
  const planned = new Set<Id>();
  for await (const batch of batches(intake)) {
    const holdings = await readHoldings(
      db,
      batch.told.flatMap(({ drafts }) => drafts.map(({ item }) => item.id)),
    );
    for (const [i, told] of batch.told.entries()) {
      // The same item again says the same again, or its reader has told the contradiction.
      const drafts = told.drafts.filter(({ item }) => !planned.has(item.id));
      for (const { item } of drafts) planned.add(item.id);
      const { changes, found } = planOf(told, drafts, holdings, intake);
      if (found.length > 0) {
        bad.add(batch.from + i);
        problems.push(...found.map((problem) => ({ file: intake.file, ...told.place, ...problem })));
      } else if (changes.length === 0) tally.unchanged++;
      else {
        count(tally, changes);
        tell?.({ changes, before: beforeOf(changes, drafts, holdings) }, told.place);
      }
    }
    tally.told = batch.from + batch.told.length;
    intake.progress?.(tally.told);
  }
  return { tally, problems, bad };
}

function planOf(
  told: Told,
  drafts: readonly Draft[],
  holdings: Holdings,
  { origin }: Intake,
): { readonly changes: readonly Change[]; readonly found: readonly Problem[] } {
  const found = [...told.problems];
  const changes = drafts.flatMap((draft) => attempt(draft, holdings.get(draft.item.id), origin, found) ?? []);
  return { changes, found };
}

function beforeOf(changes: readonly Change[], drafts: readonly Draft[], holdings: Holdings): WouldChange["before"] {
  const named = new Set(changes.flatMap((change) => (change.do === "revise-fact" ? [change.fact.id] : change.do === "withdraw-fact" ? [change.fact] : [])));
  if (named.size === 0) return {};
  const held: readonly Held[] = drafts.flatMap(({ item }) => holdings.get(item.id) ?? []);
  return Object.fromEntries(held.flatMap(({ facts }) => facts.flatMap((fact) => (named.has(fact.id) ? [[fact.id, fact]] : []))));
}
