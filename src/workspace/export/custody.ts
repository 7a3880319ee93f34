import { DedereError } from "../../errors/index.ts";
import type { Change } from "../../record/model.ts";
import { type ChangeRow, type Db, type EntryRow, readChanges, readEntries } from "../../store/index.ts";
import { changeLine, commit, entryLeaf, entryLine, type EntryHead, type Hash, withheldEntryLine } from "../../vault/index.ts";
import type { DoubtfulNote } from "./conflicts.ts";
import type { Disclosure } from "./disclosure.ts";

const BATCH = 1000;

/** An entry of the log as an audience sees it. */
interface Told {
  readonly entry: EntryRow;
  readonly changes: readonly ChangeRow[];
  /** Those of them that the audience may see. Without any, the entry is its leaf alone: who did when what nobody may see tells too much. */
  readonly shown: readonly ChangeRow[];
}

/** The lines of `custody.jsonl`, each entry checked against its leaf, which is added to the leaves. */
export async function* custodyLines(db: Db, disclosure: Disclosure, leaves: Hash[]): AsyncGenerator<Buffer> {
  for await (const { entry, changes, shown } of tell(db, disclosure)) {
    const head = headOf(entry, changes);
    if (!entryLeaf(entry.salt, head).equals(entry.leaf) || entry.place !== leaves.length) throw altered(`entry ${entry.place}`);
    leaves.push(entry.leaf);
    yield Buffer.from(shown.length === 0 ? withheldEntryLine(entry.place, entry.leaf) : entryLine(entry.salt, head));
  }
}

/** The lines of `changes.jsonl`, each change checked against its commitment. */
export async function* changeLines(db: Db, disclosure: Disclosure): AsyncGenerator<Buffer> {
  for await (const { entry, shown } of tell(db, disclosure)) {
    for (const { step, salt, body, commitment } of shown) {
      const change = JSON.parse(body ?? "null") as Change;
      if (salt === null || !commit(salt, change).equals(commitment)) throw altered(`change ${entry.place}.${step}`);
      yield Buffer.from(changeLine(entry.place, step, salt, change));
    }
  }
}

/** The notes that would leave with entries of which a part is held back. */
export async function doubtfulNotes(db: Db, disclosure: Disclosure): Promise<readonly DoubtfulNote[]> {
  const notes: DoubtfulNote[] = [];
  for await (const { entry, changes, shown } of tell(db, disclosure)) {
    if (entry.note !== null && shown.length > 0 && shown.length < changes.length) notes.push({ entry: entry.place, note: entry.note });
  }
  return notes;
}

/** What an entry says that leaves with it, and the changes that leave. */
export interface LeavingEntry {
  readonly entry: EntryRow;
  readonly changes: readonly Change[];
}

/** The entries of which something leaves. */
export async function* leavingEntries(db: Db, disclosure: Disclosure): AsyncGenerator<LeavingEntry> {
  for await (const { entry, shown } of tell(db, disclosure))
    if (shown.length > 0) yield { entry, changes: shown.map(({ body }) => JSON.parse(body ?? "null") as Change) };
}

async function* tell(db: Db, disclosure: Disclosure): AsyncGenerator<Told> {
  for (let from = 0; ; from += BATCH) {
    const entries = await readEntries(db, from, BATCH);
    for (const entry of entries) {
      const changes = await readChanges(db, entry.place);
      yield { entry, changes, shown: changes.filter(({ body }) => body !== null && disclosure.showsChange(JSON.parse(body) as Change)) };
    }
    if (entries.length < BATCH) return;
  }
}

function headOf({ place, at, actor, action, note }: EntryRow, changes: readonly ChangeRow[]): EntryHead {
  return { index: place, at, actor, action, ...(note === null ? {} : { note }), changes: changes.map(({ commitment }) => commitment.toString("hex")) };
}

/** What is no longer as it was logged is not handed on as evidence. */
export function altered(what: string): DedereError {
  const message = `${what} is not as it was put there; nothing was exported.`;
  return new DedereError("check-failed", message, [{ path: what, message, remedy: 'Run "dedere verify", which names all that is altered.' }]);
}
