import type { Assessment, Law } from "../forum/index.ts";
import type { Precedent } from "../lawbook/index.ts";
import type { CaseFile } from "../record/index.ts";

/** What the server serves: one case and one law book, read before it starts. */
export interface ServerInput {
  readonly caseFile: CaseFile;
  /** The accused that is asked about; needed where the case has several. */
  readonly accusedId?: string;
  readonly law: Law;
  /** Decided cases, of which a forum's page shows its own. */
  readonly precedents: readonly Precedent[];
  /** Folder of the built page; the API alone without it. */
  readonly webRoot?: string;
}

/** The same with what is computed once. */
export interface Served extends ServerInput {
  readonly assessment: Assessment;
}
