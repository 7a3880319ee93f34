import { DedereError } from "../../errors/index.ts";
import { caseItemId, compare, type Difference, differenceOf, factsOfCase, undecided } from "../../record/facts/index.ts";
import type { CaseFile } from "../../record/index.ts";
import { logSize } from "../../store/index.ts";
import { readStandingOf } from "../case/record.ts";
import { IMPORT_CASE, lastInFile } from "./case-sync.ts";
import { readHeldOfCase } from "../case/held.ts";
import { changeUpon, unlessOvertaken } from "../overtaken.ts";
import type { Workspace } from "../workspace.ts";

export interface ImportCaseOptions {
  /** A pseudonym is enough. */
  readonly actor: string;
  /** Words for the entry of the log, such as the name of the file. */
  readonly note?: string;
  /** Only say what would change. */
  readonly dryRun?: boolean | undefined;
  /** Withdraw what earlier files brought and this one lacks. */
  readonly prune?: boolean | undefined;
}

/** What an import of a case file did, or of a dry run would do. */
export interface CaseImported extends Pick<Difference, "changes" | "before" | "gone" | "keptFromHere" | "overwritten"> {
  readonly case: string;
  /** Place of the entry in the log; absent where nothing was changed. */
  readonly entry?: number;
  /** Properties of which several values stand side by side and none is preferred: the case cannot be used before one is. */
  readonly undecided: readonly string[];
}

/**
 * Brings the record to what a case file says, as one entry of the log; the same file again makes none. What people did
 * here in between stays, as long as the file says of it what it said before.
 * @throws {DedereError} `bad-file` where ids of the file are those of other kinds of items here; nothing was changed.
 */
export async function importCase(workspace: Workspace, file: CaseFile, options: ImportCaseOptions): Promise<CaseImported> {
  return unlessOvertaken(() => attemptImport(workspace, file, options));
}

async function attemptImport(workspace: Workspace, file: CaseFile, { actor, note, dryRun, prune = false }: ImportCaseOptions): Promise<CaseImported> {
  const { db } = workspace;
  const size = await logSize(db);
  const told = factsOfCase(file);
  const ids = told.items.map(({ id }) => id);
  const comparison = compare(told, await readHeldOfCase(db, file.case, ids));
  const imported = await lastInFile(db, file.case, comparison.differing);
  const { problems, ...result } = differenceOf(comparison, imported, caseItemId(file.case), prune);
  if (problems.length > 0) throw new DedereError("bad-file", `The case "${file.case}" was not imported`, problems);
  if (dryRun) return { case: file.case, ...result, undecided: [] };
  const act = { actor, action: IMPORT_CASE, ...(note === undefined ? {} : { note }) };
  const entry = await changeUpon(workspace, size, act, result.changes);
  const open = undecided(
    await readStandingOf(
      db,
      comparison.items.map(({ id }) => id),
    ),
  );
  return { case: file.case, ...result, ...(entry === undefined ? {} : { entry }), undecided: open };
}
