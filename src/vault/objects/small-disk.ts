import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** For tests: a file system of 2 MiB, or nothing where the system lets us mount none. */
export function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "dedere-small-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]);
  if (mounted.status === 0) return folder;
  rmdirSync(folder);
  return undefined;
}

/** Takes the file system away again. */
export function unmountSmallDisk(folder: string): void {
  spawnSync("umount", [folder]);
  rmdirSync(folder);
}
