import { type Against, contextOf, staleCitations } from "../../documents/index.ts";
import type { Law } from "../../forum/index.ts";
import { readCaseOf, readDocuments, type Workspace } from "../../workspace/index.ts";
import type { Cli } from "../cli.ts";
import { documentOf } from "./document-file.ts";
import { approvalWith } from "./kept-document.ts";

/** A document that cites something that has changed since it was approved. */
export interface Affected {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The approved documents of a workspace that cite what has changed since. Empty where none was approved. */
export async function affectedDocuments(cli: Cli, workspace: Workspace, lawBook: () => Promise<Law>): Promise<readonly Affected[]> {
  const approved = (await readDocuments(workspace)).filter(({ approval }) => approval !== undefined);
  if (approved.length === 0) return [];
  const { file } = await readCaseOf(workspace);
  const against: Against = { file, law: await lawBook() };
  return approved.flatMap((kept) => {
    const approval = approvalWith(cli, kept);
    const stale = approval ? staleCitations(contextOf(documentOf(cli, kept.id, kept.text), against), approval) : [];
    return stale.length === 0 ? [] : [{ id: kept.id, keys: stale.map(({ values }) => String(values["key"])) }];
  });
}
