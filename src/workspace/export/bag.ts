import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { DedereError, type Problem } from "../../errors/index.ts";
import type { ProtectionLevel } from "../../record/model.ts";
import type { Db } from "../../store/index.ts";
import {
  appendLeaves,
  type BagFile,
  type Hash,
  inclusionProof,
  rawSignature,
  readCheckpoint,
  readTiles,
  rootHash,
  syncFolder,
  writeBag,
  writeInclusionFile,
  writeNote,
} from "../../vault/index.ts";
import { refuseConflicts } from "./conflicts.ts";
import { altered, changeLines, custodyLines, doubtfulNotes } from "./custody.ts";
import { type Disclosure, disclosureTo } from "./disclosure.ts";
import { itemsCsv, itemsJson, readShownItems, type ShownItem } from "./items.ts";
import { refuseNames } from "./names-in-bag.ts";
import type { NameOptions } from "./protected-names.ts";
import { objectFiles } from "./objects.ts";
import { keyFingerprint, receiptFiles, type ToldReceipt } from "./receipts.ts";
import { verifyText } from "./verify-text.ts";
import { CHECKPOINT, readIfThere } from "../files.ts";
import { ownVerifier } from "../publish.ts";
import type { Workspace } from "../workspace.ts";

export interface ExportOptions extends Pick<NameOptions, "withNames"> {
  readonly audience: ProtectionLevel;
  /** Notes of the log leave although a part of what they speak of is held back: somebody read them. */
  readonly withNotes?: boolean | undefined;
}

/** What left, and the two values that the receiver is to be told by another way. */
export interface Exported {
  readonly files: number;
  readonly bytes: number;
  readonly objects: number;
  /** SHA-256 of the public key that signs the log. */
  readonly fingerprint: string;
  /** SHA-256 of `tagmanifest-sha256.txt`, which stands for every byte of the export. */
  readonly sha256: string;
  /** Where a part of a name may stand that the audience may not see. */
  readonly lookOver: readonly Problem[];
}

type SignedState = NonNullable<ReturnType<typeof readCheckpoint>>;

/**
 * Exports what an audience may see as a bag that a stranger can check without Dedere (BagIt 1.0, RFC 8493). The folder
 * appears whole or not at all. What is held back stays in the log as a salted commitment.
 * @param out a folder that does not exist yet; its bytes are not encrypted
 * @throws {DedereError} `refused` where protections conflict, or people are named whose names the audience may not see · `check-failed` where something is not as it was put there, or the
 * workspace was being changed · `bad-request` where the folder exists · `no-space`
 */
