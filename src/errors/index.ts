/** The closed list of errors, and the one table from error to exit code and HTTP status. Serves every folder. */

/** Each code says when it is thrown. */
export const ERROR_CODES = {
  /** The command line or a request asks for something that does not exist or contradicts itself. */
  "bad-request": { exit: 2, status: 400 },
  /** A file of the user's is not what it should be. Nothing of it was taken over. */
  "bad-file": { exit: 2, status: 422 },
  /** The named thing is not there. */
  "not-found": { exit: 2, status: 404 },
  /** The law book contradicts itself or cannot be read. */
  "bad-law-book": { exit: 2, status: 500 },
  /** A check was made and failed. */
  "check-failed": { exit: 1, status: 409 },
  /** Permission or protection forbids it. */
  refused: { exit: 3, status: 403 },
  /** The workspace has been locked since; the passphrase unlocks it. */
  locked: { exit: 3, status: 423 },
  /** The request comes from a browser that was not let in by the address that `dedere serve` prints. */
  "no-session": { exit: 3, status: 401 },
  /** The disk is full. What was being written is not kept; what was there before is. */
  "no-space": { exit: 2, status: 507 },
  /** A fault of Dedere's own. */
  fault: { exit: 4, status: 500 },
} as const satisfies Record<string, { exit: number; status: number }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One thing that is wrong, told to the person who can mend it. */
export interface Problem {
  /** Path of the file as the user named it. */
  readonly file?: string;
  /** First line is 1. */
  readonly line?: number;
  /** First column is 1. */
  readonly column?: number;
  /** Where in the file's structure: `accused.posts[2].from`. */
  readonly path?: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** The one error that is shown to people. Everything else that is thrown is a fault. */
export class DedereError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = "DedereError";
    this.code = code;
    this.problems = problems;
  }
}

/** The line of a problem as compilers print it: `file:line:column: path: message. Remedy.` */
export function formatProblem({ file, line, column, path, message, remedy }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return [place, path, `${message} ${remedy}`].filter(Boolean).join(": ");
}
