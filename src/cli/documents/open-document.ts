import { existsSync } from "node:fs";
import { prepare } from "../../forum/index.ts";
import { loadLawBook } from "../../lawbook/index.ts";
import { isWorkspace, keptExhibits, readCaseOf, secretNames } from "../../workspace/index.ts";
import { type Cli, working } from "../cli.ts";
import { openCase } from "../open-case.ts";
import { withWorkspace } from "../open-workspace.ts";
import { noDocument, type OpenDocument } from "./found.ts";
import { documentFile } from "./document-file.ts";
import { keptDocument } from "./kept-document.ts";
import { caseAround, type DocumentCaseOptions } from "./options.ts";

/**
 * Opens a document, a Markdown file or one that a workspace keeps, with its case and the law book, and works with it. A workspace is
 * locked again afterwards.
 * @throws {DedereError} `not-found` where there is no such document; `bad-file` with every problem where it is none; what opening a
 * case or a workspace throws
 */
export async function withDocument<T>(cli: Cli, name: string, options: DocumentCaseOptions, work: (open: OpenDocument) => Promise<T>): Promise<T> {
  const isFile = existsSync(name);
  const path = caseAround(name, options);
  if (isFile && options.workspace === undefined && path !== undefined) {
    const { caseFile, law, book } = await openCase(cli, path, withoutCase(options));
    return work({ ...documentFile(cli, name), against: { file: caseFile, law }, decided: book.precedents });
  }
  if (options.workspace === undefined && !isWorkspace(".")) throw noDocument(cli, name);
  return withWorkspace(cli, options, async (workspace) => {
    const found = isFile ? documentFile(cli, name) : await keptDocument(cli, workspace, name);
    const { file } = await readCaseOf(workspace, options.case ?? found.case);
    const { law, precedents } = await working(cli, cli.t("cli:progress.lawBook"), () => loadLawBook());
    return work({
      ...found,
      workspace,
      against: { file, law: prepare(law), exhibits: await keptExhibits(workspace), secretNames: await secretNames(workspace.db, "public") },
      decided: precedents,
    });
  });
}

function withoutCase({ case: _case, ...rest }: DocumentCaseOptions): Omit<DocumentCaseOptions, "case"> {
  return rest;
}
