import { getDocumentProxy, getMeta } from "unpdf";
import { jsonOutput, type Parser, textOutput, wholeInput } from "../made.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Between pages, as `pdftotext` has it: the page of a place in the text is one more than the form feeds before it. */
const NEXT_PAGE = "\f";

export async function openPdf(input: AsyncIterable<Uint8Array>): Promise<Pdf> {
  const bytes = await wholeInput(input);
  // The sandbox lets no code be made of texts, so that nothing of the file is ever run.
  return getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, disableFontFace: true, stopAtErrors: false });
}

/** The words of a PDF in the order of its content, and what it says of itself. A PDF of scans has none: see its pages and OCR. */
export const pdf: Parser = async (input, _parameters, emit) => {
  const document = await openPdf(input);
  const { info } = await getMeta(document);
  emit(jsonOutput("metadata", { pages: document.numPages, info }));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await pageText(document, number));
  emit({ ...textOutput("text", pages.join(NEXT_PAGE)), parameters: { pages: document.numPages } });
};

/** The text of a page, counted from 1. */
export async function pageText(document: Pdf, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}
