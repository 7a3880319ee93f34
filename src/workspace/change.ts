import { randomBytes } from "node:crypto";
import type { Change } from "../record/model.ts";
import { apply, type Db, eraseKept, exclusively, insertEntry, logSize, mentionedIn, type NewChange, orderOf, subjectOf } from "../store/index.ts";
import { canonical, commit, entryLeaf } from "../vault/index.ts";
import { checkChanges } from "./check-changes.ts";
import { finishErasures } from "./exhibits/finish-erasures.ts";
import { checkPublished, publishLog } from "./publish.ts";
import type { Workspace } from "./workspace.ts";

/** Who does what: an entry of the log. */
export interface Act {
  /** A pseudonym is enough. */
  readonly actor: string;
  /** Name of the use case. */
  readonly action: string;
  readonly note?: string;
}

const SALT_SIZE = 32;

/** Changes, or what works them out from the tables as they are when no other process writes any more. */
export type Changes = readonly Change[] | ((db: Db) => Promise<readonly Change[]>);

/**
 * The one door: all changes of a use case become one entry of the log and alter the tables, in one transaction, or
 * nothing happens. When this returns they outlive a power cut.
 * @param beside what belongs to the same transaction and is not told in the log: keys of objects, texts of derivatives
 * @returns the place of the entry; undefined where there was nothing to change
 * @throws {DedereError} `bad-request` with everything that is wrong with the changes; `check-failed` where the files of the log are not
 * as they were left
 */
export async function change(workspace: Workspace, act: Act, changes: Changes, beside?: (db: Db) => Promise<void>): Promise<number | undefined> {
  if (changes.length === 0 && typeof changes !== "function") return undefined;
  const { place, erased } = await exclusively(workspace.db, async (db) => {
    const steps = typeof changes === "function" ? await changes(db) : changes;
    const erasures = steps.flatMap((step) => (step.do === "erase" ? [step.target] : []));
    const entry = steps.length === 0 ? undefined : await log(workspace, db, act, steps);
    if (erasures.length > 0) await eraseKept(db, erasures);
    if (entry !== undefined) await beside?.(db);
    return { place: entry, erased: erasures.length > 0 };
  });
  if (place !== undefined) await publishLog(workspace);
  if (erased) await finishErasures(workspace);
  return place;
}

/** Puts an entry into the log, and makes the tables follow it. */
async function log(workspace: Workspace, db: Db, act: Act, changes: readonly Change[]): Promise<number> {
  await checkPublished(workspace, db);
  await checkChanges(db, changes);
  const next = await logSize(db);
  const steps = changes.map(newChange);
  const at = workspace.clock().toISOString();
  const salt = randomBytes(SALT_SIZE);
  const commitments = steps.map(({ commitment }) => commitment.toString("hex"));
  const leaf = entryLeaf(salt, { index: next, at, ...act, changes: commitments });
  await insertEntry(db, { place: next, at, actor: act.actor, action: act.action, note: act.note ?? null, salt, leaf, changes: steps });
  // As a rebuild would read them, so that it gives the same tables to the byte.
  for (const [step, { body }] of steps.entries()) await apply(db, JSON.parse(body) as Change, orderOf(next, step));
  return next;
}

function newChange(step: Change): NewChange {
  const salt = randomBytes(SALT_SIZE);
  return { commitment: commit(salt, step), salt, body: canonical(step), subject: subjectOf(step), mentions: mentionedIn(step) };
}
