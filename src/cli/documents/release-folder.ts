import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  readSums,
  RELEASE_FILE,
  type Release,
  type ReleaseRead,
  releaseSchema,
  sha256,
  SIGNATURE_FILE,
  SIGNERS_FILE,
  SUMS_FILE,
} from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { Cli } from "../cli.ts";

/** Writes the files of a release into a new folder. @throws {DedereError} `bad-request` where it is there already */
export function writeRelease({ t }: Cli, folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  if (existsSync(folder)) {
    const message = t("cli:document.releaseThere", { folder });
    throw new DedereError("bad-request", message, [{ file: folder, message, remedy: t("cli:document.releaseThereRemedy") }]);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}

/**
 * Reads a release: what it says of itself, and its texts.
 * @throws {DedereError} `not-found` where the folder is none
 */
export function readRelease(cli: Cli, folder: string): ReleaseRead {
  const release = releaseIn(cli, folder);
  const texts = release.languages.flatMap((language): [string, string][] => {
    const path = join(folder, `${release.document}.${language}.md`);
    return existsSync(path) ? [[language, readFileSync(path, "utf8")]] : [];
  });
  return { release, texts: new Map(texts) };
}

function releaseIn({ t }: Cli, folder: string): Release {
  try {
    return releaseSchema.parse(JSON.parse(readFileSync(join(folder, RELEASE_FILE), "utf8")));
  } catch {
    const message = t("cli:document.noRelease", { folder });
    throw new DedereError("not-found", message, [{ file: folder, message, remedy: t("cli:document.noReleaseRemedy") }]);
  }
}

/** Files that lie in the folder of a release and are no part of it: nobody signed them. */
export function addedFiles(folder: string, sums: string): readonly string[] {
  const known = new Set([...readSums(sums).keys(), SUMS_FILE, SIGNATURE_FILE, SIGNERS_FILE]);
  return readdirSync(folder)
    .filter((name) => !known.has(name))
    .toSorted();
}

/** The files of a release that are not what its hashes say, or are missing. Names alone: a hash never leads out of the folder. */
export function alteredFiles(folder: string, sums: string): readonly string[] {
  return [...readSums(sums)].flatMap(([name, digest]) => {
    const path = join(folder, basename(name));
    return existsSync(path) && basename(name) === name && sha256(readFileSync(path)) === digest ? [] : [name];
  });
}
