import { readFileSync } from "node:fs";
import { open, rm, writeFile } from "node:fs/promises";
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
 * Writes a new file that nobody else may read. It is made before its content is asked for, so that what is done for it is
 * not done in vain; it goes away again if that fails. What is there already is never written over.
 * @throws {DedereError} `bad-request` where the file cannot be made; what the content throws
 */
export async function writeNew({ t }: Cli, file: string, content: string | Uint8Array | AsyncIterable<string>): Promise<void> {
  const handle = await open(file, "wx", 0o600).catch(() => {
    const message = t("cli:problem.written", { file });
    throw new DedereError("bad-request", message, [{ file, message, remedy: t("cli:problem.writtenRemedy") }]);
  });
  try {
    await writeFile(handle, content);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
