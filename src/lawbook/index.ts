import type { Problem } from "../errors/index.ts";
import type { LawData } from "../forum/law.ts";
import { loadCompiled, shippedLawBook } from "./load.ts";
import type { ScoredCase } from "./precedent.ts";
import type { LawBook } from "./read.ts";
import type { Score } from "./score.ts";

/**
 * The law book: reads, checks and compiles `law/`, and scores it against decided cases. What the engine needs of it
 * is `LawData` (src/forum/law.ts); the meaning of the files is in `law/README.md`.
 * The validator and the YAML reader are loaded only by the functions that use them.
 */
export { shippedLawBook } from "./load.ts";
export type { NotResearched, TreatySource } from "./common-schema.ts";
export type { Precedent, ScoredCase } from "./precedent.ts";
export type { LawBook } from "./read.ts";
export type { Miss, Score } from "./score.ts";

/**
 * The law book of a folder (by default the one that comes with Dedere), from its compiled form if that is newer than
 * every law file, else read and checked anew.
 * @throws {DedereError} `bad-law-book` with every problem of every file, each with line, path and remedy;
 *   `not-found` if the folder is not there.
 */
export async function loadLawBook({ directory, compiled } = shippedLawBook()): Promise<LawBook> {
  return loadCompiled(directory, compiled) ?? (await import("./read.ts")).readLawBook(directory);
}

/**
 * Reads and checks the law book of a folder and writes it as one JSON file, whole or not at all.
 * @throws {DedereError} as {@link loadLawBook}; then nothing is written.
 */
export async function compileLawBook({ directory, compiled } = shippedLawBook()): Promise<LawBook> {
  return (await import("./compile.ts")).compileLawBook(directory, compiled);
}

/** The law book of a folder if it is in order, or what is wrong with it. Throws only if the folder is not there. */
export async function inspectLawBook({ directory } = shippedLawBook()): Promise<{ readonly book: LawBook | undefined; readonly problems: readonly Problem[] }> {
  return (await import("./read.ts")).inspectLawBook(directory);
}

/**
 * Decided cases from one file, JSON or YAML: `{compiled, cases: […]}`, each as in `law/precedents/`.
 * @throws {DedereError} `not-found`, or `bad-file` with every problem.
 */
export async function readCasesFile(file: string): Promise<readonly ScoredCase[]> {
  return (await import("./cases-file.ts")).readCasesFile(file);
}

/** Asks the engine for the facts of each case, on its own day and route, and compares with what the forum did. */
export async function scorePrecedents(cases: readonly ScoredCase[], law: LawData): Promise<Score> {
  return (await import("./score.ts")).scorePrecedents(cases, law);
}
