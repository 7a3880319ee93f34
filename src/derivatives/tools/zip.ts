import { createHash } from "node:crypto";
import type { Entry, ZipFile } from "yauzl";
import { MOST_UNPACKED } from "../limits.ts";
import { jsonOutput, type Parser, wholeInput } from "../made.ts";
import { compareWithDataPackage, DATA_PACKAGE } from "./wacz.ts";
import { filesOf, openZip, Unpacking } from "./zip-reader.ts";

/** An entry of an archive as it was found. Names are told as they stand in the archive: they are data, never paths. */
export interface ListedEntry {
  readonly name: string;
  /** Bytes after unpacking. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256?: string;
  /** Why its bytes could not be read. */
  readonly unread?: string;
}

/** Texts about the archive that are kept while it is read: no longer than this. */
const LONGEST_KEPT = 16_000_000;

/** Lists a zip with the hash of every entry. Of a WACZ, the hashes that it declares are compared with those found. */
export const zip: Parser = async (input, _parameters, emit) => {
  const bytes = await wholeInput(input);
  const archive = await openZip(bytes);
  const unpacking = new Unpacking(bytes.length, MOST_UNPACKED);
  const entries: ListedEntry[] = [];
  const kept = new Map<string, Buffer>();
  for await (const { name, entry } of filesOf(archive)) entries.push(await list(archive, entry, name, unpacking, kept));
  const declared = kept.get(DATA_PACKAGE);
  emit(jsonOutput("archive-listing", { entries, ...(declared === undefined ? {} : { wacz: compareWithDataPackage(declared, kept.get(DIGEST), entries) }) }));
};

const DIGEST = "datapackage-digest.json";

async function list(archive: ZipFile, entry: Entry, name: string, unpacking: Unpacking, kept: Map<string, Buffer>): Promise<ListedEntry> {
  if (!entry.canDecodeFileData())
    return { name, size: entry.uncompressedSize, unread: entry.isEncrypted() ? "encrypted" : `packed by method ${entry.compressionMethod}` };
  const hash = createHash("sha256");
  const keep = (name === DATA_PACKAGE || name === DIGEST) && entry.uncompressedSize <= LONGEST_KEPT;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacking.read(archive, entry)) {
    hash.update(chunk);
    size += chunk.length;
    if (keep) chunks.push(chunk);
  }
  if (keep) kept.set(name, Buffer.concat(chunks));
  return { name, size, sha256: hash.digest("hex") };
}
