import sharp, { type Sharp } from "sharp";
import { MOST_PIXELS } from "../limits.ts";
import { jsonOutput, type Parameters, type Parser, wholeInput } from "../made.ts";
import { readExif } from "./exif.ts";

/** A picture opened with its limits; turned upright where it says how it was held. */
export function openImage(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "none", sequentialRead: true }).autoOrient();
}

/**
 * A preview without the metadata of the original, and the metadata as a record of its own. The original keeps both.
 * @param parameters `side`: the longest side of the preview in pixels; `quality`: of JPEG
 */
export const image: Parser = async (input, parameters, emit) => {
  const bytes = await wholeInput(input);
  const { exif, icc, iptc, xmp, tifftagPhotoshop, ...told } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  const kept = { iptc, icc, tifftagPhotoshop };
  emit(
    jsonOutput("metadata", {
      ...told,
      ...(exif === undefined ? {} : { exif: readExif(exif) }),
      ...(xmp === undefined ? {} : { xmp: xmp.toString("utf8") }),
      bytesOf: Object.fromEntries(Object.entries(kept).flatMap(([name, part]) => (part === undefined ? [] : [[name, part.length]]))),
    }),
  );
  emit({ kind: "preview", mediaType: "image/jpeg", bytes: await preview(bytes, parameters) });
};

async function preview(bytes: Buffer, { side, quality }: Parameters): Promise<Buffer> {
  return openImage(bytes)
    .resize({ width: Number(side), height: Number(side), fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: Number(quality) })
    .toBuffer();
}
