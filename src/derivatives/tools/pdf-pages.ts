import { PDFiumLibrary, type PDFiumPage, type PDFiumPageRenderOptions } from "@hyzyla/pdfium";
import sharp from "sharp";
import { type Output, type Parser, wholeInput } from "../made.ts";

/** A page with fewer letters than this is taken for a scan, whose text is at most a stamp or a number. */
const LETTERS_OF_A_TEXT = 40;
/** Points of a PDF are a 72nd of an inch. */
const POINTS = 72;
/** Dots per inch: enough to look at; and what recognition of text wants, of a page that is a scan. */
const DPI = { text: 110, scan: 200 } as const;
/** Pixels of a drawn page: A2 at 200 dpi. A larger page is drawn smaller. */
const MOST_PIXELS_OF_PAGE = 16_000_000;

/**
 * A picture of every page as a reader shows it, filled-in forms included; a page without a text is drawn finer, for
 * recognition. Drawn by PDFium compiled to WebAssembly, which runs no scripts and knows no fonts but those in the file and its own.
 */
export const pdfPages: Parser = async (input, _parameters, emit) => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await wholeInput(input));
  for (const page of document.pages()) emit(await draw(page));
};

async function draw(page: PDFiumPage): Promise<Output> {
  const text = page.getText().replaceAll(/\s/g, "").length >= LETTERS_OF_A_TEXT ? "yes" : "no";
  const dpi = text === "yes" ? DPI.text : DPI.scan;
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(dpi / POINTS, Math.sqrt(MOST_PIXELS_OF_PAGE / (originalWidth * originalHeight)));
  const { data } = await page.render({ scale, renderFormFields: true, render: async (drawn) => encode(drawn, text === "no") });
  return {
    kind: "page-image",
    mediaType: text === "yes" ? "image/webp" : "image/png",
    parameters: { page: page.number + 1, dpi: Math.round(scale * POINTS), text },
    bytes: data,
  };
}

/** Without loss where the picture is to be read by a program. */
async function encode({ data, width, height }: PDFiumPageRenderOptions, lossless: boolean): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  return (lossless ? picture.png() : picture.webp({ quality: 80 })).toBuffer();
}
