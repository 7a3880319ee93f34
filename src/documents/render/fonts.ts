import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Latin, Greek and Cyrillic; Persian and Arabic. Both under the SIL Open Font License, both from their packages. */
export const FAMILIES = { latin: "Source Serif 4", arabic: "Vazirmatn" } as const;

const SOURCE_SERIF = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold", "700Bold_Italic"];
const VAZIRMATN = ["Regular", "SemiBold", "Bold"];

/** The typefaces that documents are set in: no others are used, whatever the machine has. */
export function readFonts(): Promise<Buffer[]> {
  return Promise.all([
    ...SOURCE_SERIF.map((style) => readFile(resolve(`@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`))),
    ...VAZIRMATN.map((style) => readFile(resolve(`vazirmatn/fonts/ttf/Vazirmatn-${style}.ttf`))),
  ]);
}

/** Vazirmatn as pages embed it: the letters of Arabic script in all weights, 46 kB. */
export function readWebFont(): Promise<Buffer> {
  return readFile(resolve("@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2"));
}
