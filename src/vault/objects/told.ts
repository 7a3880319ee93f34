import { DedereError } from "../../errors/index.ts";
import type { AgeFailure } from "./failure.ts";
import { CHUNK_SIZE } from "./payload.ts";

/** What is told to people when an object cannot be kept or read. */

const FROM_BACKUP = "Put this file back from a backup of the workspace, or acquire the original again; nothing else of the workspace is affected.";

/** No object of that name is here. */
export function missingObject(object: string, path: string): DedereError {
  const message = `The file of object ${object} is missing.`;
  return new DedereError("not-found", message, [{ file: path, message, remedy: FROM_BACKUP }]);
}

/** The bytes on the disk are not what was written. */
export function damagedObject(object: string, path: string, failure: AgeFailure): DedereError {
  const message = `Object ${object} is damaged: ${where(failure)}.`;
  return new DedereError("check-failed", message, [{ file: path, message, remedy: FROM_BACKUP }]);
}

/** The key that the database keeps does not open: it was changed, or comes from another object or workspace. */
export function foreignKey(object: string): DedereError {
  const message = `The key kept for object ${object} is not its key in this workspace.`;
  return new DedereError("check-failed", message, [{ message, remedy: "Put the database of this workspace back from a backup." }]);
}

/** An error of the system while writing, told where a person can do something about it. */
export function writeFailure(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    const message = "The disk is full. What was being added is not kept.";
    return new DedereError("no-space", message, [{ file: folder, message, remedy: "Make room on this disk, then add it again." }]);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    const message = "The workspace cannot be written to. What was being added is not kept.";
    return new DedereError("refused", message, [{ file: folder, message, remedy: "Open it as its owner, on a disk that can be written to." }]);
  }
  return error;
}

function where({ kind, chunk }: AgeFailure): string {
  const begin = chunk * CHUNK_SIZE;
  switch (kind) {
    case "header":
      return "its beginning cannot be opened with its key";
    case "damaged":
      return `piece ${chunk + 1} (from byte ${begin} of the content) was changed`;
    case "cut-short":
      return `it ends before piece ${chunk + 1} (byte ${begin} of the content)`;
    case "bytes-after-end":
      return `something was added after its end (byte ${begin} of the content)`;
  }
}
