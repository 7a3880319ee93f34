import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Results, tell } from "./report.ts";

const BEGIN = "<!-- bench: begin -->";
const END = "<!-- bench: end -->";

/** Puts the results into the marked block of `docs/performance.md`. Returns the file's path. */
export function writePage(results: Results): string {
  const path = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
  writeFileSync(path, replaceBlock(readFileSync(path, "utf8"), tell(results)));
  return path;
}

/**
 * Replaces what stands between the two marks.
 * @throws {Error} if a mark is missing, or they stand in the wrong order; then nothing may be written.
 */
export function replaceBlock(page: string, block: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The page must have the line ${BEGIN} and, after it, the line ${END}.`);
  return `${page.slice(0, begin + BEGIN.length)}\n${block.trim()}\n${page.slice(end)}`;
}
