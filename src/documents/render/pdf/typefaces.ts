import { FAMILIES } from "../fonts.ts";

const OWN = Object.values(FAMILIES).map((family) => family.replaceAll(" ", ""));

/**
 * The typefaces in a PDF that are not ours. Typst lets one of the machine's step in for letters in pictures that ours do not have,
 * without a word: the document would look another way on another machine.
 */
export function strangeTypefaces(pdf: Uint8Array): string[] {
  const names = [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
  ].map(([, name = ""]) => name);
  return [...new Set(names)].filter((name) => !OWN.includes(name.split("-")[0] ?? ""));
}
