import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { WARCParser, type WARCRecord } from "warcio";
import { LARGEST_RATIO, MOST_ENTRIES, RATIO_COUNTS_FROM } from "../limits.ts";
import { jsonOutput, type Parser, Refusal } from "../made.ts";

interface ListedRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  /** Bytes of the block, as found. */
  readonly size: number;
  readonly httpStatus?: number;
  readonly httpType?: string;
  readonly blockDigest?: Verdict;
  readonly payloadDigest?: Verdict;
  /** The file ended before the record did. */
  readonly cut?: true;
}

/** `not checked`: an algorithm that is not known here, or a body in chunks, of which tools hash different forms. */
type Verdict = "right" | "differing" | "not checked";

/** Lists the records of a WARC, plain or gzip, and compares the digests that it declares with those found. */
export const warc: Parser = async (input, _parameters, emit) => {
  const warnings: string[] = [];
  const warn = (warning: string) => void (warnings.length < MOST_WARNINGS && warnings.push(warning.slice(0, LONGEST_WARNING)));
  // The library tells of wrong lengths on the console alone. This process has no other use for it.
  // oxlint-disable-next-line no-console
  console.warn = (...words: unknown[]) => warn(words.join(" "));
  const records: ListedRecord[] = [];
  // Headers of HTTP are part of the block whose digest is declared, so they are not split off by the parser.
  for await (const record of WARCParser.iterRecords(unpacked(input, warn), { parseHttp: false })) {
    if (records.length === MOST_ENTRIES) throw new Refusal(`more than ${MOST_ENTRIES} records`);
    const listed = await list(record);
    records.push(listed);
    // The file has ended; looking for a next record, the library would not.
    if (listed.cut) break;
  }
  if (records.length === 0) throw new Refusal("no record in it");
  const differing = records.filter(({ blockDigest, payloadDigest }) => blockDigest === "differing" || payloadDigest === "differing").length;
  emit(jsonOutput("archive-listing", { records: records.length, differing, cut: records.filter(({ cut }) => cut).length, warnings, list: records }));
};

const MOST_WARNINGS = 100;
const LONGEST_WARNING = 300;

/** The plain bytes of a WARC. What comes before a damage is handed out; a packed file whose end is missing counts as cut there. */
async function* unpacked(input: AsyncIterable<Uint8Array>, warn: (warning: string) => void): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let plain = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      packed += chunk.length;
      yield chunk;
    }
  }
  try {
    for await (const chunk of plainOf(counted())) {
      plain += chunk.length;
      if (plain > RATIO_COUNTS_FROM && plain > LARGEST_RATIO * packed) throw new Refusal(`unpacks to more than ${LARGEST_RATIO} times its size`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    warn(`damaged after ${plain} bytes: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function* plainOf(input: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await input.next();
  if (first.done === true) return;
  const all = Readable.from(resume(first.value, input), { objectMode: false });
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
  yield* isPacked ? all.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })) : all;
}

async function* resume(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Headers of HTTP longer than this are not looked for: the payload is then not checked. */
const LONGEST_HEADERS = 65_536;
const END_OF_HEADERS = Buffer.from("\r\n\r\n");

async function list(record: WARCRecord): Promise<ListedRecord> {
  const block = digest(record.warcBlockDigest);
  const payload = digest(record.warcPayloadDigest);
  const isHttp = record.warcContentType?.startsWith("application/http") ?? false;
  let size = 0;
  let headers: Buffer = Buffer.alloc(0);
  let inHeaders = isHttp;
  for await (const chunk of record.reader) {
    size += chunk.length;
    block?.hash?.update(chunk);
    if (!inHeaders) {
      payload?.hash?.update(chunk);
      continue;
    }
    headers = Buffer.concat([headers, chunk]);
    const end = headers.indexOf(END_OF_HEADERS);
    if (end < 0 && headers.length < LONGEST_HEADERS) continue;
    inHeaders = false;
    payload?.hash?.update(headers.subarray(end + END_OF_HEADERS.length));
    headers = headers.subarray(0, Math.max(0, end));
  }
  const http = isHttp ? headers.toString("latin1") : "";
  const length = record.warcContentLength;
  const unclear = /^transfer-encoding:\s*chunked/im.test(http) || record.warcType === "revisit" || (isHttp && http === "");
  return {
    ...present("type", record.warcType),
    ...present("url", record.warcTargetURI),
    ...present("date", record.warcDate),
    size,
    ...present("httpStatus", numberOf(/^HTTP\/\S+ (\d{3})/.exec(http)?.[1])),
    ...present("httpType", /^content-type:\s*([^\r\n]+)/im.exec(http)?.[1]),
    ...present("blockDigest", block && verdict(block)),
    ...present("payloadDigest", payload && (unclear ? "not checked" : verdict(payload))),
    // Every record has a length; one without was cut off in its own headers.
    ...(size < length || record.warcHeader("content-length") === null ? { cut: true } : {}),
  };
}

interface Digest {
  readonly hash?: Hash;
  readonly declared: string;
}

/** `sha256:…` or `sha1:…`, in hex or, as older tools have it, in base32. */
function digest(declared: string | null | undefined): Digest | undefined {
  const [, algorithm = "", value = ""] = /^([\w-]+):(.+)$/.exec(declared ?? "") ?? [];
  if (value === "") return undefined;
  const name = algorithm.toLowerCase().replace("-", "");
  return name === "sha1" || name === "sha256" ? { hash: createHash(name), declared: value } : { declared: value };
}

function verdict({ hash, declared }: Digest): Verdict {
  if (hash === undefined) return "not checked";
  const found = hash.digest();
  return declared.toLowerCase() === found.toString("hex") || declared.toUpperCase().replace(/=+$/, "") === base32(found) ? "right" : "differing";
}

/** RFC 4648, without padding. */
function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function present<K extends string, V>(name: K, value: V | null | undefined): { [name in K]?: V } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { [name in K]?: V });
}
