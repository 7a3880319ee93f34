import { readBase64 } from "./base64.ts";
import { type Hash, HASH_SIZE } from "./tree.ts";
import { checkSignature, type Note, readNote, type Signer, signNote, type Verifier } from "./note.ts";

/** The state of a log as its owner signs it (C2SP tlog-checkpoint): which log, how many entries, which root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The checkpoint as a signed note. The signer's name is the origin of the log. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: Signer["key"]): Note {
  return signNote(`${origin}\n${size}\n${root.toString("base64")}\n`, { name: origin, key });
}

/** What a note says of a log; undefined where it is no checkpoint. Whether it is signed is {@link isSignedBy}'s matter. */
export function readCheckpoint(content: string): (Checkpoint & { readonly note: Note }) | undefined {
  const note = readNote(content);
  const [, origin, size, encoded] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n(\S{44})\n(?:[^\n]+\n)*$/.exec(note?.text ?? "") ?? [];
  const root = readBase64(encoded ?? "");
  if (note === undefined || origin === undefined || root?.length !== HASH_SIZE || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root, note };
}

/** Whether one of the signatures under a note is of this key. */
export function isSignedBy(note: Note, verifier: Verifier): boolean {
  return note.signatures.some((signature) => checkSignature(note, signature, [verifier]) !== undefined);
}
