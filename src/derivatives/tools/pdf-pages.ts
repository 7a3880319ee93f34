import sharp from "sharp";
import { extractImages } from "unpdf";
import { MOST_PIXELS } from "../limits.ts";
import type { Parser } from "../made.ts";
import { openPdf, pageText } from "./pdf.ts";

/** A page with fewer letters than this is taken for a scan, whose text is at most a stamp or a number. */
const LETTERS_OF_A_TEXT = 40;
/** Shorter sides than this belong to logos and signatures. */
const SMALLEST_SCAN = 300;

/**
 * The pictures of scanned pages, as PNG: of each page without a text, its largest picture as it is in the file.
 * Pages are not drawn: that would need a canvas of native code.
 */
export const pdfPages: Parser = async (input, _parameters, emit) => {
  const document = await openPdf(input);
  for (let number = 1; number <= document.numPages; number++) {
    const text = await pageText(document, number);
    if (text.replaceAll(/\s/g, "").length >= LETTERS_OF_A_TEXT) continue;
    const images = await extractImages(document, number);
    const scan = images
      .filter(({ width, height }) => Math.min(width, height) >= SMALLEST_SCAN && width * height <= MOST_PIXELS)
      .toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
    if (scan === undefined) continue;
    const { data, width, height, channels } = scan;
    const bytes = await sharp(data, { raw: { width, height, channels } }).png().toBuffer();
    emit({ kind: "page-image", mediaType: "image/png", parameters: { page: number }, bytes });
  }
};
