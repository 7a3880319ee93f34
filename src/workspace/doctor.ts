import { existsSync, lstatSync, readdirSync, statfsSync } from "node:fs";
import { join, relative } from "node:path";
import { examineSandbox } from "../derivatives/index.ts";
import { integrityOf, isIndexSound, versionsOf } from "../store/index.ts";
import { readWorkspaceFile, WORKSPACE_FILE } from "../vault/index.ts";
import { unknownObjects } from "./exhibits/clean.ts";
import { DATABASE } from "./files.ts";
import { unfinishedImports } from "./import/unfinished.ts";
import type { Workspace } from "./workspace.ts";

/** What is looked at. */
type What =
  | "format"
  | "node"
  | "sqlite"
  | "cipher"
  | "database"
  | "search"
  | "permissions"
  | "space"
  | "clock"
  | "leftovers"
  | "unknown-objects"
  | "unfinished-imports"
  | "sandbox"
  | "network"
  | "limits"
  | "languages";

/** One thing that was looked at. */
export interface Examination {
  readonly what: What;
  /** `attention`: it works, and somebody should look; `wrong`: do not go on before it is mended. */
  readonly state: "ok" | "attention" | "wrong";
  /** For people: a version, a number of bytes, names of files. */
  readonly value: string;
}

/** Items named of many. */
const MOST_NAMED = 10;
/** Below this, in bytes, the next exhibit may not fit. */
const LITTLE_SPACE = 1024 ** 3;

/** No clock of a machine that runs this shows an earlier time. */
const BEFORE_THIS_PROGRAM = Date.parse("2026-01-01");

/**
 * Looks at what a workspace needs, without changing anything: versions, database and full-text index, who may read the
 * folder, space on the disk, the clock, what interrupted work left behind, and the sandbox of the parsers, by trying it.
 */
export async function examine(workspace: Workspace): Promise<readonly Examination[]> {
  const { db, folder } = workspace;
  const { sqlite, cipher } = await versionsOf(db);
  const faults = await integrityOf(db);
  const { version } = await readWorkspaceFile(folder);
  return [
    found("format", "ok", String(version)),
    found("node", "ok", process.versions.node),
    found("sqlite", "ok", sqlite),
    found("cipher", cipher === "sqlcipher" ? "ok" : "wrong", cipher),
    found("database", faults.join() === "ok" ? "ok" : "wrong", faults.join("; ")),
    found("search", (await isIndexSound(db)) ? "ok" : "wrong", ""),
    listed("permissions", "wrong", open(folder)),
    space(folder),
    await clock(workspace),
    listed("leftovers", "attention", leftovers(folder)),
    listed("unknown-objects", "attention", await unknownObjects(workspace)),
    await unfinished(workspace),
    ...(await sandbox()),
  ];
}

function found(what: What, state: Examination["state"], value: string): Examination {
  return { what, state, value };
}

function listed(what: What, otherwise: "attention" | "wrong", names: readonly string[]): Examination {
  return found(what, names.length === 0 ? "ok" : otherwise, names.join(", "));
}

/** Files that were not imported to their end, and in brackets the items that are only referred to so far. */
async function unfinished({ db }: Workspace): Promise<Examination> {
  const { files, bare } = await unfinishedImports(db);
  const some = bare.slice(0, MOST_NAMED).join(", ") + (bare.length > MOST_NAMED ? ", …" : "");
  return listed("unfinished-imports", "attention", bare.length === 0 ? files : [...files.slice(0, -1), `${files.at(-1)} (${some})`]);
}

function space(folder: string): Examination {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return found("space", free >= LITTLE_SPACE ? "ok" : "attention", String(free));
}

/** A clock that is behind what was logged already makes entries that nobody believes. */
async function clock({ db, clock: now }: Workspace): Promise<Examination> {
  const last = await db
    .selectFrom("entry")
    .select(({ fn }) => fn.max("at").as("at"))
    .executeTakeFirst();
  const time = now();
  const plausible = time.getTime() >= Math.max(BEFORE_THIS_PROGRAM, Date.parse(last?.at ?? "") || 0);
  return found("clock", plausible ? "ok" : "attention", time.toISOString());
}

/** What others than the owner may read. Windows has other permissions, which Node does not tell. */
function open(folder: string): readonly string[] {
  if (process.platform === "win32") return [];
  const roots = [folder, join(folder, DATABASE), join(folder, WORKSPACE_FILE)];
  return roots.filter((path) => existsSync(path) && (lstatSync(path).mode & 0o077) !== 0).map((path) => relative(folder, path) || ".");
}

/** Files that were being written when a process ended. */
function leftovers(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.filter(({ name }) => name.endsWith(".tmp")).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

async function sandbox(): Promise<readonly Examination[]> {
  const { failed, allowed, cutOff, unlimited, languagesLacking } = await examineSandbox();
  const languages = listed("languages", "attention", languagesLacking);
  if (failed !== undefined) return [found("sandbox", "wrong", failed), languages];
  return [listed("sandbox", "wrong", allowed), found("network", cutOff ? "ok" : "attention", ""), listed("limits", "wrong", unlimited), languages];
}
