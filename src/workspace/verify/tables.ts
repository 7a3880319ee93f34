import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Db, differences, exclusively, openDatabase } from "../../store/index.ts";
import type { Fault } from "./fault.ts";
import { replay } from "../rebuild.ts";
import type { Workspace } from "../workspace.ts";

/** Rows that are named one by one; where there are more, that there are. */
const NAMED = 20;

/**
 * Makes the tables anew beside the database and compares them with those that are there. Beside it, so that nobody waits;
 * under a key that nobody keeps, so that what a crash leaves of it tells nothing.
 */
export async function verifyTables({ folder }: Pick<Workspace, "folder">, db: Db): Promise<readonly Fault[]> {
  const beside = await mkdtemp(join(folder, ".verify-"));
  const made = await openDatabase(join(beside, "tables.tmp"), randomBytes(32));
  try {
    await exclusively(made, async (tables) => replay(db, tables));
    return await faultsBetween(db, made);
  } finally {
    await made.destroy();
    await rm(beside, { recursive: true, force: true });
  }
}

async function faultsBetween(db: Db, made: Db): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const message = 'It is not what the log makes of it: "dedere rebuild" makes the tables anew.';
  for await (const name of differences(db, made)) {
    if (faults.length === NAMED) return [...faults, { part: "tables", name: "…", message: "There are more of these." }];
    faults.push({ part: "tables", name, message });
  }
  return faults;
}
