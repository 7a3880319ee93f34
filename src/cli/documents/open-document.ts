import { existsSync } from "node:fs";
import { type Against, type Approval, type DocumentSource, type Signature } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import { prepare } from "../../forum/index.ts";
import { type LawBook, loadLawBook } from "../../lawbook/index.ts";
import { isWorkspace, keptExhibits, readCaseOf, type Workspace } from "../../workspace/index.ts";
import { type Cli, working } from "../cli.ts";
import { openCase } from "../open-case.ts";
import { withWorkspace } from "../open-workspace.ts";
import { documentFile } from "./document-file.ts";
import { keptDocument } from "./kept-document.ts";
import { caseAround, type DocumentCaseOptions } from "./options.ts";

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

/**
 * Opens a document, a Markdown file or one that a workspace keeps, with its case and the law book, and works with it. A workspace is
 * locked again afterwards.
 * @throws {DedereError} `not-found` where there is no such document; `bad-file` with every problem where it is none; what opening a
 * case or a workspace throws
 */
export async function withDocument<T>(cli: Cli, name: string, options: DocumentCaseOptions, work: (open: OpenDocument) => Promise<T>): Promise<T> {
  const isFile = existsSync(name);
  if (isFile && options.workspace === undefined) {
    const { caseFile, law, book } = await openCase(cli, caseAround(name, options), withoutCase(options));
    return work({ ...documentFile(cli, name), against: { file: caseFile, law }, decided: book.precedents });
  }
  if (options.workspace === undefined && !isWorkspace(".")) throw noDocument(cli, name);
  return withWorkspace(cli, options, async (workspace) => {
    const found = isFile ? documentFile(cli, name) : await keptDocument(cli, workspace, name);
    const { file } = await readCaseOf(workspace, options.case ?? found.case);
    const { law, precedents } = await working(cli, cli.t("cli:progress.lawBook"), () => loadLawBook());
    return work({ ...found, workspace, against: { file, law: prepare(law), exhibits: await keptExhibits(workspace) }, decided: precedents });
  });
}

function withoutCase({ case: _, ...rest }: DocumentCaseOptions): Omit<DocumentCaseOptions, "case"> {
  return rest;
}

/** There is neither a file nor a document of a workspace by a name. */
export function noDocument({ t }: Cli, name: string): DedereError {
  const message = t("cli:document.missing", { file: name });
  return new DedereError("not-found", message, [{ file: name, message, remedy: t("cli:document.missingRemedy") }]);
}
