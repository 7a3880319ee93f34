import { DedereError, type Problem } from "../errors/index.ts";
import type { Change, Id } from "../record/model.ts";
import type { Db } from "../store/index.ts";

/**
 * Refuses changes that speak of what is not there, or would put something twice: all of them at once, before any is made.
 * @throws {DedereError} `bad-request`
 */
export async function checkChanges(db: Db, changes: readonly Change[]): Promise<void> {
  const known = await knownIds(db, changes);
  const problems = changes.flatMap((change, i) => problemsWith(change, known).map((problem): Problem => ({ path: `changes[${i + 1}]`, ...problem })));
  if (problems.length > 0) throw new DedereError("bad-request", "The changes cannot be made; nothing was changed.", problems);
}

interface Known {
  readonly items: Set<Id>;
  readonly facts: Set<Id>;
  readonly merges: Set<Id>;
}

type Fault = Pick<Problem, "message" | "remedy">;

function problemsWith(change: Change, { items, facts, merges }: Known): readonly Fault[] {
  switch (change.do) {
    case "add-item":
      return taken(items, change.item.id, "item");
    case "add-fact":
      return [...taken(facts, change.fact.id, "fact"), ...missing(items, change.fact.about, "item")];
    case "revise-fact":
      return [...missing(facts, change.fact.id, "fact"), ...missing(items, change.fact.about, "item")];
    case "withdraw-fact":
    case "prefer-fact":
      return missing(facts, change.fact, "fact");
    case "withdraw-item":
    case "restore-item":
      return missing(items, change.item, "item");
    case "merge-items":
      return [
        ...taken(merges, change.merge, "merge"),
        ...missing(items, change.from, "item"),
        ...missing(items, change.into, "item"),
        ...itself(change.from, change.into),
      ];
    case "undo-merge":
      return missing(merges, change.merge, "merge");
    default:
      return [];
  }
}

/** What is new in the changes counts as there for those that follow. */
function taken(known: Set<Id>, id: Id, what: string): readonly Fault[] {
  if (known.has(id))
    return [{ message: `There is ${what === "item" ? "an" : "a"} ${what} "${id}" already.`, remedy: "Give the new one another id, or revise what is there." }];
  known.add(id);
  return [];
}

function missing(known: Set<Id>, id: Id, what: string): readonly Fault[] {
  return known.has(id) ? [] : [{ message: `There is no ${what} "${id}".`, remedy: `Name ${what === "item" ? "an" : "a"} ${what} that is there.` }];
}

function itself(from: Id, into: Id): readonly Fault[] {
  return from === into ? [{ message: `"${from}" cannot be merged into itself.`, remedy: "Name two items." }] : [];
}

const BATCH = 5000;

async function knownIds(db: Db, changes: readonly Change[]): Promise<Known> {
  const items = changes.flatMap((change) => {
    if (change.do === "add-item") return [change.item.id];
    if (change.do === "add-fact" || change.do === "revise-fact") return [change.fact.about];
    if (change.do === "merge-items") return [change.from, change.into];
    return change.do === "withdraw-item" || change.do === "restore-item" ? [change.item] : [];
  });
  const facts = changes.flatMap((change) => {
    if (change.do === "add-fact" || change.do === "revise-fact") return [change.fact.id];
    return change.do === "withdraw-fact" || change.do === "prefer-fact" ? [change.fact] : [];
  });
  const merges = changes.flatMap((change) => (change.do === "merge-items" || change.do === "undo-merge" ? [change.merge] : []));
  return { items: await present(db, "item", items), facts: await present(db, "fact", facts), merges: await present(db, "merge", merges) };
}

async function present(db: Db, table: "item" | "fact" | "merge", ids: readonly Id[]): Promise<Set<Id>> {
  const asked = [...new Set(ids)];
  const found = new Set<Id>();
  for (let at = 0; at < asked.length; at += BATCH) {
    const rows = await db
      .selectFrom(table)
      .select("id")
      .where("id", "in", asked.slice(at, at + BATCH))
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}
