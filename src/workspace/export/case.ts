import { createHash } from "node:crypto";
import { DedereError, type Problem } from "../../errors/index.ts";
import { type CaseOfFacts, caseOfFacts, type LeftOut, writeCase } from "../../record/facts/index.ts";
import { readRecordOf } from "../case/record.ts";
import { EXPORT_CASE, exportSetting } from "../import/case-sync.ts";
import { change } from "../change.ts";
import { type NameOptions, watchNames } from "./protected-names.ts";
import type { Workspace } from "../workspace.ts";

export interface ExportCaseOptions extends Pick<NameOptions, "withNames"> {
  readonly actor: string;
  /** Needed where there are several cases. */
  readonly caseId?: string | undefined;
  /** Confidential records go into the file, which is plain text. */
  readonly confidential?: boolean | undefined;
}

export interface CaseExported {
  readonly case: string;
  /** The case file. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  readonly leftOut: readonly LeftOut[];
  /** Lines where a part of a name may stand that is protected. */
  readonly lookOver: readonly Problem[];
}

/**
 * A case of the record as the case file that `import` reads. That it was written is an entry of the log, so that a later
 * import of the file knows what was in it.
 * @throws {DedereError} `refused` where there are confidential records and nobody asked for them, or as `watchNames` does; what `caseOf` throws
 */
export async function exportCase(workspace: Workspace, { actor, caseId, confidential = false, withNames }: ExportCaseOptions): Promise<CaseExported> {
  const { file, tree, leftOut } = await readCaseOf(workspace, caseId);
  const closed = Object.values(file.confidential).reduce((sum, table) => sum + Object.keys(table).length, 0);
  if (closed > 0 && !confidential) {
    const message = `The case "${file.case}" has ${closed} confidential ${closed === 1 ? "record" : "records"}, and a case file is plain text.`;
    const remedy = "Write them with --confidential, into a place that only those may read who may know them.";
    throw new DedereError("refused", message, [{ message, remedy }]);
  }
  const text = writeCase(tree);
  // Who writes confidential records writes protected names.
  const watch = await watchNames(workspace.db, confidential ? "sealed" : "public", { withNames });
  watch.look(1, text);
  const lookOver = watch.end();
  const sha256 = createHash("sha256").update(text).digest("hex");
  await change(workspace, { actor, action: EXPORT_CASE }, [{ do: "set", name: exportSetting(file.case), value: { sha256, confidential } }]);
  return { case: file.case, text, sha256, leftOut, lookOver };
}

/**
 * A case of the record, as if it had been read from a case file: `matterOfCase` and `eventsOfCase` ask it the same.
 * @param caseId Needed where there are several.
 * @throws {DedereError} `not-found` or `bad-request` if the case cannot be told; `check-failed` if the record is not yet a case
 */
export async function readCaseOf({ db }: Pick<Workspace, "db">, caseId?: string): Promise<CaseOfFacts> {
  return caseOfFacts(await readRecordOf(db, caseId), caseId);
}
