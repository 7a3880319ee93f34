import { canonical, commit, type EntryHead } from "./commitment.ts";
import { type Hash, leafHash } from "./tree.ts";

/**
 * Entries and changes as lines of the files that leave with an export, `custody.jsonl` and `changes.jsonl`. Each line is
 * canonical JSON (RFC 8785), and what was hashed stands in it byte for byte: a stranger cuts it out and hashes it, and
 * needs no JSON library of ours. `verify.py` beside this file does so.
 */

/** The script that leaves with an export and checks it with Python alone. */
export const VERIFY_SCRIPT = new URL("verify.py", import.meta.url);

/** An entry that is shown. */
export function entryLine(salt: Uint8Array, head: EntryHead): string {
  return `${canonical({ head, salt: hex(salt) })}\n`;
}

/** An entry that is held back: its leaf alone, so that the root can still be computed. */
export function withheldEntryLine(index: number, leaf: Hash): string {
  return `${canonical({ index, leaf: hex(leaf) })}\n`;
}

/** A change that is shown: which entry, which of its commitments, from 0. A change that is held back has no line. */
export function changeLine(entry: number, step: number, salt: Uint8Array, body: unknown): string {
  return `${canonical({ body, entry, salt: hex(salt), step })}\n`;
}

export interface CustodyLine {
  readonly index: number;
  readonly leaf: Hash;
  /** Absent where the entry is held back. */
  readonly head?: EntryHead;
}

/** Reads a line of `custody.jsonl`; undefined where it is none, or is not canonical. */
export function readCustodyLine(line: string): CustodyLine | undefined {
  const read = readCanonical(line);
  if (read === undefined) return undefined;
  if (isHex(read["leaf"]) && isCount(read["index"])) return { index: read["index"], leaf: Buffer.from(read["leaf"], "hex") };
  const head = read["head"];
  if (!isHead(head) || !isHex(read["salt"])) return undefined;
  return { index: head.index, leaf: leafHash(commit(Buffer.from(read["salt"], "hex"), head)), head };
}

export interface ChangeLine {
  readonly entry: number;
  readonly step: number;
  readonly body: unknown;
  readonly commitment: Hash;
}

/** Reads a line of `changes.jsonl`; undefined where it is none, or is not canonical. */
export function readChangeLine(line: string): ChangeLine | undefined {
  const { entry, step, salt, body } = readCanonical(line) ?? {};
  if (!isCount(entry) || !isCount(step) || !isHex(salt) || body === undefined) return undefined;
  return { entry, step, body, commitment: commit(Buffer.from(salt, "hex"), body) };
}

function readCanonical(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read = JSON.parse(line) as unknown;
    const isObject = typeof read === "object" && read !== null;
    return isObject && canonical(read) === line.trimEnd() ? (read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is EntryHead {
  const { index, at, actor, action, changes } = (value ?? {}) as Partial<EntryHead>;
  const areWords = [at, actor, action].every((word) => typeof word === "string");
  return areWords && isCount(index) && Array.isArray(changes) && changes.every(isHex);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** 32 bytes, lower case. */
function isHex(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
