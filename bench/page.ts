import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Puts what a part found into its marked block of `docs/performance.md`. Returns the file's path. */
export function writePage(part: string, block: string): string {
  const path = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
  writeFileSync(path, replaceBlock(readFileSync(path, "utf8"), part, block));
  return path;
}

/**
 * Replaces what stands between the two marks of a part.
 * @throws {Error} if a mark is missing, or they stand in the wrong order; then nothing may be written.
 */
export function replaceBlock(page: string, part: string, block: string): string {
  const [opening, closing] = [`<!-- bench ${part}: begin -->`, `<!-- bench ${part}: end -->`];
  const [begin, end] = [page.indexOf(opening), page.indexOf(closing)];
  if (begin < 0 || end < begin) throw new Error(`The page must have the line ${opening} and, after it, the line ${closing}.`);
  return `${page.slice(0, begin + opening.length)}\n${block.trim()}\n${page.slice(end)}`;
}
