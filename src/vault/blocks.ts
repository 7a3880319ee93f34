import { type FileHandle, open } from "node:fs/promises";

/** How bytes travel: a sequence of buffers. Who yields a buffer never writes to it again. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Reads of 1 MiB are the fastest measured for hashing and encryption; larger ones gain nothing. */
const READ_SIZE = 1024 * 1024;
/** For thousands of small files buffers of 1 MiB would be most of the work. */
const FIRST_READ_SIZE = 64 * 1024;

/**
 * The content of a file, up to 1 MiB at a time; the next read runs while the last one is used.
 * @throws the error of the system where the file cannot be opened or read
 */
export async function* readBlocks(path: string | Buffer): AsyncGenerator<Buffer> {
  const handle = await open(path, "r");
  let next = readBlock(handle, FIRST_READ_SIZE);
  try {
    for (;;) {
      const block = await next;
      if (block.length === 0) return;
      next = readBlock(handle, block.length < FIRST_READ_SIZE ? FIRST_READ_SIZE : READ_SIZE);
      yield block;
    }
  } finally {
    // A read still under way must not find its file closed, and its failure no longer matters to anybody.
    await next.catch(() => undefined);
    await handle.close();
  }
}

async function readBlock(handle: FileHandle, size: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(size);
  const { bytesRead } = await handle.read(buffer, 0, size, null);
  return buffer.subarray(0, bytesRead);
}

/** One piece of a stream cut to measure. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** Cuts a stream into blocks of one size. Only the last may be shorter; it is empty only where the stream is. */
export async function* cut(source: Bytes, size: number): AsyncGenerator<Block> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    let rest = piece;
    // A full block goes out only when something follows it: else it is the last.
    while (rest.length > 0) {
      if (length === size) {
        yield { bytes: joined(held), last: false };
        held = [];
        length = 0;
      }
      const taken = rest.subarray(0, size - length);
      held.push(taken);
      length += taken.length;
      rest = rest.subarray(taken.length);
    }
  }
  yield { bytes: joined(held), last: true };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : Buffer.concat(pieces);
}
