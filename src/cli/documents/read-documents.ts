import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type DocumentSource, DOCUMENT_LANGUAGES, readDocument } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { Cli } from "../cli.ts";

/** A document with its other language versions: `letter.en.md` beside `letter.fa.md`. */
export interface OpenDocument {
  readonly document: DocumentSource;
  readonly versions: readonly DocumentSource[];
}

const VERSION = new RegExp(`^(.+)\\.(${DOCUMENT_LANGUAGES.join("|")})\\.md$`, "u");

/**
 * Reads a document and the versions in other languages that stand beside it.
 * @throws {DedereError} `not-found` where there is no such file; `bad-file` with every problem where one is not a document
 */
export function openDocument(cli: Cli, path: string): OpenDocument {
  const document = read(cli, path);
  const [, stem] = VERSION.exec(basename(path)) ?? [];
  if (stem === undefined) return { document, versions: [] };
  const beside = readdirSync(dirname(path)).filter((name) => VERSION.exec(name)?.[1] === stem && name !== basename(path));
  return { document, versions: beside.toSorted().map((name) => read(cli, join(dirname(path), name))) };
}

function read(cli: Cli, path: string): DocumentSource {
  const { document, problems } = readDocument(textOf(cli, path), path);
  if (document && problems.length === 0) return document;
  throw new DedereError("bad-file", cli.t("cli:document.unreadable", { file: path, count: problems.length }), problems);
}

function textOf({ t }: Cli, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    const message = t("cli:document.missing", { file: path });
    throw new DedereError("not-found", message, [{ file: path, message, remedy: t("cli:document.missingRemedy") }]);
  }
}
