import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { DedereError } from "../errors/index.ts";
import { type Mapping } from "../record/exchange/index.ts";
import { readCase } from "../record/index.ts";
import { type FileFormat, formatOfFile } from "./file-format.ts";
import { type BagImported, importBag, isBag } from "./import-bag.ts";
import { type CaseImported, importCase } from "./import-case.ts";
import { importFtm } from "./import-ftm.ts";
import { importSources } from "./import-sources.ts";
import { importTable } from "./import-table.ts";
import type { Imported, ImportOptions } from "./take-over.ts";
import type { Workspace } from "./workspace.ts";

export interface ImportFileOptions extends Omit<ImportOptions, "progress"> {
  /** How the columns of a table become items and facts. */
  readonly mapping?: Mapping | undefined;
  /** Of a case file: withdraw what earlier files brought and this one lacks. */
  readonly prune?: boolean | undefined;
  /** Called with how many rows or records of a file are done, first of the check, then of the import. */
  readonly progress?: ((step: "check" | "import", file: string, done: number) => void) | undefined;
}

/** What became of one file. */
export type FileImported =
  | { readonly file: string; readonly format: "case"; readonly result: CaseImported }
  | { readonly file: string; readonly format: "bag"; readonly result: BagImported }
  | { readonly file: string; readonly format: Exclude<FileFormat, "case">; readonly result: Imported };

/**
 * Imports files into the record one after the other, whatever each is of the forms that can be. What a file brought
 * stays when a later one is refused.
 * @throws {DedereError} `bad-file` with all problems of a file; `not-found`; `bad-request` for a table without a mapping
 */
export async function* importFiles(workspace: Workspace, paths: readonly string[], options: ImportFileOptions): AsyncGenerator<FileImported> {
  for (const path of paths) yield await importFile(workspace, path, options);
}

async function importFile(workspace: Workspace, path: string, options: ImportFileOptions): Promise<FileImported> {
  const file = basename(path);
  if (await isBag(path)) return { file, format: "bag", result: await importBag(workspace, path, options) };
  const format = await formatOfFile(path);
  if (format === "case") return { file, format, result: await importCase(workspace, readCase(await readFile(path, "utf8"), path), { ...options, note: file }) };
  const progress: ImportOptions["progress"] = (step, done) => options.progress?.(step, file, done);
  return { file, format, result: await importRows(workspace, path, format, { ...options, progress }) };
}

async function importRows(
  workspace: Workspace,
  path: string,
  format: Exclude<FileFormat, "case">,
  options: ImportOptions & Pick<ImportFileOptions, "mapping">,
): Promise<Imported> {
  if (format === "ftm") return importFtm(workspace, path, options);
  if (format !== "table") return importSources(workspace, path, format, options);
  if (options.mapping) return importTable(workspace, path, options.mapping, options);
  const message = "A table is imported by a column mapping.";
  throw new DedereError("bad-request", message, [{ file: path, message, remedy: "Have one proposed (--propose), look it over, and name it (--mapping)." }]);
}
