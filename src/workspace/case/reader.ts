import type { CaseFile } from "../../record/index.ts";
import { logSize } from "../../store/index.ts";
import { readCaseOf } from "../export/case.ts";
import type { KeptOpen } from "../keep-open.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Reads a case of a workspace as it is at the moment of asking. It is the same object for as long as nothing was changed;
 * nothing of it is held once the workspace is locked.
 * @param caseId needed where there are several
 * @returns a function that throws what `use` and `readCaseOf` throw
 */
export function caseReader(kept: KeptOpen, caseId?: string): () => Promise<CaseFile> {
  const known = new WeakMap<Workspace, { readonly size: number; readonly file: CaseFile }>();
  return () =>
    kept.use(async (workspace) => {
      const size = await logSize(workspace.db);
      const last = known.get(workspace);
      if (last?.size === size) return last.file;
      const { file } = await readCaseOf(workspace, caseId);
      known.set(workspace, { size, file });
      return file;
    });
}
