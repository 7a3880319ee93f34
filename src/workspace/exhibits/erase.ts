import { DedereError } from "../../errors/index.ts";
import type { Change, Id } from "../../record/model.ts";
import { type Db, listFacts, objectsOf, readAcquisitions, readDerivatives } from "../../store/index.ts";
import { type Act, change } from "../change.ts";
import type { Workspace } from "../workspace.ts";

const BATCH = 2000;

/** Why something is erased, and the two people who stand for it. */
export interface Erasure extends Omit<Act, "action"> {
  readonly reason: string;
  readonly approvedBy: readonly string[];
}

/**
 * Erases facts for good: what they said, in the tables and in the log, with the reasons that were given about them.
 * The log stays whole: it keeps their commitments, which tell nothing. A tombstone says that they were there, and why not any more.
 * @throws {DedereError} `bad-request`
 */
export async function eraseFacts(workspace: Workspace, { reason, approvedBy, ...act }: Erasure, facts: readonly Id[]): Promise<void> {
  const changes = facts.map((fact): Change => ({ do: "erase", target: { fact }, reason, approvedBy }));
  await change(workspace, { ...act, action: "erase-facts" }, changes);
}

/** What an erasure of an exhibit left, for people to decide on. */
export interface ExhibitErased {
  /** How many objects are gone: the original and what was made of it. */
  readonly objects: number;
  /** Facts about the exhibit or citing it: title, notes, quotes. */
  readonly left: readonly Id[];
}

/**
 * Erases the bytes of an exhibit for good, with all that was made of them, all records of how they came here, and their
 * keys, so that a copy of the folder made earlier cannot be read with the workspace as it is now. Backups of the whole
 * workspace still hold them. The item of the exhibit and the facts about it stay: they are erased by {@link eraseFacts}.
 * @param sha256 of the original
 * @throws {DedereError} `not-found`; `bad-request`
 */
export async function eraseExhibit(workspace: Workspace, { reason, approvedBy, ...act }: Erasure, sha256: string): Promise<ExhibitErased> {
  const exhibits = new Set((await readAcquisitions(workspace.db, sha256)).map(({ exhibit }) => exhibit));
  const changes = (await objectsWith(workspace.db, sha256)).map((object): Change => ({ do: "erase", target: { object }, reason, approvedBy }));
  await change(workspace, { ...act, action: "erase-exhibit" }, changes);
  return { objects: changes.length, left: await factsOn(workspace.db, exhibits) };
}

async function factsOn(db: Db, exhibits: ReadonlySet<Id>): Promise<readonly Id[]> {
  const left: Id[] = [];
  for (let after = ""; ;) {
    const facts = await listFacts(db, after, BATCH);
    left.push(...facts.filter(({ about, citations }) => exhibits.has(about) || citations.some(({ source }) => exhibits.has(source))).map(({ id }) => id));
    const last = facts.at(-1);
    if (last === undefined || facts.length < BATCH) return left;
    after = last.id;
  }
}

/** The object of an original, and those of its derivatives that are not the bytes of something else too. */
async function objectsWith(db: Db, sha256: string): Promise<readonly string[]> {
  const original = (await objectsOf(db, [sha256])).get(sha256);
  if (!original) throw unknown(sha256);
  const acquired = new Set((await readAcquisitions(db)).map(({ object }) => object));
  const derivatives = await readDerivatives(db);
  const ofOthers = new Set(derivatives.filter(({ of }) => of !== sha256).map(({ object }) => object));
  const own = derivatives.filter(({ of }) => of === sha256).flatMap(({ object }) => object ?? []);
  return [...new Set([original.object, ...own.filter((object) => !acquired.has(object) && !ofOthers.has(object))])];
}

function unknown(sha256: string): DedereError {
  const message = `There is no object with the SHA-256 ${sha256}.`;
  return new DedereError("not-found", message, [{ message, remedy: "Name the hash of an exhibit that is there." }]);
}
