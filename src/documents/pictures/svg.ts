import type { DocumentLanguage } from "../languages.ts";
import { writtenFrom } from "../languages.ts";
import { FAMILIES } from "../render/fonts.ts";

/** A drawing with the typefaces of documents. Its width is that of the text on a page. */
export const WIDTH = 720;

export function drawing(height: number, language: DocumentLanguage, inside: string): string {
  const fonts = writtenFrom(language) === "rtl" ? [FAMILIES.arabic, FAMILIES.latin] : [FAMILIES.latin, FAMILIES.arabic];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${fonts.map((font) => `'${font}'`).join(", ")}, sans-serif" font-size="12">${inside}</svg>`;
}

/**
 * A line of text that begins at a place, in the direction of the language: its right end in a script that runs to the left. Said by
 * the anchor, for not every program that draws SVG knows `direction`.
 */
export function label(x: number, y: number, text: string, language: DocumentLanguage, more = ""): string {
  const mirrored = writtenFrom(language) === "rtl";
  return `<text x="${x}" y="${y}" text-anchor="${mirrored ? "end" : "start"}"${more === "" ? "" : ` ${more}`}>${escaped(mirrored ? `\u2067${text}\u2069` : text)}</text>`;
}

export const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** As much of a text as fits into a column, by letters. */
export const shortened = (text: string, letters: number) => (text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text);
