import type { Parser } from "../made.ts";

/** The parsers by name. Each is loaded in its own process alone, with its libraries. */
const PARSERS: Readonly<Record<string, () => Promise<Parser>>> = {
  identify: async () => (await import("./identify.ts")).identify,
  "plain-text": async () => (await import("./plain-text.ts")).plainText,
  html: async () => (await import("./html.ts")).html,
  pdf: async () => (await import("./pdf.ts")).pdf,
  "pdf-pages": async () => (await import("./pdf-pages.ts")).pdfPages,
  docx: async () => (await import("./docx.ts")).docx,
  image: async () => (await import("./image.ts")).image,
  ocr: async () => (await import("./ocr.ts")).ocr,
  zip: async () => (await import("./zip.ts")).zip,
  probe: async () => (await import("./probe.ts")).probe,
  references: async () => (await import("./references.ts")).references,
  workbook: async () => (await import("./workbook.ts")).workbook,
  warc: async () => (await import("./warc.ts")).warc,
};

/** @throws Error where there is no parser of that name: a fault of the caller. */
export async function parserOf(name: string): Promise<Parser> {
  const load = PARSERS[name];
  if (load === undefined) throw new Error(`no parser ${name}`);
  return load();
}
