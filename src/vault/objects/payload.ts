import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import { type Bytes, cut } from "../blocks.ts";
import { AgeFailure } from "./failure.ts";

/**
 * The payload of an age file (C2SP age.md, "Payload"): a nonce, then ChaCha20-Poly1305 over chunks of 64 KiB in the
 * STREAM construction. Written with node:crypto, which is about ten times as fast as the package that writes the header.
 */
export const CHUNK_SIZE = 64 * 1024;
const TAG_SIZE = 16;
const SEALED_CHUNK_SIZE = CHUNK_SIZE + TAG_SIZE;
const NONCE_SIZE = 16;

const CIPHER = "chacha20-poly1305";
const OPTIONS = { authTagLength: TAG_SIZE } as const;

/** The encrypted payload, nonce first. The same bytes never give the same payload twice. */
export async function* sealPayload(fileKey: Uint8Array, plain: Bytes): AsyncGenerator<Buffer> {
  const nonce = randomBytes(NONCE_SIZE);
  const key = streamKey(fileKey, nonce);
  let counter = 0;
  yield nonce;
  for await (const { bytes, last } of cut(plain, CHUNK_SIZE)) {
    const cipher = createCipheriv(CIPHER, key, chunkNonce(counter++, last), OPTIONS);
    yield cipher.update(bytes);
    cipher.final();
    yield cipher.getAuthTag();
  }
}

/**
 * The plain bytes of a payload. A chunk is handed out only after its tag was found right.
 * @throws AgeFailure at the first chunk that is damaged, missing or too many
 */
export async function* openPayload(fileKey: Uint8Array, payload: Bytes): AsyncGenerator<Buffer> {
  const { nonce, rest } = await takeNonce(payload);
  const key = streamKey(fileKey, nonce);
  let counter = 0;
  for await (const { bytes, last } of cut(rest, SEALED_CHUNK_SIZE)) {
    const { plain, failure } = openChunk(key, bytes, counter++, last);
    if (plain && plain.length > 0) yield plain;
    if (failure) throw failure;
  }
}

interface Opened {
  readonly plain?: Buffer;
  readonly failure?: AgeFailure;
}

/** Opens a chunk as its place asks. Where that fails, what it would be elsewhere tells whether the file ends too early or goes on too long. */
function openChunk(key: KeyObject, chunk: Uint8Array, counter: number, last: boolean): Opened {
  const plain = decrypt(key, chunk, chunkNonce(counter, last));
  if (plain) return plain.length > 0 || counter === 0 ? { plain } : { failure: new AgeFailure("damaged", counter) };
  if (chunk.length === 0) return { failure: new AgeFailure("cut-short", counter) };
  const misplaced = decrypt(key, chunk, chunkNonce(counter, !last));
  if (!misplaced) return { failure: new AgeFailure("damaged", counter) };
  const failure = new AgeFailure(last ? "cut-short" : "bytes-after-end", counter + 1);
  // Only the last chunk may be shorter than the rest: a short one that does not say it is the last is not genuine there.
  return last && misplaced.length < CHUNK_SIZE ? { failure } : { plain: misplaced, failure };
}

function decrypt(key: KeyObject, chunk: Uint8Array, nonce: Buffer): Buffer | undefined {
  if (chunk.length < TAG_SIZE) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonce, OPTIONS);
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG_SIZE));
  const plain = decipher.update(chunk.subarray(0, chunk.length - TAG_SIZE));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return undefined;
  }
}

/** How many plain bytes a payload of this many bytes holds, if it is whole. */
export function plainSize(payloadSize: number): number {
  const sealed = Math.max(0, payloadSize - NONCE_SIZE);
  return Math.max(0, sealed - Math.max(1, Math.ceil(sealed / SEALED_CHUNK_SIZE)) * TAG_SIZE);
}

async function takeNonce(payload: Bytes): Promise<{ nonce: Uint8Array; rest: Bytes }> {
  const iterator = payload[Symbol.asyncIterator]();
  let taken = Buffer.alloc(0);
  while (taken.length < NONCE_SIZE) {
    const step = await iterator.next();
    if (step.done) throw new AgeFailure("header");
    taken = Buffer.concat([taken, step.value]);
  }
  return { nonce: taken.subarray(0, NONCE_SIZE), rest: resume(taken.subarray(NONCE_SIZE), iterator) };
}

/** What was taken too much, then what follows. Who opened the source closes it. */
export async function* resume(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
}

/** As an object of the system's: bytes would be copied and checked again for every chunk. It is overwritten when it is collected. */
function streamKey(fileKey: Uint8Array, nonce: Uint8Array): KeyObject {
  const bytes = Buffer.from(hkdfSync("sha256", fileKey, nonce, "payload", 32));
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

/** Eleven bytes of counter and one that says whether the chunk is the last. */
function chunkNonce(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
