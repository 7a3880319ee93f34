import { readBase64 } from "./base64.ts";
import { type Checkpoint, isSignedBy, readCheckpoint } from "./checkpoint.ts";
import { type Note, type Verifier, writeNote } from "./note.ts";
import { extendsTree, type Hash, HASH_SIZE, includes } from "./tree.ts";

/** Proofs as files that are checked without Dedere: hashes in base64, one a line, above the checkpoint they lead to. */

/** That an entry is in a log (C2SP tlog-proof, `.tlog-proof`). */
export interface InclusionFile {
  /** Place of the entry, from 0. */
  readonly index: number;
  readonly proof: readonly Hash[];
  readonly note: Note;
}

/** That a log only grew: from `older` entries to those of the checkpoint. A witness is asked with the same text (C2SP tlog-witness). */
export interface ConsistencyFile {
  readonly older: number;
  readonly proof: readonly Hash[];
  readonly note: Note;
}

const HEADER = "c2sp.org/tlog-proof@v1\n";

export function writeInclusionFile({ index, proof, note }: InclusionFile): string {
  return `${HEADER}index ${index}\n${lines(proof)}\n${writeNote(note)}`;
}

/** Reads a `.tlog-proof`; undefined where it is none. Its extra data, which nothing vouches for, is passed over. */
function readInclusionFile(content: string): (InclusionFile & { readonly checkpoint: Checkpoint }) | undefined {
  const [, number, hashes, rest] = /^c2sp\.org\/tlog-proof@v1\n(?:extra [^\n]*\n)?index (0|[1-9]\d{0,15})\n((?:[^\n]+\n)*)\n([^]*)$/.exec(content) ?? [];
  const read = readParts(number, hashes, rest);
  return read && { index: read.number, proof: read.proof, note: read.note, checkpoint: read.checkpoint };
}

/** Whether the file shows a leaf to be in the log of this key, at the place it names. */
export function provesInclusion(content: string, leaf: Hash, owner: Verifier): boolean {
  const read = readInclusionFile(content);
  return read !== undefined && isOf(read, owner) && includes(leaf, read.index, read.checkpoint.size, read.proof, read.checkpoint.root);
}

export function writeConsistencyFile({ older, proof, note }: ConsistencyFile): string {
  return `old ${older}\n${lines(proof)}\n${writeNote(note)}`;
}

/** Reads a proof of consistency; undefined where it is none. */
export function readConsistencyFile(content: string): (ConsistencyFile & { readonly checkpoint: Checkpoint }) | undefined {
  const [, number, hashes, rest] = /^old (0|[1-9]\d{0,15})\n((?:[^\n]+\n)*)\n([^]*)$/.exec(content) ?? [];
  const read = readParts(number, hashes, rest);
  return read && { older: read.number, proof: read.proof, note: read.note, checkpoint: read.checkpoint };
}

/** Whether the file shows that the log of this key kept every entry of a state that was known before. */
export function provesConsistency(content: string, known: Checkpoint, owner: Verifier): boolean {
  const read = readConsistencyFile(content);
  if (read === undefined || read.older !== known.size || read.checkpoint.origin !== known.origin || !isOf(read, owner)) return false;
  return extendsTree(known.size, read.checkpoint.size, read.proof, known.root, read.checkpoint.root);
}

function lines(proof: readonly Hash[]): string {
  return proof.map((hash) => `${hash.toString("base64")}\n`).join("");
}

function readParts(number = "", hashes = "", rest = ""): { number: number; proof: readonly Hash[]; note: Note; checkpoint: Checkpoint } | undefined {
  const checkpoint = readCheckpoint(rest);
  const proof = hashes
    .split("\n")
    .slice(0, -1)
    .map((line) => readBase64(line));
  if (checkpoint === undefined || !Number.isSafeInteger(Number(number)) || !proof.every((hash) => hash?.length === HASH_SIZE)) return undefined;
  return { number: Number(number), proof: proof as readonly Hash[], note: checkpoint.note, checkpoint };
}

/** The owner's key bears the origin of the log as its name: a key of another log says nothing about this one. */
function isOf({ note, checkpoint }: { readonly note: Note; readonly checkpoint: Checkpoint }, owner: Verifier): boolean {
  return owner.name === checkpoint.origin && isSignedBy(note, owner);
}
