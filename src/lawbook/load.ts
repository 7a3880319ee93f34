import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { COMMON_FILES, FOLDERS } from "./layout.ts";
import type { LawBook } from "./read.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The law book that comes with Dedere, and where its compiled form is kept. Named from the current folder, as messages show it. */
export function shippedLawBook(): { readonly directory: string; readonly compiled: string } {
  const named = (path: string) => relative(process.cwd(), join(ROOT, path)) || ".";
  return { directory: named("law"), compiled: named("build/lawbook.json") };
}

/**
 * The compiled form of a law book, if it is newer than every file of the folder. It is trusted: it was checked when
 * it was written. Needs no validator and no YAML reader, which take longer to load than the book.
 */
export function loadCompiled(directory: string, compiled: string): LawBook | undefined {
  const built = changedAt(compiled);
  if (built === undefined || built <= lastChange(directory)) return undefined;
  return JSON.parse(readFileSync(compiled, "utf8")) as LawBook;
}

/**
 * The last change of a file of the law book, or of one of its folders (a file was added or removed): milliseconds
 * since 1970. Of a book that is not there: never yet.
 */
function lastChange(directory: string): number {
  const inFolders = FOLDERS.flatMap((folder) => [folder, ...filesIn(join(directory, folder)).map((name) => join(folder, name))]);
  const times = [...COMMON_FILES, ...inFolders].map((name) => changedAt(join(directory, name)) ?? 0);
  return Math.max(changedAt(directory) ?? Number.POSITIVE_INFINITY, ...times);
}

function filesIn(folder: string): string[] {
  return changedAt(folder) === undefined ? [] : readdirSync(folder);
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
