import { DedereError, type Problem } from "../../errors/index.ts";
import type { CaseFile } from "../casefile.ts";
import type { Id } from "../model.ts";
import { caseOf } from "../read.ts";
import { type LeftOut, type Tree, caseTree } from "./case-tree.ts";
import { dropDangling } from "./dangling.ts";
import type { ItemsAndFacts } from "./from-case.ts";
import { HeldRecord } from "./held.ts";
import { caseIdOf, caseItemId } from "./ids.ts";

/** A case out of the record. */
export interface CaseOfFacts {
  readonly file: CaseFile;
  /** The same as it is written into a file (`writeCase`). */
  readonly tree: Tree;
  /** What a case file cannot say. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The case file that the record makes: the inverse of `factsOfCase`.
 * @param record What stands: nothing that was withdrawn.
 * @param caseId Needed where the record holds several cases.
 * @throws {DedereError} `not-found` or `bad-request` if the case cannot be told; `check-failed` if the record is not yet a
 * case, with all that is missing, such as a preference among values that sources disagree on.
 */
export function caseOfFacts(record: ItemsAndFacts, caseId?: string): CaseOfFacts {
  const caseItem = caseItemOf(record, caseId);
  const { tree, leftOut, problems } = caseTree(new HeldRecord(record, caseItem), caseItem);
  const dropped = dropDangling(tree);
  const { file, faults } = caseOf(tree);
  const all: Problem[] = [...problems, ...(problems.length > 0 ? faults.filter(({ message }) => !message.startsWith("Sources disagree")) : faults)];
  if (!file || all.length > 0) throw new DedereError("check-failed", `The record of "${caseIdOf(caseItem)}" does not yet make a case`, all);
  return { file, tree, leftOut: [...leftOut, ...dropped] };
}

function caseItemOf({ items }: ItemsAndFacts, caseId: string | undefined): Id {
  const cases = items.filter(({ kind }) => kind === "case").map(({ id }) => id);
  const remedy = cases.length === 0 ? "Import a case file first." : `Cases: ${cases.map(caseIdOf).join(", ")}.`;
  const wanted = caseId === undefined ? cases[0] : cases.find((id) => id === caseItemId(caseId));
  if (wanted === undefined) {
    const message = caseId === undefined ? "There is no case here." : `There is no case "${caseId}" here.`;
    throw new DedereError("not-found", message, [{ message, remedy }]);
  }
  if (caseId !== undefined || cases.length === 1) return wanted;
  throw new DedereError("bad-request", `There are ${cases.length} cases here`, [{ message: "Which case is meant is not said.", remedy }]);
}
