import { assess, type Assessment } from "../forum/index.ts";
import { type CaseFile, matterOfCase } from "../record/index.ts";
import { caseReader } from "../workspace/index.ts";
import { assessmentTable } from "./assessment-table.ts";
import type { Common, ServerInput } from "./input.ts";
import type { AssessmentTable } from "./schemas.ts";

/** A case with what is computed once for as long as it does not change. */
export interface Served extends Common {
  readonly caseFile: CaseFile;
  readonly assessment: Assessment;
  readonly table: () => AssessmentTable;
}

/**
 * The case as it is at the moment of asking. What follows from it is held no longer than the case itself: nothing of it
 * is left once a workspace is locked.
 * @throws {DedereError} if a case that was read before does not tell who is accused
 */
export function serving(input: ServerInput): () => Promise<Served> {
  if ("caseFile" in input) {
    const served = serve(input, input.caseFile);
    return () => Promise.resolve(served);
  }
  const read = caseReader(input.workspace, input.caseId);
  const known = new WeakMap<CaseFile, Served>();
  return async () => {
    const caseFile = await read();
    const served = known.get(caseFile) ?? serve(input, caseFile);
    known.set(caseFile, served);
    return served;
  };
}

function serve(input: Common, caseFile: CaseFile): Served {
  const assessment = assess(matterOfCase(caseFile, input.accusedId), input.law);
  let table: AssessmentTable | undefined;
  return { ...input, caseFile, assessment, table: () => (table ??= assessmentTable(assessment)) };
}
