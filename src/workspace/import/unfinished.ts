import type { Change, Id } from "../../record/model.ts";
import { type Db, listSettings, readSetting } from "../../store/index.ts";
import { type Act, change } from "../change.ts";
import type { Workspace } from "../workspace.ts";

/**
 * A file of more rows than one entry of the log holds is marked as unfinished in its first entry, and no longer once
 * the last is made. So an import that was broken off is told of, until the file has been imported to its end.
 */
const PREFIX = "unfinished-import:";

/** What marks a file as unfinished; nothing where it is marked. */
export async function markUnfinished(db: Db, file: string): Promise<readonly Change[]> {
  return (await isMarked(db, PREFIX + file)) ? [] : [{ do: "set", name: PREFIX + file, value: true }];
}

export async function markFinished(workspace: Workspace, act: Act, file: string): Promise<void> {
  const name = PREFIX + file;
  await change(workspace, { ...act, note: file }, async (db) => ((await isMarked(db, name)) ? [{ do: "set", name, value: null }] : []));
}

async function isMarked(db: Db, name: string): Promise<boolean> {
  return (await readSetting(db, name)) === true;
}

/** Imports that were broken off: the files, and the items of which nothing is there yet but that others refer to them. */
export async function unfinishedImports(db: Db): Promise<{ readonly files: readonly string[]; readonly bare: readonly Id[] }> {
  const files: string[] = [];
  for (const name of await listSettings(db, PREFIX)) if (await isMarked(db, name)) files.push(name.slice(PREFIX.length));
  return { files, bare: files.length === 0 ? [] : await bareItems(db) };
}

async function bareItems(db: Db): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom("item")
    .select("id")
    .where("withdrawn", "is", null)
    .where("kind", "!=", "exhibit")
    .where((the) => the.not(the.exists(the.selectFrom("fact").select("fact.id").whereRef("fact.about", "=", "item.id"))))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
