import { type Dirent, realpathSync, statSync } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { basename, resolve, sep } from "node:path";
import { DedereError, type Problem } from "../../errors/index.ts";

/** A file to be taken over. Its name is data: nothing is ever written under it. */
export interface Found {
  /** As the system wants it, byte for byte: names of files need not be UTF-8. */
  readonly path: Buffer;
  /** From the folder that was named, with `/` between; bytes that are no UTF-8 as `%` and two digits. */
  readonly name: string;
  /** Why it is left alone. */
  readonly skipped?: "link" | "special" | "workspace" | "unreadable";
}

/**
 * All files of the paths, folders with all that is in them, in the order of their names.
 * @param own the folder of the workspace, which is not put into itself
 * @throws {DedereError} `not-found` with all paths that are not there, before the first file
 */
export async function* walk(paths: readonly string[], own: string): AsyncGenerator<Found> {
  const missing = paths.filter((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing.length > 0) throw new DedereError("not-found", "Some files are not there; nothing was added.", missing.map(notThere));
  const workspace = realpathSync(own);
  for (const path of paths) {
    const absolute = realpathSync(resolve(path));
    yield* under(Buffer.from(absolute), basename(resolve(path)) || absolute, workspace);
  }
}

function notThere(file: string): Problem {
  return { file, message: "There is no such file or folder.", remedy: "Look at the name; in a shell, quote names with spaces." };
}

async function* under(path: Buffer, name: string, workspace: string): AsyncGenerator<Found> {
  const found = await lstat(path);
  if (found.isFile()) yield { path, name };
  else if (!found.isDirectory()) yield { path, name, skipped: found.isSymbolicLink() ? "link" : "special" };
  else if (path.equals(Buffer.from(workspace))) yield { path, name, skipped: "workspace" };
  else yield* inside(path, name, workspace);
}

async function* inside(folder: Buffer, name: string, workspace: string): AsyncGenerator<Found> {
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
  } catch {
    yield { path: folder, name, skipped: "unreadable" };
    return;
  }
  for (const entry of entries.toSorted((a, b) => Buffer.compare(a.name, b.name)))
    yield* under(Buffer.concat([folder, Buffer.from(sep), entry.name]), `${name}/${textOf(entry.name)}`, workspace);
}

/** Text where the bytes are UTF-8; else such bytes in hex, so that the name can be told exactly. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes)
    ? text
    : bytes.toString("latin1").replaceAll(/[%\u0080-\u00ff]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
