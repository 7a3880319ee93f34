import { createHash, type Hash } from "node:crypto";
import { join } from "node:path";
import { readBlocks } from "../blocks.ts";
import { checkCompleteness, type Listed } from "./completeness.ts";
import { ASK_AGAIN, type BagFinding, Findings } from "./finding.ts";
import { ALGORITHMS } from "./manifest.ts";
import { readBag } from "./read.ts";
import type { BagInfo, BagVersion } from "./tag-file.ts";

/** What was found about a bag. */
export interface BagReport {
  /** Nothing where the folder does not declare itself a bag. */
  readonly version?: BagVersion;
  /** All that is listed is there, all that is there is listed, and every tag file is as it must be. */
  readonly complete: boolean;
  /** Complete, and every checksum is right. */
  readonly valid: boolean;
  readonly errors: readonly BagFinding[];
  readonly warnings: readonly BagFinding[];
  /** The elements of `bag-info.txt`: claims of whoever made the bag. */
  readonly info: BagInfo;
  /** Size by path, of every regular file. */
  readonly files: ReadonlyMap<string, number>;
}

/** What may be told while files are read: bytes done, and of how many. */
export type BagProgress = (done: number, of: number) => void;

/** What is looked at in one bag. Whoever makes a larger one is asked to divide it. */
export interface Most {
  readonly files: number;
  /** Bytes of one tag file, manifests among them: these are read whole. */
  readonly tagFile: number;
}

const MOST: Most = { files: 1_000_000, tagFile: 256 * 1024 * 1024 };

/**
 * Checks a bag of any version from 0.93 to 1.0 (RFC 8493 §3). All that is wrong is found at once. Nothing is changed, no
 * link is followed, no address of `fetch.txt` is asked.
 * @param most how much is looked at; a bag with more has a finding and is not read further
 */
export async function validateBag(folder: string, progress: BagProgress = () => undefined, most = MOST): Promise<BagReport> {
  const found = new Findings();
  const bag = await readBag(folder, found, most);
  const listed = bag ? checkCompleteness(bag, found) : [];
  const complete = found.errors.length === 0;
  if (bag) await compareChecksums(bag.folder, bag.files, listed, found, progress);
  const report = {
    complete,
    valid: found.errors.length === 0,
    errors: found.errors,
    warnings: found.warnings,
    info: bag?.info ?? [],
    files: bag?.files ?? new Map<string, number>(),
  };
  return bag ? { version: bag.declaration.version, ...report } : report;
}

/** Every file is read once, whatever the number of manifests that list it. */
async function compareChecksums(folder: string, sizes: ReadonlyMap<string, number>, listed: readonly Listed[], found: Findings, progress: BagProgress) {
  const byFile = Map.groupBy(listed, ({ onDisk }) => onDisk);
  const total = [...byFile.keys()].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  let done = 0;
  for (const [file, listings] of byFile) {
    const hashes = new Map(listings.map(({ manifest }) => [manifest.algorithm, createHash(ALGORITHMS[manifest.algorithm]?.name ?? "")]));
    for await (const block of readBlocks(join(folder, file))) {
      for (const hash of hashes.values()) hash.update(block);
      done += block.length;
      progress(done, total);
    }
    const checksums = new Map([...hashes].map(([algorithm, hash]: [string, Hash]) => [algorithm, hash.digest("hex")]));
    for (const { manifest, entry, path } of listings) {
      const actual = checksums.get(manifest.algorithm);
      if (actual === entry.checksum) continue;
      const message = `"${path}" is not the file that was packed: its ${manifest.algorithm} is ${actual}.`;
      found.error("checksum", { file: manifest.file, line: entry.line, message, remedy: ASK_AGAIN });
    }
  }
}
