import { DedereError } from "../errors/index.ts";
import type { Workspace } from "./workspace.ts";

/** A workspace that is open while it is used, and locks itself when it was left alone. */
export interface KeptOpen {
  /**
   * Does something in the workspace, which stays open until it is done, and for a while afterwards.
   * @throws {DedereError} `refused` where it has locked itself
   */
  use<T>(work: (workspace: Workspace) => Promise<T>): Promise<T>;
  /** Locks it at once; what is under way fails, and leaves nothing half. */
  lock(): Promise<void>;
  readonly locked: boolean;
}

/** @param idle how long it may be left alone, in milliseconds */
export function keepOpen(workspace: Workspace, idle: number): KeptOpen {
  let locked = false;
  let under = 0;
  let timer: NodeJS.Timeout | undefined;
  const lock = async () => {
    clearTimeout(timer);
    if (locked) return;
    locked = true;
    await workspace.lock();
  };
  const rest = () => {
    clearTimeout(timer);
    if (locked) return;
    timer = setTimeout(() => void lock(), idle);
    // A process that has nothing else to do need not wait for it.
    timer.unref();
  };
  rest();
  return {
    lock,
    get locked() {
      return locked;
    },
    use: async (work) => {
      if (locked) throw lockedError();
      clearTimeout(timer);
      under += 1;
      try {
        return await work(workspace);
      } finally {
        under -= 1;
        if (under === 0) rest();
      }
    },
  };
}

function lockedError(): DedereError {
  const message = "The workspace has locked itself.";
  return new DedereError("refused", message, [{ message, remedy: "Unlock it again with the passphrase." }]);
}
