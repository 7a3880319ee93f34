import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Hash, leafHash } from "./tree.ts";

/**
 * What stands in the log for a change: the SHA-256 of 32 random bytes and its canonical JSON (RFC 8785). Without those
 * bytes nobody can find out by trying what a withheld or erased change said; with them anybody can check what is shown.
 */
export function commit(salt: Uint8Array, content: unknown): Hash {
  return createHash("sha256").update(salt).update(canonical(content)).digest();
}

/** An entry of the log, without the bodies of its changes. */
export interface EntryHead {
  /** Place in the log, from 0. */
  readonly index: number;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly note?: string;
  /** The commitments of its changes, hex, in order. */
  readonly changes: readonly string[];
}

/** The leaf of an entry: the commitment to its head, as a leaf of the tree. */
export function entryLeaf(salt: Uint8Array, head: EntryHead): Hash {
  return leafHash(commit(salt, head));
}

/** One form for one content: names sorted, no spaces. */
export function canonical(content: unknown): string {
  const text = canonicalize(content);
  if (text === undefined) throw new TypeError("there is nothing to write");
  return text;
}
