import type { Db } from "../store/index.ts";
import type { ObjectStore, WorkspaceKeys } from "../vault/index.ts";

/** An unlocked workspace. Everything that changes it goes through `change`. */
export interface Workspace {
  readonly folder: string;
  /** The name of its log. */
  readonly origin: string;
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly keys: WorkspaceKeys;
  readonly clock: () => Date;
  /** Forgets the keys and closes the files. Nothing can be read or changed afterwards. */
  lock(): Promise<void>;
}
