import { type Approval, contextOf, type DocumentSource, staleCitations } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { Law } from "../../forum/index.ts";
import { type KeptDocument, readCaseOf, readDocuments, type Workspace } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";
import { documentOf } from "./document-file.ts";
import { approvalWith } from "./kept-document.ts";

/** A document that cites something that has changed since it was approved. */
export interface Affected {
  readonly id: string;
  readonly keys: readonly string[];
}

/**
 * The approved documents of a workspace that cite what has changed since. Empty where none was approved. Where the record makes no case
 * at present, or does not tell whom the document is about, nothing that it cites can be held against it: then it is all of that.
 */
export async function affectedDocuments(cli: Cli, workspace: Workspace, lawBook: () => Promise<Law>): Promise<readonly Affected[]> {
  const approved = (await readDocuments(workspace)).filter(({ approval }) => approval !== undefined);
  if (approved.length === 0) return [];
  const law = await lawBook();
  const affected = approved.map(async (kept) => {
    const approval = approvalWith(cli, kept);
    return { id: kept.id, keys: approval ? await staleKeys(workspace, kept, { document: documentOf(cli, kept.id, kept.text), approval, law }) : [] };
  });
  return (await Promise.all(affected)).filter(({ keys }) => keys.length > 0);
}

interface Approved {
  readonly document: DocumentSource;
  readonly approval: Approval;
  readonly law: Law;
}

async function staleKeys(workspace: Workspace, kept: KeptDocument, { document, approval, law }: Approved): Promise<readonly string[]> {
  try {
    const { file } = await readCaseOf(workspace, kept.case);
    return staleCitations(contextOf(document, { file, law }), approval).map(({ values }) => String(values["key"]));
  } catch (error) {
    if (error instanceof DedereError) return Object.keys(approval.cited);
    throw error;
  }
}
