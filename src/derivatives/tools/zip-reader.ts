import { PassThrough, type Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { LARGEST_RATIO, MOST_ENTRIES, RATIO_COUNTS_FROM } from "../limits.ts";
import { Refusal } from "../made.ts";

/** Names come undecoded: the library would refuse an archive for `../` in one, and here they are data and never paths. */
const OPTIONS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false } as const;

/** An entry that is a file, with its name as the archive has it. */
export interface ZippedFile {
  readonly name: string;
  readonly entry: Entry;
}

export function openZip(bytes: Buffer): Promise<ZipFile> {
  return yauzl.fromBufferPromise(bytes, OPTIONS);
}

/** Opens an archive of which only the end is there: its list of entries can be read, its entries cannot. */
export function openZipTail(tail: Buffer, size: number): Promise<ZipFile> {
  return yauzl.fromRandomAccessReaderPromise(new TailReader(tail, size), size, OPTIONS);
}

class TailReader extends yauzl.RandomAccessReader {
  readonly #tail: Buffer;
  /** Where in the archive the tail begins. */
  readonly #begins: number;

  constructor(tail: Buffer, size: number) {
    super();
    this.#tail = tail;
    this.#begins = size - tail.length;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const stream = new PassThrough();
    if (start < this.#begins) stream.destroy(new Refusal("the list of entries is longer than what is looked at"));
    else stream.end(this.#tail.subarray(start - this.#begins, end - this.#begins));
    return stream;
  }
}

/** The entries that are files; an archive of more than {@link MOST_ENTRIES} entries is refused. */
export async function* filesOf(zip: ZipFile): AsyncGenerator<ZippedFile> {
  if (zip.entryCount > MOST_ENTRIES) throw new Refusal(`an archive of ${zip.entryCount} entries; the limit is ${MOST_ENTRIES}`);
  for await (const entry of zip.eachEntry()) {
    const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    if (!name.endsWith("/")) yield { name, entry };
  }
}

/**
 * Unpacks a document once for measure, keeping nothing: for parsers that unpack it without any.
 * @throws {Refusal} if it is no zip, or a bomb
 */
export async function measure(bytes: Buffer, most: number): Promise<void> {
  const archive = await openZip(bytes).catch(() => {
    throw new Refusal("it is not a whole zip archive");
  });
  const unpacking = new Unpacking(bytes.length, most);
  // What is read counts itself, and throws when there is too much of it.
  for await (const { entry } of filesOf(archive)) for await (const _ of unpacking.read(archive, entry));
}

/** Counts what an archive unpacks to, and refuses a bomb. */
export class Unpacking {
  readonly #most: number;
  readonly #packed: number;
  #unpacked = 0;

  /**
   * @param packed bytes of the archive itself: entries that overlap do not count twice
   * @param most bytes that all entries together may have
   */
  constructor(packed: number, most: number) {
    this.#packed = packed;
    this.#most = most;
  }

  /** The bytes of an entry as they are unpacked, counted. */
  async *read(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      this.#count((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  }

  #count(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.#most) throw new Refusal(`unpacks to more than ${this.#most / 1_000_000} MB`);
    if (this.#unpacked > RATIO_COUNTS_FROM && this.#unpacked > LARGEST_RATIO * this.#packed)
      throw new Refusal(`unpacks to more than ${LARGEST_RATIO} times its size`);
  }
}
