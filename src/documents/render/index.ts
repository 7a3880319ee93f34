/** Composed documents as files: PDF/A for print and archives, HTML for reading, DOCX for counsel to edit, plain text for mail. */
import type { Composed } from "../composed.ts";
import { htmlRenderer } from "./html/html.ts";
import { pdfRenderer } from "./pdf/pdf.ts";
import { text } from "./text/text.ts";

export const FORMATS = ["pdf", "html", "docx", "txt"] as const;
export type Format = (typeof FORMATS)[number];

type Rendering = (composed: Composed) => Uint8Array | string | Promise<Uint8Array>;

const LOADERS: Readonly<Record<Format, () => Promise<Rendering>>> = {
  pdf: pdfRenderer,
  html: htmlRenderer,
  docx: async () => (await import("./docx/docx.ts")).docx,
  txt: () => Promise.resolve(text),
};
const loaded = new Map<Format, Promise<Rendering>>();

/**
 * The bytes of a document in a format: of the same value the same bytes. What a format needs (compiler, typefaces) is loaded with its
 * first document and kept.
 * @throws DedereError `bad-file` if a document has a letter that the typefaces of PDF do not have
 */
export async function render(composed: Composed, format: Format): Promise<Uint8Array> {
  const load = loaded.get(format) ?? LOADERS[format]();
  loaded.set(format, load);
  const made = await (await load)(composed);
  return typeof made === "string" ? new TextEncoder().encode(made) : made;
}
