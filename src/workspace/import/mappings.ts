import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { DedereError } from "../../errors/index.ts";
import { nearest } from "../../files/index.ts";
import { type Mapping, readMapping } from "../../record/exchange/index.ts";
import { type Db, listSettings, readSetting } from "../../store/index.ts";
import { change } from "../change.ts";
import type { Workspace } from "../workspace.ts";

const PREFIX = "mapping:";

/**
 * A column mapping: the file of that name, else the one that was saved under it.
 * @throws {DedereError} `bad-file` for a file that is no mapping; `not-found` where there is neither
 */
export async function findMapping(db: Db, name: string): Promise<Mapping> {
  if (existsSync(name)) return readMapping(await readFile(name, "utf8"), name);
  const saved = await readSetting(db, PREFIX + name);
  if (saved !== undefined) return readMapping(JSON.stringify(saved), name);
  const names = (await listSettings(db, PREFIX)).map((setting) => setting.slice(PREFIX.length));
  const near = nearest(name, names);
  const message = `There is no column mapping "${name}", neither as a file nor saved.`;
  throw new DedereError("not-found", message, [{ message, remedy: `${near ? `Did you mean "${near}"? ` : ""}Saved are: ${names.join(", ") || "none"}.` }]);
}

/** Keeps a mapping in the workspace under its name, for the next table of the same form. */
export async function saveMapping(workspace: Workspace, actor: string, mapping: Mapping): Promise<void> {
  const name = PREFIX + mapping.mapping;
  if (isDeepStrictEqual(await readSetting(workspace.db, name), mapping)) return;
  await change(workspace, { actor, action: "save-mapping" }, [{ do: "set", name, value: JSON.parse(JSON.stringify(mapping)) as unknown }]);
}
