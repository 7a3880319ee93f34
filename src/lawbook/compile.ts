import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type LawBook, readLawBook } from "./read.ts";

/**
 * Reads and checks the law book of a folder and writes it as one JSON file. The file is there whole or not at all.
 * @throws {DedereError} as `readLawBook`; then nothing is written.
 */
export function compileLawBook(directory: string, compiled: string): LawBook {
  const book = readLawBook(directory);
  mkdirSync(dirname(compiled), { recursive: true });
  const unfinished = `${compiled}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(book));
  renameSync(unfinished, compiled);
  return book;
}
