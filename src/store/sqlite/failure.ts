import { DedereError } from "../../errors/index.ts";

const RESTORE = "Put the whole folder of the workspace back from the newest backup, and keep this one as evidence.";

/** What SQLite throws that is no fault of ours, told to people; everything else as it is. */
export function tellingFailures<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw told(error);
  }
}

function told(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // A page whose authentication fails is malformed, and the first one no database at all.
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code))
    return failure("bad-file", "The database of the workspace is damaged, or belongs to another workspace.", RESTORE);
  if (code === "SQLITE_FULL") return failure("no-space", "There is no space left on the disk; nothing was changed.", "Make room and run the same again.");
  if (code === "SQLITE_BUSY") return failure("refused", "Another process is changing the workspace.", "Wait until it is done, and run the same again.");
  return error;
}

function failure(code: "bad-file" | "no-space" | "refused", message: string, remedy: string): DedereError {
  return new DedereError(code, message, [{ file: "workspace.db", message, remedy }]);
}
