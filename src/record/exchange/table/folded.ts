import { latinDigits } from "../digits.ts";

/** A heading without what people vary: case, signs, joiners, the Arabic forms of Persian letters and digits. */
export function folded(heading: string): string {
  return latinDigits(heading)
    .normalize("NFKC")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/\u200c|\u200d|[\u064b-\u0652]/g, " ")
    .replace(/[_\-.:()]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
