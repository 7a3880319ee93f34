import { existsSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { DedereError } from "../../errors/index.ts";

/** What a file is that can be imported into the record. */
export type FileFormat = "case" | "ftm" | "csl" | "bibtex" | "ris" | "table";

const BY_NAME: Readonly<Record<string, FileFormat>> = {
  ".yaml": "case",
  ".yml": "case",
  ".bib": "bibtex",
  ".ris": "ris",
  ".csv": "table",
  ".tsv": "table",
  ".txt": "table",
  ".xlsx": "table",
};
const JSON_NAMES = new Set([".json", ".jsonl", ".ndjson", ".ijson", ".ftm"]);
const SAMPLE = 4096;

/** The file that a path stands for: of a folder with a case file, that one. */
export function fileOf(path: string): string {
  const inside = join(path, "case.yaml");
  return existsSync(inside) ? inside : path;
}

/**
 * What a file is: by its name, and of JSON by how it begins.
 * @throws {DedereError} `not-found`; `bad-file` for what is not imported into the record.
 */
export async function formatOfFile(path: string): Promise<FileFormat> {
  if (!(await isFile(path))) {
    const message = `There is no file ${path}.`;
    const remedy = 'Check the name; of a folder the case.yaml in it is imported, and any other is taken over as exhibits with "dedere add".';
    throw new DedereError("not-found", message, [{ file: path, message, remedy }]);
  }
  const extension = extname(path).toLowerCase();
  const named = BY_NAME[extension];
  if (named) return named;
  const begins = JSON_NAMES.has(extension) ? await beginningOf(path) : "";
  // FollowTheMoney is one object a line; references are a list, or one object of many lines.
  if (begins.startsWith("[")) return "csl";
  if (/^\{.*"(?:schema|entity_id)"\s*:/.test(begins.split("\n")[0] ?? "")) return "ftm";
  if (begins.startsWith("{")) return "csl";
  const remedy =
    'What can be imported: case.yaml, FollowTheMoney (.json, .jsonl), references (.json, .bib, .ris), tables (.csv, .tsv, .xlsx). Add other files as exhibits with "dedere add".';
  throw new DedereError("bad-file", `${basename(path)} is of no form that can be imported`, [
    { file: path, message: `${basename(path)} is of no form that can be imported.`, remedy },
  ]);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    return buffer
      .subarray(0, bytesRead)
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trimStart();
  } finally {
    await handle.close();
  }
}
