import type { Id } from "../record/model.ts";
import type { Db } from "./schema.ts";

/** What can be called by an id. */
export type Named = "item" | "fact" | "merge";

/** Behind every character that an id may have. */
const LAST = "\u{10ffff}";

/** Ids that begin so, by their order; with `whole`, the one that is exactly this. */
export async function idsBeginning(db: Db, of: Named, text: string, whole: boolean): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom(of)
    .select("id")
    .where("id", ">=", text)
    .where("id", "<=", whole ? text : text + LAST)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
