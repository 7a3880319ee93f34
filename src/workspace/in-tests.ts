import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Change, StoredFact } from "../record/model.ts";
import type { OpenOptions } from "./open.ts";
import { initWorkspace, openWorkspace, type Workspace } from "./index.ts";

/** Workspaces for tests, and the changes that most of them make. */

export const PASSPHRASE = "correct horse battery staple";
/** Guessing is no concern here, and time is. */
export const CHEAP = { memory: 8, passes: 1, parallelism: 1 };
export const ACT = { actor: "recorder-1", action: "record-fact" };

/** A folder for the workspaces of one test file. */
export function workspacesFor(name: string): {
  readonly root: string;
  readonly fresh: (options?: OpenOptions) => Promise<Workspace>;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), `dedere-${name}-`));
  let serial = 0;
  return {
    root,
    fresh: async (options) => {
      serial += 1;
      const folder = join(root, String(serial));
      await initWorkspace(folder, PASSPHRASE, CHEAP);
      return openWorkspace(folder, { passphrase: PASSPHRASE }, options);
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

export function person(id: string): Change {
  return { do: "add-item", item: { id, kind: "person" } };
}

/** A name of a person, unless `more` says otherwise. */
export function fact(id: string, about: string, text: string, more: Partial<StoredFact> = {}): StoredFact {
  return { id, about, property: "name", value: { text }, citations: [], status: "alleged", contrary: false, protection: "public", ...more };
}

export function addFact(...of: Parameters<typeof fact>): Change {
  return { do: "add-fact", fact: fact(...of) };
}
