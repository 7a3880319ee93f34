import type { Acquisition, Id } from "../../record/model.ts";
import { readAcquisitions } from "../../store/index.ts";
import type { Workspace } from "../workspace.ts";

/** The files that the workspace keeps, by their exhibits: as each first came here. */
export async function keptExhibits({ db }: Pick<Workspace, "db">): Promise<ReadonlyMap<Id, Acquisition>> {
  const kept = new Map<Id, Acquisition>();
  for (const acquisition of await readAcquisitions(db)) {
    const first = kept.get(acquisition.exhibit);
    if (!first || acquisition.acquiredAt < first.acquiredAt) kept.set(acquisition.exhibit, acquisition);
  }
  return kept;
}
