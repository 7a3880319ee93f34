import { createHash } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DedereError } from "../../errors/index.ts";
import type { Bytes } from "../blocks.ts";
import { makeFolder, syncFolder, withNewFile } from "../durable.ts";
import { caseless, encodePath, leavesBag } from "./path.ts";
import { type BagInfo, DECLARATION } from "./tag-file.ts";

/** A file for a bag: of the payload where its path begins with `data/`, else a tag file. */
export interface BagFile {
  readonly path: string;
  readonly content: Bytes | Uint8Array | string;
}

/** What was written. */
export interface WrittenBag {
  readonly payloadFiles: number;
  readonly payloadBytes: number;
  /** SHA-256 of `tagmanifest-sha256.txt`: stands for every byte of the bag. */
  readonly sha256: string;
}

/**
 * Writes a bag (BagIt 1.0, RFC 8493) with SHA-256 manifests that `sha256sum --check` understands. Files go to the disk one
 * after the other while they are read; only their checksums are kept in memory. When it returns the bag outlives a power cut.
 * @param folder new or empty
 * @param info elements of `bag-info.txt`; `Payload-Oxum` is added
 * @throws DedereError `bad-request` where the folder is not empty, or a path is not lawful or is taken twice
 */
export async function writeBag(folder: string, files: AsyncIterable<BagFile> | Iterable<BagFile>, info: BagInfo): Promise<WrittenBag> {
  await makeFolder(folder);
  if ((await readdir(folder)).length > 0) throw refused(folder, "The folder is not empty.", "Name a folder that does not exist yet.");
  await mkdir(join(folder, "data"));
  const folders = new Set([folder, join(folder, "data")]);
  const taken = new Set([DECLARATION, "bag-info.txt", "fetch.txt"]);
  const payload: Line[] = [];
  const tags: Line[] = [];
  const write = async (path: string, content: BagFile["content"]) => {
    const target = join(folder, path);
    await makeFolder(dirname(target));
    folders.add(dirname(target));
    return { path, ...(await writeFile(target, content)) };
  };
  for await (const { path, content } of files) {
    checkPath(path, taken, folder);
    (path.startsWith("data/") ? payload : tags).push(await write(path, content));
  }
  const payloadBytes = payload.reduce((sum, { size }) => sum + size, 0);
  tags.push(await write(DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
  tags.push(await write("bag-info.txt", infoText([...info, ["Payload-Oxum", `${payloadBytes}.${payload.length}`]])));
  tags.push(await write("manifest-sha256.txt", manifestText(payload)));
  const { sha256 } = await write("tagmanifest-sha256.txt", manifestText(tags));
  for (const one of folders) await syncFolder(one);
  return { payloadFiles: payload.length, payloadBytes, sha256 };
}

/** A line of a manifest, with the size for the sum. */
interface Line {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

async function writeFile(path: string, content: BagFile["content"]): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  await withNewFile(path, async (handle) => {
    const pieces = typeof content === "string" ? [Buffer.from(content)] : content instanceof Uint8Array ? [content] : content;
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      await handle.writeFile(piece);
    }
  });
  return { sha256: hash.digest("hex"), size };
}

/** A bag is unpacked on any system: two names that one of them takes for the same are refused on all. */
function checkPath(path: string, taken: Set<string>, folder: string): void {
  const name = caseless(path);
  if (leavesBag(path) || path.split("/").includes(".")) throw refused(folder, `"${path}" is no path within a bag.`, "Give it another name.");
  if (taken.has(name) || /^(?:tag)?manifest-[^/]*$/.test(name) || name === "data")
    throw refused(folder, `The name "${path}" is taken.`, "Give it another name.");
  taken.add(name);
}

function refused(folder: string, message: string, remedy: string): DedereError {
  return new DedereError("bad-request", message, [{ file: folder, message, remedy }]);
}

/** Sorted, so that the same files make the same manifest in whatever order they came. */
function manifestText(lines: readonly Line[]): string {
  const sorted = lines.map(({ path, sha256 }) => [encodePath(path), sha256] as const).toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return sorted.map(([path, sha256]) => `${sha256}  ${path}\n`).join("");
}

/** Values with several lines go on in lines that begin with a blank. */
function infoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.trim().replaceAll(/\s*[\r\n]+\s*/g, "\n  ")}\n`).join("");
}
