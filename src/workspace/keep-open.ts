import { DedereError } from "../errors/index.ts";
import type { Secret } from "../vault/index.ts";
import { openWorkspace } from "./open.ts";
import type { Workspace } from "./workspace.ts";

/** A workspace that is open while it is used, and locks itself when it was left alone. */
export interface KeptOpen {
  /**
   * Does something in the workspace, which stays open until it is done, and for a while afterwards.
   * @throws {DedereError} `locked`
   */
  use<T>(work: (workspace: Workspace) => Promise<T>): Promise<T>;
  /** Locks it at once; what is under way fails, and leaves nothing half. */
  lock(): Promise<void>;
  /**
   * Opens it again; does nothing where it is open. One attempt at a time: each costs what a guess costs.
   * @throws {DedereError} `refused` for a wrong secret, or while another attempt is under way; what opening throws
   */
  unlock(secret: Secret): Promise<void>;
  readonly locked: boolean;
  /** How long it may be left alone, in milliseconds. */
  readonly idle: number;
}

/** How often the clock is looked at, in milliseconds: a timer stands still while a computer sleeps. */
const GLANCE = 5_000;

/** @param idle how long it may be left alone, in milliseconds */
export function keepOpen(first: Workspace, idle: number): KeptOpen {
  const { folder, clock } = first;
  let open: Workspace | undefined = first;
  let opening = false;
  let under = 0;
  let used = now();
  let timer: NodeJS.Timeout | undefined;
  const lock = async () => {
    clearTimeout(timer);
    const closing = open;
    open = undefined;
    await closing?.lock();
  };
  const watch = () => {
    clearTimeout(timer);
    if (open === undefined) return;
    const left = under > 0 ? idle : idle - since(used);
    if (left <= 0) return void lock();
    timer = setTimeout(watch, Math.min(left, GLANCE));
    // A process that has nothing else to do need not wait for it.
    timer.unref();
  };
  const touch = () => {
    // After a sleep of the computer this may come before the timer.
    watch();
    used = now();
  };
  watch();
  return {
    lock,
    idle,
    get locked() {
      watch();
      return open === undefined;
    },
    use: async (work) => {
      touch();
      if (open === undefined) throw lockedError();
      under += 1;
      try {
        return await work(open);
      } finally {
        under -= 1;
        used = now();
        watch();
      }
    },
    unlock: async (secret) => {
      if (opening) throw new DedereError("refused", "Another attempt to unlock the workspace is under way.");
      if (open !== undefined) return;
      opening = true;
      try {
        open = await openWorkspace(folder, secret, { clock });
        used = now();
        watch();
      } finally {
        opening = false;
      }
    },
  };
}

/** By the calendar, which goes on while a computer sleeps, and by the steady clock, which nobody sets back. */
interface Moment {
  readonly calendar: number;
  readonly steady: number;
}

function now(): Moment {
  return { calendar: Date.now(), steady: performance.now() };
}

function since({ calendar, steady }: Moment): number {
  return Math.max(Date.now() - calendar, performance.now() - steady);
}

function lockedError(): DedereError {
  const message = "The workspace is locked.";
  return new DedereError("locked", message, [{ message, remedy: "Unlock it with the passphrase." }]);
}
