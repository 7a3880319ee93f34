import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder, replaceFile, type TileStore } from "../vault/index.ts";

/** Where the parts of a workspace lie. */
export const DATABASE = "workspace.db";
export const OBJECTS = "objects";
export const LOG = "log";
export const CHECKPOINT = join(LOG, "checkpoint");

/** Tiles in a folder; what is written to them is put there for good by `save`. */
export interface TileFolder extends TileStore {
  readonly save: () => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export function openTiles(folder: string): TileFolder {
  const unsaved = new Map<string, Buffer>();
  return {
    read: (path) => unsaved.get(path) ?? readIfThere(join(folder, path)),
    write: (path, content) => void unsaved.set(path, content),
    save: async () => {
      for (const [path, content] of unsaved) await putFile(join(folder, path), content);
      unsaved.clear();
    },
    remove: async (path) => rm(join(folder, path), { recursive: true, force: true }),
  };
}

export function readIfThere(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Puts a file in place for good, with the folders above it. */
export async function putFile(path: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  await replaceFile(path, content);
}
