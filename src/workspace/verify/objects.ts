import { createHash } from "node:crypto";
import { DedereError } from "../../errors/index.ts";
import { isKept, keylessObjects, type ObjectRow } from "../../store/index.ts";
import type { Fault } from "./fault.ts";
import type { Workspace } from "../workspace.ts";

/** How many objects are read side by side: reading one waits often, for the disk and for its key. */
const AT_ONCE = 8;

/** Reads every object whole and compares its hash; sees too that no key of an object is missing. */
export async function verifyObjects(workspace: Workspace): Promise<readonly Fault[]> {
  const { db } = workspace;
  const keyless = (await keylessObjects(db)).map((object): Fault => ({ part: "object", name: object, message: "The key of the object is missing." }));
  const rows = await db.selectFrom("object").selectAll().orderBy("object").execute();
  const found: (Fault | undefined)[] = [];
  const left = rows.entries();
  const work = async () => {
    for (const [i, row] of left) {
      const message = await faultOf(workspace, row);
      // What another process erased meanwhile is not missing.
      if (message !== undefined && (await isKept(db, row.object))) found[i] = { part: "object", name: row.sha256, message };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...keyless, ...found.filter((fault) => fault !== undefined)];
}

async function faultOf({ objects }: Workspace, { object, sha256, key }: ObjectRow): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const piece of objects.open({ object, key })) hash.update(piece);
  } catch (error) {
    if (!(error instanceof DedereError)) throw error;
    return error.problems[0]?.message ?? error.message;
  }
  return hash.digest("hex") === sha256 ? undefined : "The object has other bytes than were put there.";
}
