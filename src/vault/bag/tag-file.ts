import { ASK_AGAIN, type Findings } from "./finding.ts";

/** Tag files: text in the encoding that `bagit.txt` names. */

/** Versions that are known, from the first drafts to the RFC. */
const VERSIONS = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"] as const;
export type BagVersion = (typeof VERSIONS)[number];

export const DECLARATION = "bagit.txt";

/** `bagit.txt`: what a bag says of itself. */
export interface Declaration {
  readonly version: BagVersion;
  readonly encoding: string;
}

/** Reads `bagit.txt`, which is UTF-8 without a byte order mark: two lines, to the letter. */
export function readDeclaration(bytes: Buffer, found: Findings): Declaration | undefined {
  const file = DECLARATION;
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    found.error("declaration", { file, line: 1, message: "It begins with a byte order mark.", remedy: ASK_AGAIN });
    return undefined;
  }
  const [first = "", second = "", ...rest] = lines(bytes.toString("utf8"));
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(first)?.[1];
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(second)?.[1];
  const known = VERSIONS.find((one) => one === version);
  if (!known) found.error("declaration", { file, line: 1, message: `"${first}" names no version from 0.93 to 1.0.`, remedy: ASK_AGAIN });
  if (encoding === undefined) found.error("declaration", { file, line: 2, message: `"${second}" names no encoding.`, remedy: ASK_AGAIN });
  if (rest.length > 0) found.error("declaration", { file, line: 3, message: "There are more than two lines.", remedy: ASK_AGAIN });
  return known && encoding !== undefined && rest.length === 0 ? { version: known, encoding } : undefined;
}

/** The lines of a tag file, or nothing where its bytes are not in the encoding of the bag. */
export function decodeLines(file: string, bytes: Buffer, encoding: string, found: Findings): string[] {
  try {
    return lines(new TextDecoder(byteOrder(bytes, encoding), { fatal: true }).decode(bytes));
  } catch {
    found.error("encoding", { file, message: `It is not in the encoding ${encoding}, or that encoding is unknown here.`, remedy: ASK_AGAIN });
    return [];
  }
}

/** `UTF-16` alone leaves the order of bytes to the mark at the beginning. */
function byteOrder(bytes: Buffer, encoding: string): string {
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  return /^utf-?16$/i.test(encoding) && bigEndian ? "utf-16be" : encoding;
}

function lines(text: string): string[] {
  const all = text.split(/\r\n|\n|\r/);
  return all.at(-1) === "" ? all.slice(0, -1) : all;
}

/** One element of `bag-info.txt`. Labels may repeat; their order counts. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** The elements of `bag-info.txt`; a line that begins with blanks goes on with the value before. */
export function readInfo(file: string, text: readonly string[], found: Findings): BagInfo {
  const info: [string, string][] = [];
  for (const [index, line] of text.entries()) {
    const last = info.at(-1);
    const [, label, value = ""] = /^([^\s:][^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (/^\s/.test(line) && last) last[1] += ` ${line.trim()}`;
    else if (label !== undefined) info.push([label, value]);
    else if (line.trim() !== "") found.error("tag-line", { file, line: index + 1, message: `"${line}" has no label before a colon.`, remedy: ASK_AGAIN });
  }
  return info;
}
