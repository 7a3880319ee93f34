import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ASK_AGAIN, type Findings } from "./finding.ts";
import { ALGORITHMS, type Manifest, manifestName, readManifest } from "./manifest.ts";
import type { Most } from "./validate.ts";
import { type BagInfo, type Declaration, DECLARATION, decodeLines, readDeclaration, readInfo } from "./tag-file.ts";

const DIVIDE = "Ask whoever made the bag to divide it.";

/** What is in the folder of a bag, as far as it can be read without its checksums. */
export interface BagFolder {
  readonly folder: string;
  readonly declaration: Declaration;
  /** Size by path, of every regular file. */
  readonly files: ReadonlyMap<string, number>;
  readonly manifests: readonly Manifest[];
  readonly info: BagInfo;
  readonly fetch: readonly FetchLine[];
}

/** A line of `fetch.txt`: a file of the payload that lies elsewhere. The address is read and never followed. */
export interface FetchLine {
  readonly line: number;
  readonly path: string;
}

/** Reads a bag; what is wrong with it goes to the findings. Nothing where it does not declare itself a bag. */
export async function readBag(folder: string, found: Findings, most: Most): Promise<BagFolder | undefined> {
  const files = await listFiles(folder, found, most.files);
  const large = [...files].filter(([path, size]) => size > most.tagFile && !path.startsWith("data/"));
  for (const [file] of large) found.error("too-much", { file, message: "It is too large for a tag file, and was not read.", remedy: DIVIDE });
  if (large.length > 0 || files.size > most.files) return undefined;
  if (!files.has(DECLARATION)) {
    found.error("declaration", { file: DECLARATION, message: "It is missing, so this folder is not a bag.", remedy: ASK_AGAIN });
    return undefined;
  }
  const declaration = readDeclaration(await readFile(join(folder, DECLARATION)), found);
  if (!declaration) return undefined;
  const { version, encoding } = declaration;
  const isFolder = await stat(join(folder, "data")).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) found.error("payload-folder", { file: "data", message: "There is no folder of that name, which holds the payload.", remedy: ASK_AGAIN });
  const linesOf = async (file: string) => (files.has(file) ? decodeLines(file, await readFile(join(folder, file)), encoding, found) : []);
  // Before 0.96 the file had another name.
  const infoFile = Number(version) < 0.96 ? "package-info.txt" : "bag-info.txt";
  const info = readInfo(infoFile, await linesOf(infoFile), found);
  const fetch = readFetch(await linesOf("fetch.txt"), found);
  const manifests: Manifest[] = [];
  for (const file of manifestFiles(files, found)) manifests.push(readManifest(file, await linesOf(file), version, found));
  if (!manifests.some(({ ofTags }) => !ofTags)) {
    found.error("manifest-missing", { message: "There is no manifest of the payload that can be checked.", remedy: ASK_AGAIN });
  }
  return { folder, declaration, files, manifests, info, fetch };
}

/** Every regular file below a folder. Links are not followed: they may lead anywhere. */
async function listFiles(folder: string, found: Findings, most: number): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  const walk = async (below: string): Promise<void> => {
    if (files.size > most) return;
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.set(path, (await stat(join(folder, path))).size);
      else found.error("special-file", { file: path, message: "It is a link or a device, not a file. It was not opened.", remedy: ASK_AGAIN });
    }
  };
  await walk("");
  if (files.size > most) found.error("too-much", { message: `There are more than ${most} files in the bag.`, remedy: DIVIDE });
  return files;
}

function manifestFiles(files: ReadonlyMap<string, number>, found: Findings): string[] {
  return [...files.keys()].filter((file) => {
    const name = manifestName(file);
    if (!name) return false;
    const known = ALGORITHMS[name.algorithm];
    const remedy = "Check this manifest with another program.";
    if (!known) found.warn("algorithm", { file, message: `Checksums of the kind "${name.algorithm}" cannot be made here.`, remedy });
    else if (known.weak)
      found.warn("weak-algorithm", {
        file,
        message: `${name.algorithm} finds accidents; it does not find a change made on purpose.`,
        remedy: "Ask for a bag with sha256 or sha512.",
      });
    return known !== undefined;
  });
}

function readFetch(text: readonly string[], found: Findings): FetchLine[] {
  return text.flatMap((written, index) => {
    const line = index + 1;
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(written)?.[1];
    if (path !== undefined) return [{ line, path }];
    if (written.trim() !== "")
      found.error("fetch-line", { file: "fetch.txt", line, message: `"${written}" is no address, length and path.`, remedy: ASK_AGAIN });
    return [];
  });
}
