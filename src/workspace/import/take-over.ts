import { DedereError, type Problem } from "../../errors/index.ts";
import type { Id } from "../../record/model.ts";
import { applyIntake } from "./apply-intake.ts";
import type { Intake, Tally, Told } from "./intake.ts";
import { planIntake, type WouldChange } from "./plan-intake.ts";
import type { Workspace } from "../workspace.ts";

export interface ImportOptions {
  readonly actor: string;
  /** Only say what would change, and what is wrong. */
  readonly dryRun?: boolean | undefined;
  /** Import the good rows or records although others are bad. */
  readonly skipBad?: boolean | undefined;
  /** Of a dry run: called for each row or record that would change something. */
  readonly tell?: ((would: WouldChange, place: Told["place"]) => void) | undefined;
  /** Called with how many rows or records are done, first of the check, then of the import. */
  readonly progress?: ((step: "check" | "import", done: number) => void) | undefined;
}

export interface Imported {
  /** What was changed; of a dry run, what would be. */
  readonly tally: Tally;
  /** What is wrong with rows or records: those that were left out, or of a dry run all. */
  readonly problems: readonly Problem[];
  /** Rows or records with problems. */
  readonly bad: number;
  readonly done: boolean;
}

/** What a file brings besides its rows or records. */
export interface Brings {
  /** Kinds of items by id. */
  readonly kindOf: (id: Id) => string | undefined;
  /** That some rows or records will be left out, so that what refers to them is bad too. */
  readonly leaveOut: (bad: ReadonlySet<number>) => Promise<void>;
}

const NOTHING: Brings = { kindOf: () => undefined, leaveOut: async () => undefined };

/**
 * Checks a foreign file whole, then takes it over.
 * @throws {DedereError} `bad-file` with all problems of the file, unless bad ones are to be skipped; then nothing was changed.
 */
export async function takeOver(workspace: Workspace, action: string, intake: Intake, options: ImportOptions, brings: Brings = NOTHING): Promise<Imported> {
  const { actor, dryRun = false, skipBad = false, tell, progress } = options;
  const checking = { ...intake, progress: (done: number) => progress?.("check", done) };
  // What would change is not settled while bad rows are still found.
  let plan = await planIntake(workspace, checking, dryRun && !skipBad ? tell : undefined);
  // What is left out may be what a row that stays refers to.
  for (let known = 0; plan.bad.size > known;) {
    if (!skipBad) break;
    known = plan.bad.size;
    await brings.leaveOut(plan.bad);
    plan = await planIntake(workspace, checking);
  }
  if (dryRun && skipBad) plan = await planIntake(workspace, checking, tell);
  const { tally, problems, bad } = plan;
  if (dryRun) return { tally, problems, bad: bad.size, done: false };
  if (bad.size > 0 && !skipBad)
    throw new DedereError("bad-file", `${intake.file} was not imported: ${bad.size} of ${tally.told} rows or records are not as they should be`, problems);
  const importing = { ...intake, progress: (done: number) => progress?.("import", done) };
  const done = await applyIntake(workspace, { actor, action }, importing, bad, brings.kindOf);
  return { tally: { ...done, unchanged: tally.unchanged }, problems, bad: bad.size, done: true };
}
