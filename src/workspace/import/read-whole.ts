import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { DedereError } from "../../errors/index.ts";

/** Bytes of a text that is held in memory whole, with all that is made of it. */
const MOST = 64_000_000;

/**
 * The text of a file whose form asks for all of it at once: YAML, a list in JSON.
 * @throws {DedereError} `bad-file` where it is larger than any that people or programs write of these forms.
 */
export async function readWhole(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size <= MOST) return readFile(path, "utf8");
  const message = `${basename(path)} has ${Math.round(size / 1_000_000)} MB; files of this form are read up to ${MOST / 1_000_000} MB.`;
  throw new DedereError("bad-file", message, [{ file: path, message, remedy: "Divide it into several files." }]);
}
