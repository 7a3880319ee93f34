import { signatureSchema } from "../../documents/index.ts";
import { noteWithDocument, type KeptDocument, readDocuments, readSignaturesOf, type Workspace } from "../../workspace/index.ts";
import { actorOf, type Cli } from "../cli.ts";
import { approvalOf, documentOf } from "./document-file.ts";
import { type Found, noDocument } from "./found.ts";

/**
 * A document that the workspace keeps, by its id: `open-letter.en`, or `open-letter` where there is one language only.
 * @throws {DedereError} `not-found`
 */
export async function keptDocument(cli: Cli, workspace: Workspace, name: string): Promise<Found> {
  const kept = await readDocuments(workspace);
  const ofThisName = kept.filter(({ id }) => id === name || stemOf(id) === name);
  const [found, another] = ofThisName;
  if (!found || (another && found.id !== name)) throw noDocument(cli, name);
  const others = kept.filter(({ id }) => id !== found.id && stemOf(id) === stemOf(found.id));
  return {
    case: found.case,
    document: documentOf(cli, found.id, found.text),
    versions: others.map(({ id, text }) => documentOf(cli, id, text)),
    approval: approvalWith(cli, found),
    signatures: (await readSignaturesOf(workspace, found.id)).map(({ said }) => signatureSchema.parse(omitted(said))),
    approve: (approval) => noteWithDocument(workspace, { actor: actorOf(cli) }, found.id, "approval", JSON.stringify(approval)),
  };
}

/** The approval of a kept document. */
export function approvalWith(cli: Cli, { id, approval }: KeptDocument) {
  return approval === undefined ? undefined : approvalOf(cli, id, approval);
}

/** Only what a table of signatures has, too. */
function omitted({ document: _document, note: _note, ...said }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return said;
}

const stemOf = (id: string) => id.replace(/\.[a-z]{2}$/u, "");
