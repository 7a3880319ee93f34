import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import yazl from "yazl";

/** Small files of foreign formats, made here so that what is in them is known, and hostile ones made to order. */

export type Content = Readonly<Record<string, string | Buffer>>;

/** A zip of files, deflated. */
export async function zipOf(content: Content): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(content)) zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(0) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const piece of zip.outputStream) chunks.push(piece as Buffer);
  return Buffer.concat(chunks);
}

/** A zip of one file under a name that tools refuse to write: the name is put over one of the same length. */
export async function zipWithName(name: string, content: string): Promise<Buffer> {
  const stand = "x".repeat(Buffer.byteLength(name));
  const zip = await zipOf({ [stand]: content });
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) zip.write(name, at);
  return zip;
}

export function docxOf(...paragraphs: string[]): Promise<Buffer> {
  return docxWith({ body: paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("") });
}

/** A DOCX of a body, and of relations to other parts or to what is elsewhere. */
export function docxWith({ body, relations = "" }: { readonly body: string; readonly relations?: string }): Promise<Buffer> {
  return zipOf({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
  });
}

/**
 * A workbook of one sheet, "People", from the XML of its rows as spreadsheets write it. Of its styles 0 is plain,
 * 1 a day, 2 per cent, 3 a time of day.
 * @param more XML behind the rows, or other parts of the archive
 */
export function workbookOf(rows: string, { behind = "", parts = {} }: { readonly behind?: string; readonly parts?: Content } = {}): Promise<Buffer> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipOf({
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ...parts,
  });
}

/** A row of texts, from column A on. */
export function sheetRow(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, i) => `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** A PDF of the objects given, from the first on; object 1 is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  }
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = Buffer.concat(parts).length;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function stream(dictionary: string, bytes: string | Buffer): Buffer {
  const content = Buffer.from(bytes);
  return Buffer.concat([Buffer.from(`<<${dictionary}/Length ${content.length}>>\nstream\n`), content, Buffer.from("\nendstream")]);
}

/** A PDF with a line of text on each page. */
export function textPdf(...lines: string[]): Buffer {
  const pages = lines.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages}]/Count ${lines.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...lines.flatMap((line, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
      stream("", `BT /F 18 Tf 20 100 Td (${line}) Tj ET`),
    ]),
  ]);
}

/** A PDF of one page that is a grey picture, as a scanner makes it. */
export function scanPdf(pixels: Buffer, width: number, height: number): Buffer {
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    stream("", `q ${width} 0 0 ${height} 0 0 cm /I Do Q`),
    stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`, deflateSync(pixels)),
  ]);
}

/** A PDF whose tree of pages, forms and streams lead back to themselves. */
export function loopingPdf(): Buffer {
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents[5 0 R 5 0 R]>>",
    stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>", "/X Do /X Do"),
    stream("", "/X Do ".repeat(1000)),
  ]);
}

/** A PNG that claims a size and has next to nothing in it. */
export function pngClaiming(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 8 + data.length);
  return out;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A WARC of one captured page. `digest` stands in for the right one of its block. */
export function warcOf(url: string, html: string, digest?: string): Buffer {
  const payload = Buffer.from(html);
  const block = Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"), payload]);
  const head = [
    "WARC/1.1",
    "WARC-Type: response",
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2021-06-25T10:00:00Z",
    "WARC-Record-ID: <urn:uuid:11111111-2222-4333-8444-555555555555>",
    "Content-Type: application/http; msgtype=response",
    `WARC-Block-Digest: ${digest ?? `sha256:${sha256(block)}`}`,
    `WARC-Payload-Digest: sha256:${sha256(payload)}`,
    `Content-Length: ${block.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

/** A WACZ around a WARC; `change` alters the declaration before it is written. */
export function waczOf(warc: Buffer, change: (resources: { path: string; hash: string; bytes: number }[]) => void = () => undefined): Promise<Buffer> {
  const packed = gzipSync(warc);
  const files: Content = { "archive/data.warc.gz": packed, "pages/pages.jsonl": '{"format":"json-pages-1.0"}\n' };
  const resources = Object.entries(files).map(([path, bytes]) => ({ path, hash: `sha256:${sha256(bytes)}`, bytes: Buffer.from(bytes).length }));
  change(resources);
  const declared = JSON.stringify({ profile: "data-package", wacz_version: "1.1.1", resources });
  return zipOf({
    ...files,
    "datapackage.json": declared,
    "datapackage-digest.json": JSON.stringify({ path: "datapackage.json", hash: `sha256:${sha256(declared)}` }),
  });
}

function sha256(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A zip whose one entry says that it is small and unpacks to much more. */
export async function lyingZip(): Promise<Buffer> {
  const zip = await zipOf({ "small.txt": Buffer.alloc(1_000_000) });
  const packed = deflateRawSync(Buffer.alloc(1_000_000));
  const claimed = Buffer.alloc(4);
  claimed.writeUInt32LE(1_000_000);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(1_000);
  // Sizes stand in the list of entries at the end, and after the data.
  for (let at = zip.indexOf(claimed); at >= 0; at = zip.indexOf(claimed, at + 1)) if (at > packed.length) lie.copy(zip, at);
  return zip;
}