export async function exportBag(workspace: Workspace, out: string, { audience, withNotes = false, withNames }: ExportOptions): Promise<Exported> {
  if (existsSync(out)) throw exists(out);
  const target = resolve(out);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.partial`);
  try {
    // One transaction, so that all parts tell of the same moment while others go on working.
    const exported = await workspace.db.transaction().execute((db) => write(workspace, db, temporary, { audience, withNotes, withNames }));
    if (existsSync(target)) throw exists(out);
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return exported;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function write(workspace: Workspace, db: Db, folder: string, { audience, withNotes, withNames }: ExportOptions): Promise<Exported> {
  const disclosure = await disclosureTo(audience, db);
  refuseConflicts(disclosure, withNotes ? [] : await doubtfulNotes(db, disclosure));
  const lookOver = await refuseNames(db, disclosure, { withNames });
  const state = readCheckpoint(readIfThere(join(workspace.folder, CHECKPOINT))?.toString("utf8") ?? "");
  if (!state) throw altered("the signed state of the log");
  const items = await readShownItems(db, disclosure);
  const owner = ownVerifier(workspace);
  const fingerprint = keyFingerprint(owner);
  const objects = new Set(items.flatMap(({ acquisitions = [] }) => acquisitions.map(({ sha256 }) => sha256))).size;
  const receipts: ToldReceipt[] = [];
  const told = { origin: state.origin, size: state.size, root: state.root.toString("base64"), fingerprint, audience, objects, receipts };
  async function* files(): AsyncGenerator<BagFile> {
    yield* dataFiles(workspace, db, disclosure, items);
    yield* proofFiles(workspace, db, disclosure, items, state as SignedState, receipts);
    yield { path: "keys/log.pub", content: owner.key.export({ type: "spki", format: "pem" }) as string };
    yield { path: "VERIFY.txt", content: verifyText(told) };
    yield { path: "verify.py", content: readFileSync(new URL("../../vault/log/verify.py", import.meta.url), "utf8") };
    yield { path: "verify_items.py", content: readFileSync(new URL("verify_items.py", import.meta.url), "utf8") };
  }
  const { payloadFiles, payloadBytes, sha256 } = await writeBag(folder, files(), [
    ["Bagging-Date", workspace.clock().toISOString().slice(0, 10)],
    ["External-Identifier", state.origin],
    ["Internal-Sender-Description", `Audience: ${audience}. How to check it: VERIFY.txt.`],
  ]);
  return { files: payloadFiles, bytes: payloadBytes, objects, fingerprint, sha256, lookOver };
}

async function* dataFiles({ objects }: Workspace, db: Db, disclosure: Disclosure, items: readonly ShownItem[]): AsyncGenerator<BagFile> {
  yield { path: "data/items.json", content: await itemsJson(db, disclosure, items) };
  yield { path: "data/items.csv", content: itemsCsv(items) };
  yield { path: "data/changes.jsonl", content: changeLines(db, disclosure) };
  yield* objectFiles(db, objects, disclosure);
}

/**
 * The log as entries, the signed state they lead to, for each original a proof that can be handed on with it alone, and what
 * others gave.
 */
async function* proofFiles(
  workspace: Workspace,
  db: Db,
  disclosure: Disclosure,
  items: readonly ShownItem[],
  state: SignedState,
  receipts: ToldReceipt[],
): AsyncGenerator<BagFile> {
  const leaves: Hash[] = [];
  yield { path: "data/custody.jsonl", content: custodyLines(db, disclosure, leaves) };
  if (leaves.length !== state.size) throw busy();
  const tiles = new Map<string, Buffer>();
  const store = { read: (path: string) => tiles.get(path), write: (path: string, content: Buffer) => void tiles.set(path, content) };
  appendLeaves(store, 0, leaves);
  const read = readTiles(store, state.size);
  if (!rootHash(state.size, read).equals(state.root)) throw altered("the log");
  const signature = rawSignature(state.note, ownVerifier(workspace));
  if (!signature) throw altered("the signed state of the log");
  yield { path: "proofs/checkpoint", content: writeNote(state.note) };
  yield { path: "proofs/checkpoint.body", content: state.note.text };
  yield { path: "proofs/checkpoint.sig", content: signature };
  for (const [sha256, index] of await acquisitionEntries(db, items)) {
    yield { path: `proofs/${sha256}.tlog-proof`, content: writeInclusionFile({ index, proof: inclusionProof(index, state.size, read), note: state.note }) };
  }
  yield* receiptFiles(workspace, db, store, state.size, receipts);
}

/** In which entry each original was first acquired. */
async function acquisitionEntries(db: Db, items: readonly ShownItem[]): Promise<ReadonlyMap<string, number>> {
  const entries = new Map<string, number>();
  for (const { id, sha256 } of items.flatMap(({ acquisitions = [] }) => acquisitions)) {
    const { entry } = await db.selectFrom("mention").select("entry").where("id", "=", id).orderBy("entry").limit(1).executeTakeFirstOrThrow();
    entries.set(sha256, Math.min(entry, entries.get(sha256) ?? entry));
  }
  return entries;
}

function exists(out: string): DedereError {
  const message = `${out} is there already.`;
  return new DedereError("bad-request", message, [{ file: out, message, remedy: "Name a folder that does not exist yet." }]);
}

function busy(): DedereError {
  const message = "The workspace was being changed; nothing was exported.";
  return new DedereError("check-failed", message, [{ message, remedy: "Export again." }]);
}
