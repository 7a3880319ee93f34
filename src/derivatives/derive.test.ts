import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { docxOf, loopingPdf, lyingZip, pngClaiming, scanPdf, textPdf, waczOf, warcOf, zipOf, zipWithName } from "../../test/exhibits/make.ts";
import { derive, type Made, type Wish } from "./index.ts";

type Bytes = Buffer | Promise<Buffer>;

async function made(file: Bytes, wish: Wish = {}): Promise<Made[]> {
  const bytes = await file;
  const all: Made[] = [];
  const noNetwork = { onNetwork: (parser: string, what: string) => expect.unreachable(`${parser} tried ${what}`) };
  for await (const one of derive(() => inPieces(bytes), { ...noNetwork, ...wish })) all.push(one);
  return all;
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function text(all: readonly Made[], kind: Made["kind"]): string {
  return Buffer.from(all.find((one) => one.kind === kind && one.bytes !== undefined && one.found === undefined)?.bytes ?? []).toString();
}

function json(all: readonly Made[], kind: Made["kind"]): unknown {
  return JSON.parse(text(all, kind));
}

function scan(language: string): Buffer {
  return readFileSync(new URL(`../../test/exhibits/${language}.png`, import.meta.url));
}

const WARC = warcOf("https://example.org/", "<p>A page</p>");
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("the media type that is found", () => {
  it.each([
    ["plain text", Buffer.from("words"), "text/plain"],
    ["Persian in UTF-16", Buffer.from("\ufeffدادگاه", "utf16le"), "text/plain"],
    ["a page", Buffer.from("<!-- saved -->\n<!DOCTYPE html><p>A page"), "text/html"],
    ["a PDF", textPdf("words"), "application/pdf"],
    ["a DOCX", docxOf("words"), DOCX],
    ["a zip", zipOf({ "a.txt": "words" }), "application/zip"],
    ["a WACZ", waczOf(WARC), "application/wacz+zip"],
    ["a bag in a zip", zipOf({ "bag/bagit.txt": "BagIt-Version: 1.0\n" }), "application/x-bagit+zip"],
    ["a WARC", WARC, "application/warc"],
    ["a packed WARC", gzipSync(WARC), "application/warc+gzip"],
    ["a packed text", gzipSync("words"), "application/gzip"],
    ["bytes of no known kind", Buffer.from([1, 2, 3, 200]), "application/octet-stream"],
    ["nothing", Buffer.alloc(0), "text/plain"],
  ] as [string, Bytes, string][])("of %s", async (_name, bytes, found) => {
    expect((await made(bytes))[0]).toMatchObject({
      kind: "metadata",
      found,
      tool: "file-type",
      toolVersion: expect.stringMatching(/^\d+\.\d+\.\d+, dedere \d/),
    });
  });
});

describe("text", () => {
  it("of a PDF, with its pages", async () => {
    const all = await made(textPdf("The first page has this line of words on it", "and the second page has this other one on it"));
    expect(text(all, "text")).toBe("The first page has this line of words on it\fand the second page has this other one on it");
  });

  it("of a page, as a reader sees it", async () => {
    const page = "<title>حکم</title><style>p{}</style><script>hidden()</script><p>One <b>line</b><ul><li>a<li>b</ul><template>hidden</template>";
    expect(text(await made(Buffer.from(`<!doctype html>${page}`)), "text")).toBe("حکم\nOne line\na\nb\n");
  });

  it("of a page of hostile depth", async () => {
    const all = await made(Buffer.from(`<!doctype html>${"<div>".repeat(100_000)}deep`));
    expect(text(all, "text")).toBe("deep\n");
  });

  it("of a DOCX", async () => {
    expect(text(await made(await docxOf("دادگاه", "and a second paragraph")), "text")).toBe("دادگاه\nand a second paragraph\n");
  });

  it("in an old encoding, which is told", async () => {
    const arabic = Buffer.from([0xe5, 0xd0, 0xc7, 0x20, 0xc7, 0xe1, 0xcd, 0xdf, 0xe3]);
    const all = await made(arabic);
    expect(all[1]).toMatchObject({ kind: "text", tool: "dedere", parameters: { encoding: "windows-1256", "encoding-by": "guess" } });
    expect(text(all, "text")).toBe(new TextDecoder("windows-1256").decode(arabic));
  });
});

describe("pictures", () => {
  it("have a preview that is upright and tells nothing of the camera; what the original tells is kept beside", async () => {
    const where = { IFD0: { Make: "Own" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "35/1 41/1 0/1" } };
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
      .withExif(where)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const all = await made(bytes);
    expect(json(all, "metadata")).toMatchObject({ width: 40, height: 30, exif: { Make: "Own", Orientation: 6, GPSLatitude: [35, 41, 0] } });
    const told = await sharp(all.find(({ kind }) => kind === "preview")?.bytes).metadata();
    expect([told.width, told.height, told.exif, told.icc, told.xmp]).toEqual([30, 40, undefined, undefined, undefined]);
  });

  it.each([
    ["fas", "حکم دادگاه در تهران صادر شد"],
    ["ara", "صدر الحكم عن المحكمة في بغداد"],
    ["eng", "The court gave its judgment in Stockholm"],
  ] as const)("in %s are recognised, with a box for every word", async (language, line) => {
    const recognised = (await made(scan(language), { ocr: [language] })).filter(({ kind }) => kind === "ocr");
    expect(recognised.map(({ failed }) => failed)).toEqual([undefined, undefined]);
    expect(text(recognised, "ocr").trim()).toBe(line);
    const hocr = Buffer.from(recognised[1]?.bytes ?? []).toString();
    expect(hocr.match(/class='ocrx_word'[^>]*bbox \d+ \d+ \d+ \d+/g)).toHaveLength(line.split(" ").length);
    expect(recognised[1]).toMatchObject({ tool: "tesseract.js", mediaType: "text/vnd.hocr+html", parameters: { languages: language } });
  });

  it("of every page of a PDF are drawn; a page with words of its own is not recognised", async () => {
    const words = "a line of words that is long enough to be more than a stamp";
    const all = await made(textPdf(words, words), { ocr: ["eng"] });
    const pages = all.filter(({ kind }) => kind === "page-image");
    expect(pages.map(({ mediaType, parameters }) => [mediaType, parameters["page"], parameters["text"]])).toEqual([
      ["image/webp", 1, "yes"],
      ["image/webp", 2, "yes"],
    ]);
    const { channels } = await sharp(pages[0]?.bytes).stats();
    expect(channels[0]).toMatchObject({ max: 255 });
    expect(channels[0]?.min).toBeLessThan(100);
    expect(all.some(({ kind }) => kind === "ocr")).toBe(false);
  });

  it("of scanned pages are drawn and recognised", async () => {
    const { data, info } = await sharp(scan("eng")).resize({ height: 320 }).greyscale().raw().toBuffer({ resolveWithObject: true });
    const all = await made(scanPdf(data, info.width, info.height), { ocr: ["eng"] });
    expect(all.find(({ kind }) => kind === "page-image")).toMatchObject({ mediaType: "image/png", parameters: { page: 1 } });
    expect(text(all, "ocr").trim()).toBe("The court gave its judgment in Stockholm");
    expect(all.find(({ kind }) => kind === "ocr")?.parameters).toMatchObject({ page: 1, languages: "eng" });
  });
});

describe("archives", () => {
  it("are listed with the hash of every entry, names being data", async () => {
    const all = await made(await zipWithName("../../CON\u202egpj.exe", "words"));
    expect(json(all, "archive-listing")).toEqual({
      entries: [{ name: "../../CON\u202egpj.exe", size: 5, sha256: createHash("sha256").update("words").digest("hex") }],
    });
  });

  it("that are a WACZ have their declared hashes compared", async () => {
    expect(json(await made(await waczOf(WARC)), "archive-listing")).toMatchObject({
      wacz: { right: 2, differing: [], missing: [], undeclared: [], declaration: "right" },
    });
    const bent = await waczOf(WARC, (resources) => {
      resources[0] = { path: "archive/data.warc.gz", hash: `sha256:${"0".repeat(64)}`, bytes: 1 };
      resources[1] = { path: "pages/gone.jsonl", hash: `sha256:${"0".repeat(64)}`, bytes: 1 };
    });
    expect(json(await made(bent), "archive-listing")).toMatchObject({
      wacz: { right: 0, differing: ["archive/data.warc.gz"], missing: ["pages/gone.jsonl"], undeclared: ["pages/pages.jsonl"] },
    });
  });

  it.each([
    ["plain", WARC],
    ["packed", gzipSync(WARC)],
  ])("of the web, %s, are listed with their digests checked", async (_name, bytes) => {
    expect(json(await made(bytes), "archive-listing")).toMatchObject({
      records: 1,
      differing: 0,
      list: [
        { type: "response", url: "https://example.org/", httpStatus: 200, httpType: "text/html; charset=utf-8", blockDigest: "right", payloadDigest: "right" },
      ],
    });
  });

  it("of the web tell a digest that differs, and a record that is cut off", async () => {
    expect(json(await made(warcOf("https://example.org/", "<p>", `sha256:${"0".repeat(64)}`)), "archive-listing")).toMatchObject({ differing: 1 });
    expect(json(await made(WARC.subarray(0, WARC.length - 10)), "archive-listing")).toMatchObject({ cut: 1, differing: 1 });
    const packed = gzipSync(WARC);
    expect(json(await made(packed.subarray(0, packed.length - 20)), "archive-listing")).toMatchObject({ cut: 1 });
  });
});

describe("hostile files are marked, and nothing else happens", () => {
  const failures = async (bytes: Bytes) => (await made(bytes)).flatMap(({ failed }) => failed ?? []);

  it.each([
    ["a zip of a thousand to one", zipOf({ zeros: Buffer.alloc(40_000_000) }), /^unpacks to more than 200 times its size$/],
    ["a DOCX of a thousand to one", zipOf({ "[Content_Types].xml": "", "word/document.xml": Buffer.alloc(40_000_000, " ") }), /unpacks to more than/],
    ["a zip that lies about sizes", lyingZip(), /too many bytes/],
    ["a WARC of a thousand to one", gzipSync(warcOf("https://example.org/", " ".repeat(40_000_000))), /^unpacks to more than 200 times its size$/],
    ["a picture of enormous size", pngClaiming(60_000, 60_000), /pixel limit/],
    ["a cut-off picture", scan("eng").subarray(0, 40), /./],
    ["a PDF that is none", Buffer.from("%PDF-1.7\nnothing"), /PDF/],
    ["a zip that is none", Buffer.from("PK\u0003\u0004nothing to see"), /./],
  ] as [string, Bytes, RegExp][])("%s", async (_name, bytes, failure) => {
    const failed = await failures(bytes);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0]).toMatch(failure);
  });

  it("a zip of zips is not followed inwards", async () => {
    const inner = await zipOf({ zeros: Buffer.alloc(40_000_000) });
    expect(json(await made(await zipOf({ "a.zip": inner, "b.zip": inner })), "archive-listing")).toMatchObject({
      entries: [{ name: "a.zip" }, { name: "b.zip" }],
    });
  });

  it("a PDF that leads back to itself comes to an end", async () => {
    const all = await made(loopingPdf());
    expect(all[0]?.found).toBe("application/pdf");
    expect(all.length).toBeGreaterThan(1);
  });
});

it("makes the same of the same", async () => {
  const bytes = textPdf("The same words on the same page of a file");
  expect(await made(bytes)).toEqual(await made(bytes));
});
