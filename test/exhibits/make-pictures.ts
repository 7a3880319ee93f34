import { writeFileSync } from "node:fs";
import sharp from "sharp";

/**
 * Draws the small scans that the tests of text recognition read: `node test/exhibits/make-pictures.ts`. The pictures are
 * kept beside this file because fonts differ between machines.
 */
const LINES = {
  fas: ["حکم دادگاه در تهران صادر شد", "rtl"],
  ara: ["صدر الحكم عن المحكمة في بغداد", "rtl"],
  eng: ["The court gave its judgment in Stockholm", "ltr"],
} as const;

await Promise.all(
  Object.entries(LINES).map(async ([language, [line, direction]]) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1300" height="160"><rect width="1300" height="160" fill="white"/>
      <text x="650" y="100" font-size="56" text-anchor="middle" direction="${direction}" font-family="Noto Naskh Arabic, Noto Sans">${line}</text></svg>`;
    const picture = await sharp(Buffer.from(svg)).greyscale().png({ palette: true, colours: 16, effort: 10 }).toBuffer();
    writeFileSync(new URL(`${language}.png`, import.meta.url), picture);
  }),
);
