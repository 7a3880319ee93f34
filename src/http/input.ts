import type { Law } from "../forum/index.ts";
import type { Precedent } from "../lawbook/index.ts";
import type { CaseFile } from "../record/index.ts";
import type { KeptOpen } from "../workspace/index.ts";

/** What the server serves, whatever the case comes from. */
export interface Common {
  /** The accused that is asked about; needed where the case has several. */
  readonly accusedId?: string;
  readonly law: Law;
  /** Decided cases, of which a forum's page shows its own. */
  readonly precedents: readonly Precedent[];
  /** Folder of the built page; the API alone without it. */
  readonly webRoot?: string;
}

/** A case that was read before the server starts and stays as it is. */
interface FromFile extends Common {
  readonly caseFile: CaseFile;
}

/** A case of a workspace, which may change, and be locked and unlocked, while it is served. */
interface FromWorkspace extends Common {
  readonly workspace: KeptOpen;
  /** Needed where the workspace has several. */
  readonly caseId?: string;
}

/** What the server serves: one case and one law book. */
export type ServerInput = FromFile | FromWorkspace;

/** The workspace that the case lies in. */
export function workspaceOf(input: ServerInput): KeptOpen | undefined {
  return "workspace" in input ? input.workspace : undefined;
}
