import { type Decrypter, Encrypter } from "age-encryption";
import type { Bytes } from "../blocks.ts";
import { AgeFailure } from "./failure.ts";
import { openPayload, plainSize, resume, sealPayload } from "./payload.ts";

/**
 * Files in the age v1 format (https://c2sp.org/age): header and recipients by the `age-encryption` package, payload by our
 * own code. What is written here opens with the `age` command, and the other way round.
 */

/** Longer headers are refused; one recipient needs 168 bytes. */
const HEADER_LIMIT = 256 * 1024;

/** An age file for one recipient (`age1…`). */
export async function* sealAge(recipient: string, plain: Bytes): AsyncGenerator<Uint8Array> {
  const { header, fileKey } = await newHeader(recipient);
  try {
    yield header;
    yield* sealPayload(fileKey, plain);
  } finally {
    fileKey.fill(0);
  }
}

/**
 * The plain bytes of an age file; what is handed out was found genuine.
 * @param decrypter of the package, with the identities that may open the file
 * @throws AgeFailure
 */
export async function* openAge(decrypter: Decrypter, file: Bytes): AsyncGenerator<Uint8Array> {
  const iterator = file[Symbol.asyncIterator]();
  let fileKey: Uint8Array | undefined;
  try {
    const { header, after } = await takeHeader(iterator);
    fileKey = await openHeader(decrypter, header);
    yield* openPayload(fileKey, resume(after, iterator));
  } finally {
    fileKey?.fill(0);
    await iterator.return?.();
  }
}

/** The size of the plain bytes, from the size of a whole age file and its first bytes, which hold the header. */
export function plainSizeOf(fileSize: number, beginning: Buffer): number {
  return plainSize(fileSize - (headerEnd(beginning) ?? 0));
}

async function newHeader(recipient: string): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  let fileKey = new Uint8Array();
  // The package keeps the file key to itself. A recipient that adds nothing to the header gets to see it.
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  const file = await encrypter.encrypt(new Uint8Array());
  return { header: file.subarray(0, headerEnd(Buffer.from(file))), fileKey };
}

async function openHeader(decrypter: Decrypter, header: Uint8Array): Promise<Uint8Array> {
  try {
    return await decrypter.decryptHeader(header);
  } catch {
    throw new AgeFailure("header");
  }
}

/** The header of an age file, and what was read beyond it. Bytes without the end of a header are taken for one, and refused later. */
async function takeHeader(iterator: AsyncIterator<Uint8Array>): Promise<{ header: Uint8Array; after: Uint8Array }> {
  let taken = Buffer.alloc(0);
  let end: number | undefined;
  while (end === undefined && taken.length <= HEADER_LIMIT) {
    const step = await iterator.next();
    if (step.done) break;
    taken = Buffer.concat([taken, step.value]);
    end = headerEnd(taken);
  }
  return { header: taken.subarray(0, end), after: taken.subarray(end ?? taken.length) };
}

/** The end of the line that begins with `---`, which closes every header. */
function headerEnd(bytes: Buffer): number | undefined {
  const mark = bytes.indexOf("\n---");
  if (mark < 0) return undefined;
  const lineEnd = bytes.indexOf("\n", mark + 1);
  return lineEnd < 0 ? undefined : lineEnd + 1;
}
