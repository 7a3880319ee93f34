import { DedereError, type Problem } from "../../errors/index.ts";
import { factsOfCase, ofKind } from "../../record/facts/index.ts";
import { type CaseFile, readCase } from "../../record/index.ts";
import type { Id, Item } from "../../record/model.ts";
import { importCase } from "./case.ts";
import { readWhole } from "./read-whole.ts";
import type { Workspace } from "../workspace.ts";

/** Case files by their paths, and why others are none that could be imported. */
export interface Cases {
  readonly files: ReadonlyMap<string, CaseFile>;
  readonly refused: readonly DedereError[];
}

/** Reads case files and holds them against the record and against each other. Changes nothing. */
export async function readCases(workspace: Workspace, paths: readonly string[]): Promise<Cases> {
  const files = new Map<string, CaseFile>();
  const refused: DedereError[] = [];
  const seen = new Map<Id, { readonly item: Item; readonly path: string }>();
  for (const path of paths) {
    try {
      const file = readCase(await readWhole(path), path);
      await importCase(workspace, file, { actor: "", dryRun: true });
      const problems = beside(file, path, seen);
      if (problems.length > 0) throw new DedereError("bad-file", `The case "${file.case}" does not fit the other files`, problems);
      files.set(path, file);
    } catch (error) {
      if (!(error instanceof DedereError)) throw error;
      refused.push(
        new DedereError(
          error.code,
          error.message,
          error.problems.map((problem) => ({ file: path, ...problem })),
        ),
      );
    }
  }
  return { files, refused };
}

/** What of a case file is in an earlier one too, and does not fit. */
function beside(file: CaseFile, path: string, seen: Map<Id, { readonly item: Item; readonly path: string }>): Problem[] {
  return factsOfCase(file).items.flatMap((item) => {
    const earlier = seen.get(item.id);
    if (earlier === undefined) seen.set(item.id, { item, path });
    if (earlier?.item.kind === "case" && item.kind === "case")
      return [{ message: `The case "${file.case}" is in ${earlier.path} too.`, remedy: "Import one of the two, or give one of them another name." }];
    return ofKind(item, earlier?.item, `in ${earlier?.path ?? ""}`);
  });
}
