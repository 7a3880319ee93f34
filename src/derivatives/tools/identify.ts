import { fileTypeFromBuffer } from "file-type";
import { jsonOutput, type Parser } from "../made.ts";
import { type BothEnds, bothEnds } from "./both-ends.ts";
import { decodeText } from "./encoding.ts";
import { DATA_PACKAGE } from "./wacz.ts";
import { filesOf, openZipTail } from "./zip-reader.ts";

const HEAD = 262_144;
/** Room for the list of some forty thousand entries of a zip. */
const TAIL = 4_194_304;

export const WACZ = "application/wacz+zip";
export const BAGIT_ZIP = "application/x-bagit+zip";
export const WARC = "application/warc";
export const WARC_GZIP = "application/warc+gzip";

/** What a file is, by its bytes alone: its name and what was claimed of it count for nothing. */
export const identify: Parser = async (input, _parameters, emit) => {
  const ends = await bothEnds(input, HEAD, TAIL, (head) => !isZip(head));
  const found = await mediaTypeOf(ends);
  emit({ ...jsonOutput("metadata", { mediaType: found }), found });
};

async function mediaTypeOf(ends: BothEnds): Promise<string> {
  const special = await webArchive(ends);
  return special ?? (await fileTypeFromBuffer(ends.head))?.mime ?? ofText(ends.head) ?? "application/octet-stream";
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"));
}

/** What `file-type` takes for any gzip or any zip. */
async function webArchive({ head, tail, size }: BothEnds): Promise<string | undefined> {
  if (head.toString("latin1", 0, 5) === "WARC/") return WARC;
  if (head[0] === 0x1f && head[1] === 0x8b) return (await firstUnpacked(head)).startsWith("WARC/") ? WARC_GZIP : undefined;
  return isZip(head) ? kindOfZip(tail, size) : undefined;
}

/** A bag is a folder with `bagit.txt` in it, at the top of the zip or one folder below. */
async function kindOfZip(tail: Buffer, size: number): Promise<string | undefined> {
  try {
    const archive = await openZipTail(tail, size);
    const names: string[] = [];
    for await (const { name } of filesOf(archive)) names.push(name);
    if (names.includes(DATA_PACKAGE) && names.some((name) => name.startsWith("archive/"))) return WACZ;
    return names.some((name) => /^([^/]+\/)?bagit\.txt$/.test(name)) ? BAGIT_ZIP : undefined;
  } catch {
    // A damaged zip is a zip to `file-type`; its listing will say what is wrong.
    return undefined;
  }
}

async function firstUnpacked(head: Buffer): Promise<string> {
  const { createGunzip } = await import("node:zlib");
  const unpacked = createGunzip();
  unpacked.end(head);
  try {
    for await (const chunk of unpacked) return (chunk as Buffer).toString("latin1", 0, 5);
  } catch {
    // Cut off after the head, or no gzip after all.
  }
  return "";
}

/** Bytes that file-type does not know may be text; whether as HTML, the first tags say. */
function ofText(head: Buffer): string | undefined {
  const text = decodeText(head)?.text.trimStart().slice(0, 4_096);
  if (text === undefined) return undefined;
  return /^(<!doctype html|<html|<head|<body)\b/i.test(text.replace(/^(<\?xml[^>]*>|<!--[^]*?-->|\s)+/, "")) ? "text/html" : "text/plain";
}
