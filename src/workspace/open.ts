import { closeSync, existsSync, openSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DedereError } from "../errors/index.ts";
import { openDatabase } from "../store/index.ts";
import {
  type Argon2Cost,
  createWorkspaceKeys,
  openFileStore,
  readWorkspaceFile,
  type Secret,
  unlockWorkspace,
  type WorkspaceKeys,
  writeWorkspaceFile,
} from "../vault/index.ts";
import { DATABASE, OBJECTS } from "./files.ts";
import { finishErasures } from "./exhibits/finish-erasures.ts";
import { leaveToVerify, publishAnew, publishLog } from "./publish.ts";
import type { Workspace } from "./workspace.ts";

export interface OpenOptions {
  /** Tells the time for entries of the log; without it, the clock of this machine. */
  readonly clock?: () => Date;
}

/**
 * Makes a workspace in a new or empty folder.
 * @param cost of deriving the passphrase's key; without it, what takes a second on this machine
 * @returns the recovery key, to be shown once and kept on paper
 * @throws {DedereError} `bad-request` if the folder holds something, or the passphrase is too short
 */
export async function initWorkspace(folder: string, passphrase: string, cost?: Argon2Cost): Promise<{ readonly recoveryKey: string }> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    const message = `${folder} is not empty.`;
    throw new DedereError("bad-request", message, [{ file: folder, message, remedy: "Name a folder that is empty or does not exist yet." }]);
  }
  const { file, recoveryKey, keys } = await createWorkspaceKeys(passphrase, cost);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Only its owner may read it; SQLite gives the files beside it the same mode.
  closeSync(openSync(join(folder, DATABASE), "wx", 0o600));
  // The file that makes the folder a workspace comes last: a crash before it leaves nothing that looks like one.
  const workspace = await unlocked(folder, file.origin, keys, {});
  await publishAnew(workspace);
  await writeWorkspaceFile(folder, file);
  await workspace.lock();
  return { recoveryKey };
}

/**
 * Opens a workspace, and brings the files of its log up to what was committed before a crash.
 * @throws {DedereError} `not-found`, `bad-file`; `refused` for another passphrase or key
 */
export async function openWorkspace(folder: string, secret: Secret, options: OpenOptions = {}): Promise<Workspace> {
  const file = await readWorkspaceFile(folder);
  if (!existsSync(join(folder, DATABASE))) throw withoutDatabase(folder);
  const workspace = await unlocked(folder, file.origin, await unlockWorkspace(file, secret), options);
  try {
    await publishLog(workspace).catch(leaveToVerify);
    await finishErasures(workspace);
    return workspace;
  } catch (error) {
    await workspace.lock();
    throw error;
  }
}

function withoutDatabase(folder: string): DedereError {
  const message = "The database of the workspace is missing.";
  return new DedereError("bad-file", message, [{ file: join(folder, DATABASE), message, remedy: "Put the whole folder of the workspace back from a backup." }]);
}

async function unlocked(folder: string, origin: string, keys: WorkspaceKeys, { clock = () => new Date() }: OpenOptions): Promise<Workspace> {
  const db = await openDatabase(join(folder, DATABASE), keys.database);
  let locked = false;
  return {
    folder,
    origin,
    db,
    objects: await openFileStore(join(folder, OBJECTS), keys.objects),
    keys,
    clock,
    lock: async () => {
      if (locked) return;
      locked = true;
      try {
        await db.destroy();
      } finally {
        keys.wipe();
      }
    },
  };
}
