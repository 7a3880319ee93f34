import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Files that are being written. Their names say which process writes them, so that the leftovers of a crash are known
 * from what another process is writing at this moment.
 */
const THIS_PROCESS = randomBytes(4).toString("hex");
const NAME = /^(?<pid>\d+)-(?<process>[0-9a-f]{8})-[0-9a-f]{16}$/;

/** A process number may belong to another process by now; nobody writes to a file for a day without a pause. */
const GIVEN_UP_AFTER_MS = 24 * 60 * 60 * 1000;

/** A new name for a file that this process writes. */
export function incomingName(): string {
  return `${process.pid}-${THIS_PROCESS}-${randomBytes(8).toString("hex")}`;
}

/** Removes what crashed processes left behind in a folder of incoming files. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (await isLeftover(name, path)) await rm(path, { force: true });
  }
}

/** Whether a process that is alive has a file in the folder. */
export async function isAnyWritten(folder: string): Promise<boolean> {
  for (const name of await readdir(folder)) if (NAME.test(name) && !(await isLeftover(name, join(folder, name)))) return true;
  return false;
}

async function isLeftover(name: string, path: string): Promise<boolean> {
  const { pid, process: token } = NAME.exec(name)?.groups ?? {};
  // A name that is not ours is left alone.
  if (pid === undefined) return false;
  if (Number(pid) === process.pid) return token !== THIS_PROCESS;
  if (!isAlive(Number(pid))) return true;
  const written = await stat(path).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs > GIVEN_UP_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
