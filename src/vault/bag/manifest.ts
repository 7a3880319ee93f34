import type { BagVersion } from "./tag-file.ts";
import { ASK_AGAIN, type Findings } from "./finding.ts";
import { caseless, decodePath, leavesBag } from "./path.ts";

/** Manifests: one line for each file, with its checksum. */

/** Names of node:crypto and lengths in hexadecimal digits, by the names that manifests bear. */
export const ALGORITHMS: Readonly<Record<string, { readonly name: string; readonly digits: number; readonly weak: boolean }>> = {
  md5: { name: "md5", digits: 32, weak: true },
  sha1: { name: "sha1", digits: 40, weak: true },
  sha224: { name: "sha224", digits: 56, weak: false },
  sha256: { name: "sha256", digits: 64, weak: false },
  sha384: { name: "sha384", digits: 96, weak: false },
  sha512: { name: "sha512", digits: 128, weak: false },
};

export interface Manifest {
  readonly file: string;
  /** A key of {@link ALGORITHMS}. */
  readonly algorithm: string;
  /** Lists tag files, not the payload. */
  readonly ofTags: boolean;
  /** Checksum by path. */
  readonly entries: Map<string, Entry>;
}

export interface Entry {
  readonly checksum: string;
  readonly line: number;
}

/** What kind of manifest a file of the top folder is, if it is one. */
export function manifestName(file: string): { ofTags: boolean; algorithm: string } | undefined {
  const { tag, algorithm } = /^(?<tag>tag)?manifest-(?<algorithm>[^.]+)\.txt$/i.exec(file)?.groups ?? {};
  return algorithm === undefined ? undefined : { ofTags: tag !== undefined, algorithm: algorithm.toLowerCase().replaceAll(/[^a-z0-9]/g, "") };
}

/** Reads the lines of a manifest; a line that cannot be right is an error and left out. */
export function readManifest(file: string, text: readonly string[], version: BagVersion, found: Findings): Manifest {
  const { ofTags, algorithm } = manifestName(file) ?? { ofTags: false, algorithm: "" };
  const entries = new Map<string, Entry>();
  for (const [index, written] of text.entries()) {
    if (written === "") continue;
    const place = { file, line: index + 1 };
    const { checksum = "", mark = "", path: given = "" } = /^(?<checksum>[0-9a-f]+)[ \t]+(?<mark>\*?)(?<path>.+)$/i.exec(written)?.groups ?? {};
    if (checksum.length !== ALGORITHMS[algorithm]?.digits) {
      found.error("manifest-line", { ...place, message: `"${written}" is no ${algorithm} checksum and path.`, remedy: ASK_AGAIN });
      continue;
    }
    if (mark)
      found.warn("manifest-line", { ...place, message: 'A "*" stands before the path, as md5sum writes it.', remedy: "It is read as if it were not there." });
    const path = plainPath(given, place, found);
    if (mayBeListed(path, ofTags, place, found)) add(entries, path, { checksum: checksum.toLowerCase(), line: index + 1 }, { file, version }, found);
  }
  warnOfClashes(file, entries, found);
  return { file, algorithm, ofTags, entries };
}

/** The path as it is on the disk: `./` before it means nothing. */
function plainPath(given: string, place: { file: string; line: number }, found: Findings): string {
  if (!given.startsWith("./")) return decodePath(given);
  found.warn("path", { ...place, message: `"${given}" begins with "./".`, remedy: "It is read as if that were not there." });
  return decodePath(given.slice(2));
}

function mayBeListed(path: string, ofTags: boolean, place: { file: string; line: number }, found: Findings): boolean {
  const isPayload = path.startsWith("data/");
  if (leavesBag(path) || (!ofTags && !isPayload)) {
    found.error("path", { ...place, message: `"${path}" leads out of the ${ofTags ? "bag" : "payload"}. It was not opened.`, remedy: ASK_AGAIN });
    return false;
  }
  return true;
}

function add(entries: Map<string, Entry>, path: string, entry: Entry, of: { file: string; version: BagVersion }, found: Findings): void {
  const before = entries.get(path);
  if (!before) {
    entries.set(path, entry);
    return;
  }
  const finding = { file: of.file, line: entry.line, message: `"${path}" is listed a second time, after line ${before.line}.`, remedy: ASK_AGAIN };
  // Before 1.0 the same line twice was odd but lawful.
  if (of.version === "1.0" || before.checksum !== entry.checksum) found.error("listed-twice", finding);
  else found.warn("listed-twice", finding);
}

function warnOfClashes(file: string, entries: ReadonlyMap<string, Entry>, found: Findings): void {
  const seen = new Map<string, string>();
  for (const [path, { line }] of entries) {
    const other = seen.get(caseless(path));
    const remedy = "On some systems one takes the other's place: unpack the bag where both can be.";
    if (other !== undefined)
      found.warn("name-clash", { file, line, message: `"${path}" and "${other}" differ only in case or in how letters are composed.`, remedy });
    seen.set(caseless(path), path);
  }
}
