import type { Against, Approval, DocumentSource, Signature } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { LawBook } from "../../lawbook/index.ts";
import type { Workspace } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";

/** A document with everything that it is held against. */
export interface OpenDocument {
  readonly document: DocumentSource;
  /** Its other language versions. */
  readonly versions: readonly DocumentSource[];
  readonly approval: Approval | undefined;
  /** Those who sign it, withdrawn signatures among them. */
  readonly signatures: readonly Signature[];
  readonly against: Against;
  /** Decided cases, of which a letter names those of its state. */
  readonly decided: LawBook["precedents"];
  /** Notes an approval where the document is kept: in the workspace, or in a file beside it. */
  readonly approve: (approval: Approval) => Promise<void>;
  /** The case of the workspace that it was kept for. */
  readonly case?: string;
  /** The workspace that keeps it, where one does. */
  readonly workspace?: Workspace;
}

/** Where a document is kept: what is found of it there. */
export type Found = Omit<OpenDocument, "against" | "decided">;

/** There is neither a file nor a document of a workspace by a name. */
export function noDocument({ t }: Cli, name: string): DedereError {
  const message = t("cli:document.missing", { file: name });
  return new DedereError("not-found", message, [{ file: name, message, remedy: t("cli:document.missingRemedy") }]);
}
