import { basename, dirname, resolve } from "node:path";
import { DedereError } from "../../errors/index.ts";
import type { Mapping } from "../../record/exchange/index.ts";
import type { CaseFile } from "../../record/index.ts";
import { logSize } from "../../store/index.ts";
import { type FileFormat, fileOf, formatOfFile } from "./file-format.ts";
import { type BagImported, importBag, type ImportBagOptions, isBag } from "./bag.ts";
import { type CaseImported, importCase } from "./case.ts";
import { importFtm } from "./ftm.ts";
import { importSources } from "./sources.ts";
import { newcomersSince, Newcomers } from "../people/newcomers.ts";
import { type Lookalikes, perhapsSame } from "../people/perhaps-same.ts";
import { importTable } from "./table.ts";
import type { Told } from "./intake.ts";
import type { WouldChange } from "./plan-intake.ts";
import { readCases } from "./read-cases.ts";
import type { Imported, ImportOptions } from "./take-over.ts";
import type { Workspace } from "../workspace.ts";

export interface ImportFileOptions extends Omit<ImportOptions, "progress" | "tell"> {
  /** How the columns of a table become items and facts. */
  readonly mapping?: Mapping | undefined;
  /** Of a case file: withdraw what earlier files brought and this one lacks. */
  readonly prune?: boolean | undefined;
  /** Of a dry run: called for each row or record of a file that would change something; what a case file would change is in its result. */
  readonly tell?: ((file: string, would: WouldChange, place: Told["place"]) => void) | undefined;
  /** Called with how many rows or records of a file are done, first of the check, then of the import. */
  readonly progress?: ((step: "check" | "import", file: string, done: number) => void) | undefined;
}

/** What became of one file. */
export type FileImported = Taken & {
  /** People whom it adds, or would add, and who may be there already. */
  readonly lookalikes: Lookalikes;
};

type Taken =
  | { readonly file: string; readonly format: "case"; readonly result: CaseImported }
  | { readonly file: string; readonly format: "bag"; readonly result: BagImported }
  | { readonly file: string; readonly format: Exclude<FileFormat, "case">; readonly result: Imported };

/** A file as it was named, with what is known of it before anything is imported. */
interface Named {
  readonly path: string;
  /** As it is told of, in words and in the log. */
  readonly file: string;
  readonly format: FileFormat | "bag";
  readonly caseFile?: CaseFile | undefined;
}

/**
 * Imports files into the record one after the other, whatever each is of the forms that can be; a folder stands for
 * the case file in it. Before anything is changed all files are looked at, and all case files checked: what is wrong is
 * told of all together. What a file brought stays when a later one of another form is refused.
 * @throws {DedereError} `bad-file` with all problems; `not-found`; `bad-request` for a table without a mapping
 */
export async function* importFiles(workspace: Workspace, paths: readonly string[], options: ImportFileOptions): AsyncGenerator<FileImported> {
  const files = await lookAt(workspace, paths, options);
  for (const one of files) yield await importAndLook(workspace, one, options);
}

/** What was added stands in the log; what would be is told. */
async function importAndLook(workspace: Workspace, one: Named, options: ImportFileOptions): Promise<FileImported> {
  const { db } = workspace;
  const size = await logSize(db);
  const would = new Newcomers();
  const tell: ImportFileOptions["tell"] = (file, changes, place) => {
    would.add(changes.changes);
    options.tell?.(file, changes, place);
  };
  const taken = await importFile(workspace, one, { ...options, tell, tellBag: (changes) => would.add(changes) });
  if (options.dryRun && taken.format === "case") would.add(taken.result.changes);
  return { ...taken, lookalikes: await perhapsSame(workspace, options.dryRun ? would.all() : await newcomersSince(db, size)) };
}

async function lookAt(workspace: Workspace, paths: readonly string[], { mapping }: ImportFileOptions): Promise<readonly Named[]> {
  const refused: DedereError[] = [];
  const named: Named[] = [];
  for (const given of paths) {
    const path = fileOf(given);
    try {
      const format = (await isBag(path)) ? "bag" : await formatOfFile(path);
      if (format === "table" && mapping === undefined) throw unmapped(path);
      named.push({ path, file: path === given ? basename(path) : `${basename(dirname(resolve(path)))}/${basename(path)}`, format });
    } catch (error) {
      if (!(error instanceof DedereError)) throw error;
      refused.push(error);
    }
  }
  const cases = await readCases(
    workspace,
    named.filter(({ format }) => format === "case").map(({ path }) => path),
  );
  throwAll([...refused, ...cases.refused]);
  return named.map((one) => ({ ...one, caseFile: cases.files.get(one.path) }));
}

/** @throws {DedereError} one that tells all of them; of their codes the first */
function throwAll(refused: readonly DedereError[]): void {
  const [first, ...others] = refused;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const problems = refused.flatMap((one) => (one.problems.length > 0 ? one.problems : [{ message: one.message, remedy: "" }]));
  throw new DedereError(first.code, `Nothing was imported: ${refused.length} files are not as they should be`, problems);
}

function unmapped(path: string): DedereError {
  const message = "A table is imported by a column mapping.";
  return new DedereError("bad-request", message, [{ file: path, message, remedy: "Have one proposed (--propose), look it over, and name it (--mapping)." }]);
}

async function importFile(
  workspace: Workspace,
  { path, file, format, caseFile }: Named,
  options: ImportFileOptions & Pick<ImportBagOptions, "tellBag">,
): Promise<Taken> {
  if (format === "case") {
    if (caseFile === undefined) throw new Error("a case file that was not read");
    return { file, format, result: await importCase(workspace, caseFile, { ...options, note: file }) };
  }
  if (format === "bag") return { file, format, result: await importBag(workspace, path, options) };
  const own: ImportOptions = {
    ...options,
    tell: options.tell && ((would, place) => options.tell?.(file, would, place)),
    progress: (step, done) => options.progress?.(step, file, done),
  };
  return { file, format, result: await importRows(workspace, path, format, options.mapping, own) };
}

async function importRows(
  workspace: Workspace,
  path: string,
  format: Exclude<FileFormat, "case">,
  mapping: Mapping | undefined,
  options: ImportOptions,
): Promise<Imported> {
  if (format === "ftm") return importFtm(workspace, path, options);
  if (format !== "table") return importSources(workspace, path, format, options);
  if (mapping === undefined) throw unmapped(path);
  return importTable(workspace, path, mapping, options);
}
