import { join } from "node:path";
import { DedereError } from "../../errors/index.ts";
import {
  type Checkpoint,
  checkSignature,
  consistencyProof,
  isSignedBy,
  type Note,
  privateKey,
  readCheckpoint,
  readTiles,
  readVerifier,
  rootHash,
  type Verifier,
  verifierText,
  writeConsistencyFile,
} from "../../vault/index.ts";
import { change } from "../change.ts";
import { LOG, openTiles } from "../files.ts";
import { ownVerifier, signedCheckpoint } from "../publish.ts";
import { type Cosignature, readReceipts, receiptName } from "./receipts.ts";
import type { Workspace } from "../workspace.ts";

/**
 * What a witness is asked with: the present state of the log, signed, and the proof that it only grew since the state
 * that the witness last signed.
 * @param witness the public key of the witness in its text form
 * @throws {DedereError} `bad-request` for what is no such key; `check-failed` where the files of the log were altered
 */
export async function cosignRequest(workspace: Workspace, witness: string): Promise<string> {
  const { name } = keyOf(witness);
  const signed = (await readReceipts(workspace.db)).filter((one): one is Cosignature => one.kind === "cosignature" && keyOf(one.witness).name === name);
  const older = signed.at(-1)?.size ?? 0;
  const { size, note } = presentState(workspace);
  const read = readTiles(openTiles(join(workspace.folder, LOG)), size);
  return writeConsistencyFile({ older, proof: older === 0 ? [] : consistencyProof(older, size, read), note });
}

/**
 * Keeps what a witness signed.
 * @param note the state that it was asked to sign, with its signature under it
 * @throws {DedereError} `check-failed` where it is no state of this log, or the witness's signature is not right
 */
export async function acceptCosignature(
  workspace: Workspace,
  actor: string,
  note: string,
  witness: string,
): Promise<{ readonly size: number; readonly time: Date }> {
  const checkpoint = readCheckpoint(note);
  if (!checkpoint || !isOwn(workspace, checkpoint))
    throw refused("This is no signed state of this log.", "Take the file that the witness returned for this workspace.");
  const time = witnessed(checkpoint.note, keyOf(witness));
  if (time === undefined)
    throw refused(
      "The witness's signature is not under this state, or is not right.",
      "Compare the witness's key with the one that it gave you by another route.",
    );
  const receipt: Cosignature = { kind: "cosignature", size: checkpoint.size, note, witness };
  await change(workspace, { actor, action: "accept-cosignature" }, [{ do: "set", name: receiptName(receipt), value: receipt }]);
  return { size: checkpoint.size, time };
}

/** The public key of this log in its text form, for witnesses and for those who check exports. */
export function logKeyOf({ origin, keys }: Workspace): string {
  return verifierText({ name: origin, key: privateKey(keys.logSigning) });
}

/** When a witness signed a state; undefined where it did not. */
export function witnessed(note: Note, witness: Verifier): Date | undefined {
  const times = note.signatures.map((signature) => checkSignature(note, signature, [witness])?.time);
  const time = times.find((one) => one !== undefined);
  return time === undefined ? undefined : new Date(time * 1000);
}

/**
 * Reads a witness's public key.
 * @throws {DedereError} `bad-request`
 */
export function keyOf(text: string): Verifier {
  const verifier = readVerifier(text);
  if (verifier) return verifier;
  const message = "This is no public key of a witness.";
  throw new DedereError("bad-request", message, [{ message, remedy: 'Give it as the witness printed it, "name+id+key".' }]);
}

/** The present state of the log as it is signed on the disk. */
export function presentState(workspace: Workspace): Checkpoint & { readonly note: Note } {
  const checkpoint = signedCheckpoint(workspace);
  if (checkpoint) return checkpoint;
  throw refused("The signed state of the log is missing or altered.", 'Run "dedere verify" to see what is wrong.');
}

function isOwn(workspace: Workspace, checkpoint: Checkpoint & { readonly note: Note }): boolean {
  const { size } = presentState(workspace);
  if (checkpoint.origin !== workspace.origin || checkpoint.size > size || !isSignedBy(checkpoint.note, ownVerifier(workspace))) return false;
  return rootHash(checkpoint.size, readTiles(openTiles(join(workspace.folder, LOG)), size)).equals(checkpoint.root);
}

function refused(message: string, remedy: string): DedereError {
  return new DedereError("check-failed", message, [{ message, remedy }]);
}
