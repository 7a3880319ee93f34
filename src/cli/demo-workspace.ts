import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type CaseFile, readCase } from "../record/index.ts";
import { importCase, initWorkspace, openWorkspace, readCaseOf, type Workspace } from "../workspace/index.ts";
import { DEMO_CASE } from "./open-case.ts";

/** Where the demonstration keeps its workspace; one place, so that it can be looked at afterwards. */
export const DEMO_FOLDER = fileURLToPath(new URL("../../build/demo-workspace", import.meta.url));
/** Printed for everybody: it protects nothing. */
export const DEMO_PASSPHRASE = "demonstration only, no secret";
/** What is no secret need not cost a guesser anything; real workspaces take `calibrate`. The cost stands in `workspace.json`. */
const DEMO_COST = { memory: 19_456, passes: 2, parallelism: 1 };

/** How often to look again where other demonstrations make the same at the same time. */
const ATTEMPTS = 5;

/**
 * A workspace that says what the demonstration case says: the one of the last time if it still does, so that it stays quick
 * and two demonstrations at once do not disturb each other; else it is made anew.
 */
export async function openDemoWorkspace(folder = DEMO_FOLDER, attempts = ATTEMPTS): Promise<Workspace> {
  const caseFile = readCase(readFileSync(DEMO_CASE, "utf8"), DEMO_CASE);
  const there = await openIfWhole(folder, caseFile);
  if (there) return there;
  await makeAnew(folder, caseFile);
  return attempts > 1 ? openDemoWorkspace(folder, attempts - 1) : open(folder);
}

async function openIfWhole(folder: string, caseFile: CaseFile): Promise<Workspace | undefined> {
  const workspace = await open(folder).catch(() => undefined);
  const said = workspace && (await readCaseOf(workspace).catch(() => undefined));
  if (isDeepStrictEqual(said?.file, caseFile)) return workspace;
  await workspace?.lock();
  return undefined;
}

/** Makes it beside its place and puts it there whole; what lies there goes, unless another demonstration put it there. */
async function makeAnew(folder: string, caseFile: CaseFile): Promise<void> {
  const beside = () => `${folder}.${randomBytes(4).toString("hex")}`;
  const [fresh, old] = [beside(), beside()];
  await mkdir(dirname(folder), { recursive: true });
  await initWorkspace(fresh, DEMO_PASSPHRASE, DEMO_COST);
  const workspace = await open(fresh);
  await importCase(workspace, caseFile, { actor: "demonstration", note: "case.yaml" }).finally(async () => workspace.lock());
  if (await isMoved(fresh, folder)) return;
  const others = await openIfWhole(folder, caseFile);
  await others?.lock();
  if (!others && (await isMoved(folder, old))) await isMoved(fresh, folder);
  await Promise.all([fresh, old].map(async (left) => rm(left, { recursive: true, force: true })));
}

/** Whether a folder is at its new place; it is not where something is there already, or where it has gone meanwhile. */
async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTEMPTY", "EEXIST", "EPERM"].includes(String(error.code))) return false;
    throw error;
  }
}

function open(folder: string): Promise<Workspace> {
  return openWorkspace(folder, { passphrase: DEMO_PASSPHRASE });
}
