import { ASK_AGAIN, type BagRule, type Findings } from "./finding.ts";
import type { Entry, Manifest } from "./manifest.ts";
import { caseless, decodePath, encodePath, leavesBag, troubleWith } from "./path.ts";
import type { BagFolder } from "./read.ts";

/** A file that a manifest lists, where it was found on the disk. */
export interface Listed {
  /** As the manifest names it. */
  readonly path: string;
  /** As the disk names it. */
  readonly onDisk: string;
  readonly manifest: Manifest;
  readonly entry: Entry;
}

/**
 * Whether everything is there that is listed, and everything listed that is there (RFC 8493 §3, "complete").
 * @returns what is there and can be compared with its checksum
 */
export function checkCompleteness(bag: BagFolder, found: Findings): Listed[] {
  const fetched = checkFetch(bag, found);
  const listed = bag.manifests.flatMap((manifest) => findListed(bag, manifest, fetched, found));
  checkListing(bag, listed, found);
  checkOxum(bag, found);
  for (const path of bag.files.keys()) {
    const trouble = troubleWith(path);
    if (trouble !== undefined)
      found.warn("troublesome-name", { file: path, message: `It ${trouble}.`, remedy: "Nothing need be done where the bag is whole." });
  }
  return listed;
}

/** The paths that lie elsewhere; each must be in the payload and in a manifest. */
function checkFetch({ fetch, manifests, declaration }: BagFolder, found: Findings): Set<string> {
  const ofPayload = manifests.filter(({ ofTags }) => !ofTags);
  for (const { line, path: written } of fetch) {
    const path = decodePath(written);
    const place = { file: "fetch.txt", line, remedy: ASK_AGAIN };
    const listing = ofPayload.filter(({ entries }) => entries.has(path)).length;
    if (leavesBag(path) || !path.startsWith("data/")) found.error("path", { ...place, message: `"${path}" leads out of the payload. It was not fetched.` });
    else if (listing < (declaration.version === "1.0" ? ofPayload.length : 1)) {
      found.error("not-listed", { ...place, message: `"${path}" is to be fetched, but a manifest does not list it.` });
    }
  }
  return new Set(fetch.map(({ path }) => decodePath(path)));
}

function findListed({ files }: BagFolder, manifest: Manifest, fetched: ReadonlySet<string>, found: Findings): Listed[] {
  // Some systems compose letters otherwise than the maker of the bag did: the same name, in other bytes.
  const byComposedName = new Map([...files.keys()].map((path) => [path.normalize("NFC"), path]));
  return [...manifest.entries].flatMap(([path, entry]) => {
    const place = { file: manifest.file, line: entry.line };
    const onDisk = [path, encodePath(path), byComposedName.get(path.normalize("NFC"))].find((name) => name !== undefined && files.has(name));
    if (onDisk === undefined) {
      const rule: BagRule = fetched.has(path) ? "not-fetched" : "file-missing";
      const why = fetched.has(path) ? "was never fetched from the address in fetch.txt" : "is missing";
      found.error(rule, { ...place, message: `"${path}" ${why}.`, remedy: ASK_AGAIN });
      const trouble = troubleWith(path);
      if (trouble !== undefined)
        found.warn("troublesome-name", { ...place, message: `"${path}" ${trouble}.`, remedy: "It may have been left out when the bag was copied." });
      return [];
    }
    if (onDisk !== path) found.warn("name-clash", { ...place, message: `"${path}" is found under the name "${onDisk}".`, remedy: "Nothing need be done." });
    return [{ path, onDisk, manifest, entry }];
  });
}

/** Since 1.0 every manifest lists the whole payload; before, one of them was enough. Tag files may be left out. */
function checkListing({ files, manifests, declaration }: BagFolder, listed: readonly Listed[], found: Findings): void {
  const listing = new Map<string, Set<Manifest>>();
  for (const { onDisk, manifest } of listed) listing.set(onDisk, (listing.get(onDisk) ?? new Set()).add(manifest));
  const ofPayload = manifests.filter(({ ofTags }) => !ofTags);
  const ofTags = manifests.filter((manifest) => manifest.ofTags);
  for (const path of files.keys()) {
    const by = listing.get(path) ?? new Set();
    const lacking = ofPayload.filter((manifest) => !by.has(manifest));
    if (path.startsWith("data/")) {
      const unaware = lacking.map(({ file }) => file).join(", ");
      const isListed = declaration.version === "1.0" ? lacking.length === 0 : lacking.length < ofPayload.length;
      if (!isListed && ofPayload.length > 0)
        found.error("not-listed", { file: path, message: `It is in the payload, but not in ${unaware}.`, remedy: ASK_AGAIN });
    } else if (!path.startsWith("tagmanifest-") && (ofTags.length === 0 || by.size === 0)) {
      found.warn("not-covered", { file: path, message: "No checksum protects this file.", remedy: "Take nothing from it that matters." });
    }
  }
}

/** `Payload-Oxum` (§2.2.2): bytes and number of files of the payload. */
function checkOxum({ info, files }: BagFolder, found: Findings): void {
  const payload = [...files].filter(([path]) => path.startsWith("data/"));
  const actual = `${payload.reduce((sum, [, size]) => sum + size, 0)}.${payload.length}`;
  for (const [label, value] of info) {
    if (caseless(label) !== "payload-oxum" || value === actual) continue;
    found.error("oxum", { message: `Payload-Oxum says "${value}"; the payload is ${actual} (bytes, then files).`, remedy: ASK_AGAIN });
  }
}
