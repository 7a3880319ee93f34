import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { DedereError, type Problem } from "../../errors/index.ts";
import type { Change, Id } from "../../record/model.ts";
import { type BagReport, caseless, readCheckpoint, validateBag, writeNote } from "../../vault/index.ts";
import { readSetting } from "../../store/index.ts";
import { addExhibits } from "../exhibits/add.ts";
import { change } from "../change.ts";
import { type Brought, broughtBy, IMPORT_BAG } from "./received/changes.ts";
import { isOfDedere, readReceived, type Received } from "./received/read.ts";
import { rootOf } from "./received/receipts.ts";
import { takeBrought } from "./received/take.ts";
import type { Workspace } from "../workspace.ts";

export interface ImportBagOptions {
  readonly actor: string;
  readonly dryRun?: boolean | undefined;
  /** Called with what the export of another workspace changes, or would change. */
  readonly tellBag?: (changes: readonly Change[]) => void;
}

/** What a bag brought, or would bring. */
export type BagImported = ReceivedRecord | ReceivedFiles;

/** The export of another workspace. */
export interface ReceivedRecord {
  readonly from: "dedere";
  readonly origin: string;
  /** How many entries the log has that the bag shows. */
  readonly size: number;
  readonly audience: string;
  /** To be compared with what the sender tells by another way. */
  readonly fingerprint: string;
  readonly vouched: number;
  readonly newItems: number;
  readonly newFacts: number;
  readonly revisedFacts: number;
  readonly originals: number;
  readonly derivatives: number;
  readonly keptFromHere: readonly Id[];
  readonly erasedHere: readonly Id[];
}

/** Files that somebody else packed. */
export interface ReceivedFiles {
  readonly from: "bagit";
  readonly version: string;
  readonly files: number;
  readonly exhibits: number;
  /** The same bytes were here already, and were acquired once more. */
  readonly sameBytes: number;
  readonly known: number;
}

/** What is kept of the last bag of a log: by it the next one must go on. */
interface LastReceived {
  /** The signed state. */
  readonly note: string;
  readonly fingerprint: string;
  readonly audience: string;
}

/** Whether a path is the folder of a bag. */
export async function isBag(path: string): Promise<boolean> {
  return stat(join(path, "bagit.txt")).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * Imports a bag (BagIt, RFC 8493) once it was checked whole. The export of another workspace brings its record, by id; of
 * any other bag each file becomes an exhibit. No address of `fetch.txt` is asked.
 * @throws {DedereError} `bad-file` for a bag that is not valid, `check-failed` for an export that is not what its log says,
 * with everything that is wrong; then nothing was changed. `refused` for a log that was rewritten, or an older state of it
 */
export async function importBag(workspace: Workspace, path: string, options: ImportBagOptions): Promise<BagImported> {
  const report = await validateBag(path);
  const problems = [...report.errors, ...clashes(report)];
  if (problems.length > 0) throw new DedereError("bad-file", `${basename(path)} is not a bag that can be taken over; nothing was imported.`, problems);
  if (!isOfDedere(report)) return takeFiles(workspace, path, report, options);
  const received = await readReceived(path, report, workspace.clock());
  return takeRecord(workspace, received, options);
}

/** Names of which some systems keep only one: who unpacks the bag there does not get what was packed. */
function clashes({ files }: BagReport): readonly Problem[] {
  const message = "Names differ only in case or in how letters are composed.";
  const alike = Map.groupBy(files.keys(), caseless);
  return [...alike.values()].flatMap((names) =>
    names.length < 2 ? [] : [{ file: names.join(", "), message, remedy: "Ask for a bag in which they differ more." }],
  );
}

async function takeFiles(workspace: Workspace, path: string, { files, info, version }: BagReport, { actor, dryRun }: ImportBagOptions): Promise<ReceivedFiles> {
  const tally = { from: "bagit", version: version ?? "", files: files.size, exhibits: 0, sameBytes: 0, known: 0 } as const;
  if (dryRun === true) return tally;
  const from = info.map(([label, value]) => `${label}: ${value}`).join("; ");
  let [exhibits, sameBytes, known] = [0, 0, 0];
  for await (const one of addExhibits(workspace, [path], { actor, method: "bag", ...(from === "" ? {} : { from }) })) {
    if (!("status" in one)) continue;
    if (one.status === "added") exhibits += 1;
    else if (one.status === "known") known += 1;
    else sameBytes += 1;
  }
  return { ...tally, exhibits, sameBytes, known };
}

async function takeRecord(workspace: Workspace, received: Received, { actor, dryRun, tellBag }: ImportBagOptions): Promise<ReceivedRecord> {
  const { state, fingerprint, record } = received;
  const name = `received:${state.origin}`;
  const last = (await readSetting(workspace.db, name)) as LastReceived | undefined;
  refuseOther(workspace, received, last);
  const brought = await broughtBy(received, workspace.db);
  tellBag?.(brought.changes);
  if (dryRun !== true) {
    const note = `received from ${state.origin} in bag ${basename(resolve(received.folder))}, checkpoint ${state.size} ${state.root.toString("base64")}`;
    if (isAnything(brought)) await takeBrought(workspace, { actor, action: IMPORT_BAG, note }, received, brought);
    const now: LastReceived = { note: writeNote(state.note), fingerprint, audience: record.audience };
    // An entry of its own, since settings are for nobody else and the record may be.
    if (last?.note !== now.note || last.audience !== now.audience) await change(workspace, { actor, action: IMPORT_BAG }, [{ do: "set", name, value: now }]);
  }
  return summaryOf(received, brought);
}

function isAnything({ changes, acquisitions, derivatives }: Brought): boolean {
  return changes.length + acquisitions.length + derivatives.length > 0;
}

function summaryOf(
  { state, record, fingerprint, vouched }: Received,
  { changes, acquisitions, derivatives, keptFromHere, erasedHere }: Brought,
): ReceivedRecord {
  const count = (what: string) => changes.filter((one) => one.do === what).length;
  return {
    from: "dedere",
    origin: state.origin,
    size: state.size,
    audience: record.audience,
    fingerprint,
    vouched,
    newItems: count("add-item"),
    newFacts: count("add-fact"),
    revisedFacts: count("revise-fact"),
    originals: new Set(acquisitions.map(({ sha256 }) => sha256)).size,
    derivatives: derivatives.length,
    keptFromHere,
    erasedHere,
  };
}

/** What came from here does not come again; another log than before, or less of it, is not taken for the same. */
function refuseOther({ origin }: Workspace, { state, leaves, fingerprint }: Received, last: LastReceived | undefined): void {
  if (state.origin === origin) throw refused("This bag was exported from this workspace.", "Nothing need be imported: the record is here.");
  const known = readCheckpoint(last?.note ?? "");
  if (!last || !known) return;
  if (last.fingerprint !== fingerprint)
    throw refused("Another key signed this bag than the one that was received from this log before.", "Ask the sender by another way which key is theirs.");
  if (known.size > state.size)
    throw refused(`This bag shows ${state.size} entries of its log; one with ${known.size} was received before.`, "Import the newest one.");
  if (!rootOf(leaves.slice(0, known.size)).equals(known.root))
    throw refused(
      `The log does not go on from the ${known.size} entries that were received before: it was rewritten.`,
      "Import nothing. Keep both bags: together they prove it.",
    );
}

function refused(message: string, remedy: string): DedereError {
  return new DedereError("refused", message, [{ message, remedy }]);
}
