import { readFileSync, writeFileSync } from "node:fs";
import { DedereError } from "../errors/index.ts";
import type { Cli } from "./cli.ts";

/**
 * Reads a file that the user names.
 * @throws {DedereError} `not-found`
 */
export function readGiven({ t }: Cli, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    const message = t("cli:problem.given", { file });
    throw new DedereError("not-found", message, [{ file, message, remedy: t("cli:problem.givenRemedy") }]);
  }
}

/**
 * Writes a new file; what is there already is never written over.
 * @param mode of the file; without it, for its owner to write and everybody to read
 * @throws {DedereError} `bad-request`
 */
export function writeNew({ t }: Cli, file: string, content: string | Uint8Array, mode = 0o644): void {
  try {
    writeFileSync(file, content, { flag: "wx", mode });
  } catch {
    const message = t("cli:problem.written", { file });
    throw new DedereError("bad-request", message, [{ file, message, remedy: t("cli:problem.writtenRemedy") }]);
  }
}
