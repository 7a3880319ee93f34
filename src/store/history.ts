import { sql } from "kysely";
import type { Change, Id } from "../record/model.ts";
import type { ChangeRow, Db, EntryRow } from "./schema.ts";

/** A change with the entry that it was made by. An erased one has no body. */
export type LoggedChange = Pick<ChangeRow, "body" | "step" | "subject"> & Omit<EntryRow, "salt" | "leaf">;

/**
 * What happened to an item, with all that was ever said about it, or to a fact, merge, object (`object:…`) or setting
 * (`setting:…`): the changes, with their entries, in order.
 */
export async function readHistory(db: Db, id: Id): Promise<readonly LoggedChange[]> {
  const direct = await changesOf(db, [id]);
  const known = [...new Set([id, ...direct.flatMap(partsOf)])];
  return known.length === 1 ? direct : changesOf(db, known);
}

/** Facts and merges of an item, erased ones too: later changes may name them alone. */
function partsOf({ subject, body }: LoggedChange): readonly Id[] {
  const fact = subject?.startsWith("fact:") ? [subject.slice("fact:".length)] : [];
  const change = JSON.parse(body ?? "null") as Change | null;
  return change?.do === "merge-items" ? [...fact, change.merge] : fact;
}

async function changesOf(db: Db, ids: readonly Id[]): Promise<readonly LoggedChange[]> {
  return db
    .selectFrom("change")
    .innerJoin("entry", "entry.place", "change.entry")
    .select(["entry.place", "entry.at", "entry.actor", "entry.action", "entry.note", "change.step", "change.body", "change.subject"])
    .where((where) =>
      where.eb(
        where.refTuple("change.entry", "change.step"),
        "in",
        where.selectFrom("mention").select(["mention.entry", "mention.step"]).where("mention.id", "in", ids).$asTuple("entry", "step"),
      ),
    )
    .orderBy("entry.place")
    .orderBy("change.step")
    .execute();
}

/** By whom and when a fact was said as it stands. */
export interface Said {
  readonly entry: number;
  readonly at: string;
  readonly actor: string;
}

/** Who last said each of some facts, or said it anew. */
export async function readSaid(db: Db, facts: readonly Id[]): Promise<ReadonlyMap<Id, Said>> {
  const subjects = facts.map((id) => `fact:${id}`);
  const rows = await db
    .selectFrom("change")
    .innerJoin("entry", "entry.place", "change.entry")
    .select(["change.subject", "entry.place", "entry.at", "entry.actor"])
    .where("change.subject", "in", subjects)
    .where(sql<string>`change.body ->> '$.do'`, "in", ["add-fact", "revise-fact"])
    .orderBy("entry.place")
    .orderBy("change.step")
    .execute();
  return new Map(rows.map(({ subject, place: entry, at, actor }) => [(subject ?? "").slice("fact:".length), { entry, at, actor }]));
}
