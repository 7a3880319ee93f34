import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { type Bytes, readBlocks } from "../blocks.ts";
import { makeFolder, syncFolder, withNewFile } from "../durable.ts";
import { unwrap, wrap } from "../keys/wrap.ts";
import { openAge, plainSizeOf, sealAge } from "./age.ts";
import { AgeFailure } from "./failure.ts";
import { incomingName, isAnyWritten, removeLeftovers } from "./incoming.ts";
import type { ObjectRef, ObjectStore, StoredObject } from "./store.ts";
import { damagedObject, foreignKey, missingObject, writeFailure } from "./told.ts";

const NAME = /^[0-9a-f]{32}$/;
/** The folders of the first two digits. */
const PREFIXES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const INCOMING = "incoming";
/** Enough of a file to hold the header that this store writes. */
const HEADER_READ = 4096;

/**
 * Objects as age files `<folder>/ab/cdef…`. What a crash left half-written is removed here.
 * @param objectsKey 32 bytes, which seal the identity of each object
 */
export async function openFileStore(folder: string, objectsKey: Uint8Array): Promise<ObjectStore> {
  const incoming = join(folder, INCOMING);
  await makeFolder(incoming);
  await makePrefixes(folder);
  await removeLeftovers(incoming);
  return {
    put: async (source) => put(folder, objectsKey, source),
    open: (ref) => read(folder, objectsKey, ref),
    stat: async (object) => statOf(folder, object),
    erase: async (object) => {
      await erase(folder, object);
    },
    announce: async () => {
      const mark = join(incoming, incomingName());
      await withNewFile(mark, () => Promise.resolve());
      return async () => rm(mark, { force: true });
    },
    isBeingPut: async () => isAnyWritten(incoming),
    list: () => list(folder),
    identityOf: (ref) => identityOf(objectsKey, ref),
  };
}

/** All folders that names may ask for, before any is needed: so an object has one name to put on the disk, not two. */
async function makePrefixes(folder: string): Promise<void> {
  const there = new Set(await readdir(folder));
  const lacking = PREFIXES.filter((prefix) => !there.has(prefix));
  await Promise.all(lacking.map(async (prefix) => mkdir(join(folder, prefix), { recursive: true, mode: 0o700 })));
  if (lacking.length > 0) await syncFolder(folder);
}

/** Where an object lies. Names that are none of ours lie nowhere, least of all outside the folder. */
function pathOf(folder: string, object: string): string {
  if (!NAME.test(object)) throw missingObject(object, folder);
  return join(folder, object.slice(0, 2), object.slice(2));
}

async function put(folder: string, objectsKey: Uint8Array, source: Bytes): Promise<StoredObject> {
  const object = randomBytes(16).toString("hex");
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const temporary = join(folder, INCOMING, incomingName());
  const path = pathOf(folder, object);
  try {
    const { plain, digest } = digested(source);
    await withNewFile(temporary, async (handle) => {
      await writeAll(handle, sealAge(recipient, plain));
    });
    await rename(temporary, path);
    await syncFolder(dirname(path));
    const secret = Buffer.from(identity);
    const key = wrap(objectsKey, secret, context(object)).toString("base64");
    secret.fill(0);
    return { object, key, ...digest() };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof SourceFailure ? error.cause : writeFailure(error, folder);
  }
}

/** Keeps an error of the source apart from our own failure to write: only the latter is about this disk. */
class SourceFailure extends Error {}

/** The same bytes, with their hash and number once they have passed. */
function digested(source: Bytes): { plain: Bytes; digest: () => { sha256: string; size: number } } {
  const hash = createHash("sha256");
  let size = 0;
  async function* pass(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of source) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    } catch (cause) {
      throw new SourceFailure("the source of the bytes failed", { cause });
    }
  }
  return { plain: pass(), digest: () => ({ sha256: hash.digest("hex"), size }) };
}

/** Bytes of one write. */
const WRITE_SIZE = 1024 * 1024;

/** Writes pieces gathered to {@link WRITE_SIZE}, while the next ones are encrypted. */
async function writeAll(handle: FileHandle, pieces: Bytes): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  let [held, size]: [Uint8Array[], number] = [[], 0];
  try {
    for await (const piece of pieces) {
      held.push(piece);
      size += piece.length;
      if (size < WRITE_SIZE) continue;
      await writing;
      writing = writeWhole(handle, held);
      // Awaited at the next write; a failure in between must not count as unhandled.
      writing.catch(() => undefined);
      [held, size] = [[], 0];
    }
  } finally {
    await writing;
  }
  await writeWhole(handle, held);
}

/** The system may write less than it was given, most of all where a disk is nearly full. */
async function writeWhole(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const { bytesWritten } = await handle.writev(pieces);
  if (bytesWritten < size) await handle.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}

async function* read(folder: string, objectsKey: Uint8Array, ref: ObjectRef): AsyncGenerator<Uint8Array> {
  const path = pathOf(folder, ref.object);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(objectsKey, ref));
  try {
    yield* openAge(decrypter, readBlocks(path));
  } catch (error) {
    if (error instanceof AgeFailure) throw damagedObject(ref.object, path, error);
    throw isMissing(error) ? missingObject(ref.object, path) : error;
  }
}

function identityOf(objectsKey: Uint8Array, { object, key }: ObjectRef): string {
  const identity = unwrap(objectsKey, Buffer.from(key, "base64"), context(object));
  if (!identity) throw foreignKey(object);
  const text = identity.toString();
  identity.fill(0);
  return text;
}

async function statOf(folder: string, object: string): Promise<{ size: number }> {
  const path = pathOf(folder, object);
  const handle = await open(path, "r").catch((error: unknown) => {
    throw isMissing(error) ? missingObject(object, path) : error;
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_READ), 0, HEADER_READ, 0);
    return { size: plainSizeOf((await handle.stat()).size, buffer.subarray(0, bytesRead)) };
  } finally {
    await handle.close();
  }
}

async function erase(folder: string, object: string): Promise<void> {
  const path = pathOf(folder, object);
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

async function* list(folder: string): AsyncGenerator<string> {
  for (const prefix of PREFIXES) {
    for (const rest of await readdir(join(folder, prefix))) {
      if (NAME.test(prefix + rest)) yield prefix + rest;
    }
  }
}

function context(object: string): string {
  return `dedere object ${object}`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
