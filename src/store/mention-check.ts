import { sql } from "kysely";
import type { Change } from "../record/model.ts";
import { logSize, readChanges } from "./log.ts";
import { mentionedIn } from "./mention.ts";
import type { ChangeRow, Db, MentionRow } from "./schema.ts";

/** Compares the way to the histories with what changes speak of. */
export interface MentionCheck {
  /** Mentions that some changes make and that are not there. */
  readonly missing: (changes: readonly ChangeRow[]) => Promise<readonly MentionRow[]>;
  /** Once all changes were shown to `missing`: mentions that none of them makes. Of erased ones nobody knows it any more. */
  readonly superfluous: () => Promise<readonly MentionRow[]>;
}

export function mentionCheck(db: Db): MentionCheck {
  let made = 0;
  return {
    missing: async (changes) => {
      const mentions = changes.flatMap(mentionsOf);
      made += changes.flatMap((change) => (change.body === null ? [] : mentionsOf(change))).length;
      return lacking(db, mentions);
    },
    superfluous: async () => {
      const { count } = await ofUnerased(db)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return count === made ? [] : unmade(db);
    },
  };
}

/** What a change mentions; of an erased one, what was erased. */
function mentionsOf({ entry, step, body, subject }: ChangeRow): readonly MentionRow[] {
  const erased = subject?.startsWith("fact:") ? [subject.slice("fact:".length)] : [];
  return (body === null ? erased : idsIn(body)).map((id) => ({ id, entry, step }));
}

/** None where it is no change any more, which is told elsewhere. */
function idsIn(body: string): readonly string[] {
  try {
    return mentionedIn(JSON.parse(body) as Change);
  } catch {
    return [];
  }
}

async function lacking(db: Db, mentions: readonly MentionRow[]): Promise<readonly MentionRow[]> {
  if (mentions.length === 0) return [];
  const { rows } = await sql<{ readonly value: string }>`
    SELECT m.value AS value FROM json_each(${JSON.stringify(mentions)}) m WHERE NOT EXISTS (
      SELECT 1 FROM mention WHERE id = m.value ->> 'id' AND entry = m.value ->> 'entry' AND step = m.value ->> 'step')`.execute(db);
  return rows.map(({ value }) => JSON.parse(value) as MentionRow);
}

/** Looks at every mention: only where it is known that some are too many. */
async function unmade(db: Db): Promise<readonly MentionRow[]> {
  const rows = await ofUnerased(db).select(["mention.id", "mention.entry", "mention.step", "change.body"]).execute();
  return rows.filter(({ id, body }) => !idsIn(body ?? "").includes(id)).map(({ id, entry, step }) => ({ id, entry, step }));
}

function ofUnerased(db: Db) {
  return db
    .selectFrom("mention")
    .innerJoin("change", (join) => join.onRef("change.entry", "=", "mention.entry").onRef("change.step", "=", "mention.step"))
    .where("change.body", "is not", null);
}

/** Makes anew what leads to the histories. What erased changes mentioned is known no more, and stays as it is. */
export async function restartMentions(db: Db): Promise<void> {
  for (const { id, entry, step } of await unmade(db))
    await db.deleteFrom("mention").where("id", "=", id).where("entry", "=", entry).where("step", "=", step).execute();
  for (let from = 0, size = await logSize(db); from < size; from += 1) {
    const missing = await lacking(db, (await readChanges(db, from)).flatMap(mentionsOf));
    for (const mention of missing) await db.insertInto("mention").values(mention).execute();
  }
}
