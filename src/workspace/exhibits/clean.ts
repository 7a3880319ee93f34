import { DedereError } from "../../errors/index.ts";
import { integrityOf } from "../../store/index.ts";
import type { Workspace } from "../workspace.ts";

/** Objects that no committed entry names: what was put on the disk before a crash came between. */
export async function unknownObjects(workspace: Workspace): Promise<readonly string[]> {
  return unnamed(workspace, await namesOf(workspace));
}

/**
 * Removes the objects that no entry names, and nothing else.
 * @returns their names
 * @throws {DedereError} `refused` while anybody is adding; `check-failed` where the database is damaged, which alone says what
 * is named
 */
export async function cleanObjects(workspace: Workspace): Promise<readonly string[]> {
  if ((await integrityOf(workspace.db)).join() !== "ok") throw damaged();
  // In this order: whoever put one of these and has not logged it yet is seen to be adding; whoever has, has logged it.
  const there = await namesOf(workspace);
  if (await workspace.objects.isBeingPut()) throw adding();
  const unknown = await unnamed(workspace, there);
  for (const object of unknown) await workspace.objects.erase(object);
  return unknown;
}

async function namesOf({ objects }: Workspace): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of objects.list()) names.push(name);
  return names.toSorted();
}

async function unnamed({ db }: Workspace, names: readonly string[]): Promise<readonly string[]> {
  const kept = await db.selectFrom("object").select("object").execute();
  const acquired = await db.selectFrom("acquisition").select("object").execute();
  const derived = await db.selectFrom("derivative").select("object").execute();
  const named = new Set([...kept, ...acquired, ...derived].map(({ object }) => object));
  return names.filter((name) => !named.has(name));
}

function adding(): DedereError {
  const message = "Somebody is adding to the workspace; nothing was removed.";
  return new DedereError("refused", message, [{ message, remedy: "Wait until it is done, and run the same again." }]);
}

function damaged(): DedereError {
  const message = "The database is damaged, so it cannot be told which objects are needed; nothing was removed.";
  return new DedereError("check-failed", message, [{ message, remedy: 'Run "dedere verify", and go on from the newest backup.' }]);
}
