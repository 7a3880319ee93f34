import type { Block } from "../composed.ts";
import { plainText } from "./plain.ts";

/** The share of a column follows its longest text, in characters, between these. */
const LEAST = 10;
const MOST = 45;

/** How wide the columns of a table are beside each other, in shares. */
export function columnShares({ head, rows }: Extract<Block, { kind: "table" }>): number[] {
  return head.map((cell, column) => {
    const lengths = [cell, ...rows.map((row) => row[column] ?? [])].map((text) => plainText(text).length);
    return Math.min(Math.max(...lengths, LEAST), MOST);
  });
}
