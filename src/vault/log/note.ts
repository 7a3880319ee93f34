import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { readBase64 } from "./base64.ts";

/**
 * Signed notes as in C2SP signed-note: a text, an empty line, and a line for each signature. Ed25519 signs the text
 * itself (algorithm 1) or, for a witness, the text with the time of signing (C2SP tlog-cosignature, algorithm 4).
 */
export interface Note {
  /** Ends with a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** The first four bytes of the key's hash, then the signature. */
  readonly bytes: Buffer;
}

/** Who signs: a name without spaces or plus signs, and a key. */
export interface Signer {
  readonly name: string;
  readonly key: KeyObject;
}

/** A key that signatures are checked with. */
export interface Verifier {
  readonly name: string;
  readonly algorithm: Algorithm;
  readonly key: KeyObject;
}

/** The signature types of C2SP signed-note: 1 is Ed25519 over the text, 4 a witness's over the text with a time. */
export type Algorithm = 1 | 4;
const SIGNATURE = 1;
const COSIGNATURE = 4;
const ID_SIZE = 4;
const TIME_SIZE = 8;
const SECRET = "PRIVATE+KEY+";
// eslint-disable-next-line no-control-regex -- The standard forbids just these.
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/u;
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** The private key that 32 random bytes make. */
export function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
}

/** The public key in its text form: `name+id+base64`. */
export function verifierText({ name, key }: Signer, algorithm: Algorithm = SIGNATURE): string {
  const raw = rawPublic(key);
  return `${name}+${keyId(name, algorithm, raw).toString("hex")}+${Buffer.concat([Buffer.of(algorithm), raw]).toString("base64")}`;
}

/** Reads the text form of a public key; undefined where it is none, or its id does not fit it. */
export function readVerifier(text: string): Verifier | undefined {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = readBase64(encoded ?? "");
  if (name === undefined || id === undefined || bytes === undefined) return undefined;
  const algorithm = bytes[0];
  const raw = bytes.subarray(1);
  if ((algorithm !== SIGNATURE && algorithm !== COSIGNATURE) || raw.length !== 32 || keyId(name, algorithm, raw).toString("hex") !== id) return undefined;
  return { name, algorithm, key: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" }) };
}

/** The private key in its text form, `PRIVATE+KEY+name+id+base64`: to be kept secret. */
export function signerText({ name, key }: Signer, algorithm: Algorithm = SIGNATURE): string {
  const seed = key.export({ format: "der", type: "pkcs8" }).subarray(PKCS8.length);
  return `${SECRET}${name}+${idOf({ name, key }, algorithm).toString("hex")}+${Buffer.concat([Buffer.of(algorithm), seed]).toString("base64")}`;
}

/** Reads the text form of a private key; undefined where it is none, or its id does not fit it. */
export function readSigner(text: string): (Signer & { readonly algorithm: Algorithm }) | undefined {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = readBase64(encoded ?? "");
  const algorithm = bytes?.[0];
  if (name === undefined || bytes?.length !== 33 || (algorithm !== SIGNATURE && algorithm !== COSIGNATURE)) return undefined;
  const signer: Signer & { readonly algorithm: Algorithm } = { name, key: privateKey(bytes.subarray(1)), algorithm };
  return idOf(signer, algorithm).toString("hex") === id ? signer : undefined;
}

/** Signs a text, which must end with a line break. */
export function signNote(text: string, signer: Signer): Note {
  const bytes = Buffer.concat([idOf(signer, SIGNATURE), sign(null, Buffer.from(text), signer.key)]);
  return { text, signatures: [{ name: signer.name, bytes }] };
}

/** A witness's signature under a note: that it saw this text at this time (seconds since 1970). */
export function cosign({ text }: Note, signer: Signer, time: number): NoteSignature {
  const stamp = Buffer.alloc(TIME_SIZE);
  stamp.writeBigUInt64BE(BigInt(time));
  return { name: signer.name, bytes: Buffer.concat([idOf(signer, COSIGNATURE), stamp, sign(null, cosigned(text, time), signer.key)]) };
}

/** What a signature under a note is worth: undefined where no key given made it; the time where a witness did. */
export function checkSignature(
  { text }: Note,
  signature: NoteSignature,
  verifiers: readonly Verifier[],
): { readonly by: Verifier; readonly time?: number } | undefined {
  for (const by of verifiers) {
    const raw = rawPublic(by.key);
    if (by.name !== signature.name || !keyId(by.name, by.algorithm, raw).equals(signature.bytes.subarray(0, ID_SIZE))) continue;
    const rest = signature.bytes.subarray(ID_SIZE);
    if (by.algorithm === SIGNATURE) return verify(null, Buffer.from(text), by.key, rest) ? { by } : undefined;
    if (rest.length <= TIME_SIZE) return undefined;
    const time = Number(rest.readBigUInt64BE(0));
    return verify(null, cosigned(text, time), by.key, rest.subarray(TIME_SIZE)) ? { by, time } : undefined;
  }
  return undefined;
}

/** The signature of a key under a note, as other tools take it: without key id and time. Undefined where there is none that holds. */
export function rawSignature(note: Note, verifier: Verifier): Buffer | undefined {
  const found = note.signatures.find((signature) => checkSignature(note, signature, [verifier]) !== undefined);
  return found?.bytes.subarray(ID_SIZE + (verifier.algorithm === COSIGNATURE ? TIME_SIZE : 0));
}

export function writeNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(({ name, bytes }) => `— ${name} ${bytes.toString("base64")}\n`).join("")}`;
}

/** Reads a note; undefined where it is none. */
export function readNote(content: string): Note | undefined {
  const end = content.lastIndexOf("\n\n");
  if (end < 0 || !content.endsWith("\n") || CONTROL.test(content)) return undefined;
  const signatures = content
    .slice(end + 2, -1)
    .split("\n")
    .map(readSignature);
  return signatures.every((one) => one !== undefined) ? { text: content.slice(0, end + 1), signatures } : undefined;
}

/** Reads the line of one signature; undefined where it is none. */
function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = readBase64(encoded ?? "");
  return name !== undefined && bytes !== undefined && bytes.length > ID_SIZE ? { name, bytes } : undefined;
}

/** What a witness signs: the text with the time, in seconds since 1970 (C2SP tlog-cosignature). */
export function cosigned(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}

function idOf({ name, key }: Signer, algorithm: Algorithm): Buffer {
  return keyId(name, algorithm, rawPublic(key));
}

function keyId(name: string, algorithm: Algorithm, raw: Buffer): Buffer {
  return createHash("sha256").update(`${name}\n`).update(Buffer.of(algorithm)).update(raw).digest().subarray(0, ID_SIZE);
}

function rawPublic(key: KeyObject): Buffer {
  const open = key.type === "private" ? createPublicKey(key) : key;
  return open.export({ format: "der", type: "spki" }).subarray(SPKI.length);
}
