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

/**
 * A workspace that says what the demonstration case says: the one of the last time if it still does, so that it stays quick
 * and two demonstrations at once do not disturb each other; else it is made anew.
 */
export async function openDemoWorkspace(folder = DEMO_FOLDER): Promise<Workspace> {
  const caseFile = readCase(readFileSync(DEMO_CASE, "utf8"), DEMO_CASE);
  return (await openIfWhole(folder, caseFile)) ?? makeAnew(folder, caseFile);
}

async function openIfWhole(folder: string, caseFile: CaseFile): Promise<Workspace | undefined> {
  const workspace = await open(folder).catch(() => undefined);
  const said = workspace && (await readCaseOf(workspace).catch(() => undefined));
  if (isDeepStrictEqual(said?.file, caseFile)) return workspace;
  await workspace?.lock();
  return undefined;
}

/** Made beside its place and put there whole. */
async function makeAnew(folder: string, caseFile: CaseFile): Promise<Workspace> {
  const beside = () => `${folder}.${randomBytes(4).toString("hex")}`;
  const [fresh, old] = [beside(), beside()];
  await mkdir(dirname(folder), { recursive: true });
  await initWorkspace(fresh, DEMO_PASSPHRASE, DEMO_COST);
  const workspace = await open(fresh);
  await importCase(workspace, caseFile, { actor: "demonstration", note: "case.yaml" }).finally(async () => workspace.lock());
  await rename(folder, old).catch(unless("ENOENT"));
  await rm(old, { recursive: true, force: true });
  // Another demonstration may have put the same there in between.
  await rename(fresh, folder).catch(unless("ENOTEMPTY", "EEXIST", "EPERM"));
  await rm(fresh, { recursive: true, force: true });
  return open(folder);
}

function open(folder: string): Promise<Workspace> {
  return openWorkspace(folder, { passphrase: DEMO_PASSPHRASE });
}

/** Lets these errors of the system pass. */
function unless(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && "code" in error && codes.includes(String(error.code)))) throw error;
  };
}
