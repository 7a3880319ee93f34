import { existsSync, lstatSync, readdirSync, statfsSync } from "node:fs";
import { join, relative } from "node:path";
import { integrityOf, isIndexSound, versionsOf } from "../store/index.ts";
import { DATABASE } from "./files.ts";
import { unfinishedImports } from "./unfinished-imports.ts";
import type { Workspace } from "./workspace.ts";

/** One thing that was looked at. `value` is for people: a version, a number of bytes, names of files. */
export interface Examination {
  readonly what: "node" | "sqlite" | "cipher" | "space" | "permissions" | "leftovers" | "unknown-objects" | "unfinished-imports" | "database" | "search";
  readonly right: boolean;
  readonly value: string;
}

/** Items named of many. */
const MOST_NAMED = 10;
/** Below this, in bytes, the next exhibit may not fit. */
const LITTLE_SPACE = 1024 ** 3;

/**
 * Looks at what a workspace needs, without changing anything: versions, space on the disk, who may read the folder,
 * what interrupted work left behind, and whether database and full-text index are sound.
 */
export async function examine(workspace: Workspace): Promise<readonly Examination[]> {
  const { db, folder } = workspace;
  const { sqlite, cipher } = await versionsOf(db);
  const faults = await integrityOf(db);
  const unknown = await unknownObjects(workspace);
  return [
    { what: "node", right: true, value: process.versions.node },
    { what: "sqlite", right: true, value: sqlite },
    { what: "cipher", right: cipher === "sqlcipher", value: cipher },
    space(folder),
    listed("permissions", open(folder)),
    listed("leftovers", leftovers(folder)),
    listed("unknown-objects", unknown),
    await unfinished(workspace),
    { what: "database", right: faults.join() === "ok", value: faults.join("; ") },
    { what: "search", right: await isIndexSound(db), value: "" },
  ];
}

function listed(what: Examination["what"], names: readonly string[]): Examination {
  return { what, right: names.length === 0, value: names.join(", ") };
}

/** Files that were not imported to their end, and in brackets the items that are only referred to so far. */
async function unfinished({ db }: Workspace): Promise<Examination> {
  const { files, bare } = await unfinishedImports(db);
  const some = bare.slice(0, MOST_NAMED).join(", ") + (bare.length > MOST_NAMED ? ", …" : "");
  return listed("unfinished-imports", bare.length === 0 ? files : [...files.slice(0, -1), `${files.at(-1)} (${some})`]);
}

function space(folder: string): Examination {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return { what: "space", right: free >= LITTLE_SPACE, value: String(free) };
}

/** What others than the owner may read. Windows has other permissions, which Node does not tell. */
function open(folder: string): readonly string[] {
  if (process.platform === "win32") return [];
  const roots = [folder, join(folder, DATABASE)];
  return roots.filter((path) => existsSync(path) && (lstatSync(path).mode & 0o077) !== 0).map((path) => relative(folder, path) || ".");
}

/** Files that were being written when a process ended. */
function leftovers(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.filter(({ name }) => name.endsWith(".tmp")).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

/** Objects that no committed entry names: what was put on the disk before a crash came between. */
async function unknownObjects({ db, objects }: Workspace): Promise<readonly string[]> {
  const known = new Set((await db.selectFrom("object").select("object").execute()).map(({ object }) => object));
  const unknown: string[] = [];
  for await (const name of objects.list()) if (!known.has(name)) unknown.push(name);
  return unknown.toSorted();
}
