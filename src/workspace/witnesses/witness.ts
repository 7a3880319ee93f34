import { randomBytes } from "node:crypto";
import { DedereError } from "../../errors/index.ts";
import {
  type Checkpoint,
  cosign,
  extendsTree,
  isSignedBy,
  privateKey,
  readCheckpoint,
  readConsistencyFile,
  readSigner,
  signerText,
  verifierText,
  writeNote,
} from "../../vault/index.ts";
import { keyOf } from "./cosign.ts";

/** The work of a witness: another organisation that says of a log which state it saw when, and that it only grew. */

/** Algorithm 4 of C2SP signed notes: a signature with its time. */
const COSIGNATURE = 4;

/** A new key of a witness. The name stands under every signature; it has no spaces or plus signs. */
export function newWitnessKey(name: string): { readonly secret: string; readonly verifier: string } {
  if (/[\s+]/u.test(name) || name === "")
    throw bad("The name of a key has no spaces and no plus signs.", "Take a short name, such as a web address without path.");
  const signer = { name, key: privateKey(randomBytes(32)) };
  return { secret: signerText(signer, COSIGNATURE), verifier: verifierText(signer, COSIGNATURE) };
}

/**
 * Signs a state of another's log.
 * @param request as {@link cosignRequest} writes it
 * @param logKey the public key of the log in its text form, obtained by another route
 * @param known the state of this log that the witness signed last, if it ever did
 * @returns the state with the owner's and the witness's signatures, to be returned to the owner and kept
 * @throws {DedereError} `check-failed` where the log is another's, or does not go on from the state that is known
 */
export function signAsWitness(request: string, secret: string, logKey: string, known: Checkpoint | undefined, now: Date): string {
  const signer = readSigner(secret);
  if (signer?.algorithm !== COSIGNATURE) throw bad("This is no secret key of a witness.", 'Make one with "dedere cosign key".');
  const owner = keyOf(logKey);
  const asked = readConsistencyFile(request);
  if (!asked) throw bad("This is no request to cosign.", 'Ask the owner of the log for a file of "dedere cosign request".');
  const { checkpoint, note } = asked;
  if (checkpoint.origin !== owner.name || !isSignedBy(note, owner))
    throw wrong("The state is not signed by the key of that log.", "Compare the key of the log with the one that its owner gave you by another route.");
  if (known && asked.older !== known.size)
    throw wrong(
      `The request goes on from entry ${asked.older}; the last state that was signed here has ${known.size} entries.`,
      "Ask for a request from there on. If the owner has no such state, the log may have been replaced.",
    );
  if (known && !(known.size === 0 || extendsTree(known.size, checkpoint.size, asked.proof, known.root, checkpoint.root)))
    throw wrong(
      "The log does not go on from the state that was signed here last: entries were altered or taken out.",
      "Do not sign. Keep both states: together they prove it.",
    );
  return writeNote({ text: note.text, signatures: [...note.signatures, cosign(note, signer, Math.floor(now.getTime() / 1000))] });
}

/** The state that a witness signed last, from the file that it keeps. */
export function knownState(kept: string): Checkpoint | undefined {
  return readCheckpoint(kept);
}

function bad(message: string, remedy: string): DedereError {
  return new DedereError("bad-request", message, [{ message, remedy }]);
}

function wrong(message: string, remedy: string): DedereError {
  return new DedereError("check-failed", message, [{ message, remedy }]);
}
