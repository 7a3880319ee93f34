import type { Problem } from "../../errors/index.ts";
import type { Change } from "../../record/model.ts";
import type { Db } from "../../store/index.ts";
import { leavingEntries } from "./custody.ts";
import type { Disclosure } from "./disclosure.ts";
import { type NameOptions, textsIn, watchNames } from "./protected-names.ts";

/**
 * Looks through all that a bag says: every change that leaves, of which the record in it is made, what the log says beside
 * them, and what programs read out of exhibits.
 * @returns what a person should look over
 * @throws {DedereError} `refused` as `watchNames` does
 */
export async function refuseNames(db: Db, disclosure: Disclosure, options: NameOptions): Promise<readonly Problem[]> {
  const watch = await watchNames(db, disclosure.audience, options);
  for await (const { entry, changes } of leavingEntries(db, disclosure)) {
    for (const text of [entry.note, entry.actor]) if (text !== null) watch.look(`entry ${entry.place}`, text);
    for (const change of changes) for (const text of textsIn(change)) watch.look(subjectOf(change) ?? `entry ${entry.place}`, text);
  }
  for await (const { sha256, text } of textsOfExhibits(db)) {
    const [exhibit = sha256] = disclosure.exhibitsOf(sha256);
    if (disclosure.showsBytes(sha256)) watch.look(exhibit, text);
  }
  return watch.end();
}

/** What people would look at to see where a text stands. */
function subjectOf(change: Change): string | undefined {
  if (change.do === "add-item") return change.item.id;
  if ("fact" in change) return typeof change.fact === "string" ? change.fact : change.fact.id;
  return change.do === "acquire" ? change.acquisition.exhibit : undefined;
}

const AT_ONCE = 100;

async function* textsOfExhibits(db: Db): AsyncGenerator<{ readonly sha256: string; readonly text: string }> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("indexed")
      .innerJoin("derivative", "derivative.id", "indexed.owner_id")
      .select(["indexed.place", "indexed.original", "derivative.of"])
      .where("indexed.owner", "=", "derivative")
      .where("indexed.place", ">", after)
      .orderBy("indexed.place")
      .limit(AT_ONCE)
      .execute();
    for (const { of, original } of rows) yield { sha256: of, text: original };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.place;
  }
}
