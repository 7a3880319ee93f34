import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { convert } from "../../derivatives/index.ts";
import { type CitationFormat, readReferences, referenceOf, sourceOfReference, unreadableReferences } from "../../record/exchange/index.ts";
import type { Problem } from "../../errors/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import type { Db } from "../../store/index.ts";
import { type NameOptions, textsIn, watched } from "../export/protected-names.ts";
import type { Told } from "./intake.ts";
import { type Imported, type ImportOptions, takeOver } from "./take-over.ts";
import { readWhole } from "./read-whole.ts";
import { wholeItems } from "../export/whole-items.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Imports sources from a reference manager; one that is there already, by its citation key, is brought to what the file
 * says. Nothing is fetched.
 * @throws {DedereError} `bad-file` with all problems; then nothing was changed.
 */
export async function importSources(workspace: Workspace, path: string, format: CitationFormat, options: ImportOptions): Promise<Imported> {
  const file = basename(path);
  const drafts = readReferences(await textOf(path, format), file).map(sourceOfReference);
  const intake = {
    file,
    origin: { name: "reference", revises: "own", gone: "No longer in the reference." } as const,
    tell: async function* (): AsyncGenerator<Told> {
      const seen = new Map<string, number>();
      for (const [i, draft] of drafts.entries()) {
        const earlier = seen.get(draft.item.id);
        seen.set(draft.item.id, i + 1);
        yield { place: { path: `reference ${i + 1}` }, drafts: [draft], problems: earlier === undefined ? [] : [twice(draft.item.id, earlier)] };
      }
    },
  };
  return takeOver(workspace, "import-sources", intake, options);
}

/** The references as CSL-JSON. BibTeX and RIS are read in the sandbox: their grammars are loose, and so are their parsers. */
async function textOf(path: string, format: CitationFormat): Promise<string> {
  if (format === "csl") return readWhole(path);
  const { parts, failed } = await convert("references", createReadStream(path), { format });
  if (failed !== undefined) throw unreadableReferences(basename(path), format, failed);
  return Buffer.concat(parts).toString("utf8");
}

function twice(id: string, earlier: number): Problem {
  return { message: `"${id}" is the key of reference ${earlier} too.`, remedy: "Give one of them another citation key." };
}

/**
 * The sources that an audience may see, as CSL-JSON.
 * @throws {DedereError} `refused`, at its end, as `watchNames` does
 */
export function exportSources({ db }: Pick<Workspace, "db">, options: NameOptions & { readonly audience: ProtectionLevel }): AsyncGenerator<string> {
  return watched(db, options, referencesOf(db, options.audience), (text) => textsIn(JSON.parse(text)));
}

async function* referencesOf(db: Db, audience: ProtectionLevel): AsyncGenerator<string> {
  const references = [];
  for await (const { item, facts } of wholeItems(db, "source")) {
    const reference = referenceOf(item, facts, audience);
    if (reference) references.push(reference);
  }
  yield `${JSON.stringify(references, null, 2)}\n`;
}
