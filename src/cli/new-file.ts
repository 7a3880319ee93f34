import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { DedereError } from "../errors/index.ts";
import type { Cli } from "./cli.ts";

/**
 * Writes a text into a new file that nobody else may read. The file is made before the text is asked for, so that what is
 * done for it is not done in vain; it goes away again if that fails. An existing file is not overwritten.
 * @throws {DedereError} `bad-request` where the file cannot be made; what `text` throws
 */
export async function writeNewFile(cli: Cli, file: string, text: () => Promise<string>): Promise<void> {
  const handle = make(cli, file);
  try {
    writeFileSync(handle, await text());
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

function make(cli: Cli, file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch (error) {
    const message = cli.t("cli:search.notWritten", { file, reason: error instanceof Error ? error.message : String(error) });
    throw new DedereError("bad-request", message, [{ file, message, remedy: cli.t("cli:search.notWrittenRemedy") }]);
  }
}
