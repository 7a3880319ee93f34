import { execFileSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BagReport, validateBag } from "./validate.ts";

/** The conformance suite of the Library of Congress: https://github.com/LibraryOfCongress/bagit-conformance-suite. It is no part of this repository. */
const ARCHIVE = join(process.env["DEDERE_VECTORS"] ?? join(import.meta.dirname, "../../../../shared/data/vectors"), "bagit-conformance-suite.tar.gz");
const isHere = existsSync(ARCHIVE);
const SKIPPED = `SKIPPED: the BagIt conformance suite is not at ${ARCHIVE} (set DEDERE_VECTORS to its folder)`;

/** What each bag of the folder `warning` must be warned of, and whether it is valid on a disk that tells capitals apart. */
const WARNINGS: Readonly<Record<string, { rule: string; errors: readonly string[] }>> = {
  "duplicate-file-with-different-case": { rule: "name-clash", errors: ["file-missing"] },
  "made-with-md5sum-tools": { rule: "manifest-line", errors: [] },
  "relative-path": { rule: "path", errors: [] },
  "same-filename-listed-twice-with-different-normalization": { rule: "name-clash", errors: [] },
  "same-filename-listed-twice-with-the-same-hash": { rule: "listed-twice", errors: [] },
  // The archive lacks the file that Git left out: the very trouble that the warning is about.
  "special-system-files": { rule: "troublesome-name", errors: ["file-missing", "oxum"] },
};

/** Why each invalid bag is invalid, by its name, or by its version and name. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  "baginfo-missing-encoding": ["declaration"],
  "bom-in-bagit.txt": ["declaration"],
  "corrupt-data-file": ["oxum", "checksum"],
  "corrupt-tag-file": ["checksum", "checksum", "checksum"],
  "extra-file-in-bag": ["not-listed", "oxum"],
  "invalid-version-number": ["declaration"],
  "missing-baginfo": ["file-missing"],
  "missing-bagit.txt": ["declaration"],
  "out-of-scope-file-paths-using-dot-notation": ["path", "path"],
  "out-of-scope-file-paths-using-dot-notation-for-fetch": ["path"],
  "bagit-with-invalid-whitespace": ["declaration", "declaration"],
  "v0.97 same-filename-listed-twice-with-different-hashes": ["listed-twice"],
  // Its declaration is wrong as well ("1.0 "), and then nothing further is read.
  "v1.0 same-filename-listed-twice-with-different-hashes": ["declaration"],
  // Its bagit.txt was changed from 0.97 after the tag manifests were made.
  "v1.0 same-filename-listed-twice-with-the-same-hash": ["listed-twice", "checksum", "checksum"],
  notAllManifestsListAllFiles: ["not-listed"],
};

describe.skipIf(!isHere)(isHere ? "the BagIt conformance suite" : SKIPPED, () => {
  let suite: string;
  const reports = new Map<string, BagReport>();
  const of = (kind: string) => [...reports].filter(([bag]) => bag.split("/")[1] === kind);

  beforeAll(async () => {
    suite = await mkdtemp(join(tmpdir(), "dedere-bags-"));
    execFileSync("tar", ["-xzf", ARCHIVE, "-C", suite]);
    for (const path of globSync("v*/*/*", { cwd: suite })) {
      const bag = path.replaceAll("\\", "/");
      if (basename(bag) !== "Makefile") reports.set(bag, await validateBag(join(suite, bag)));
    }
  });
  afterAll(async () => {
    await rm(suite, { recursive: true });
  });

  it("is all here", () => {
    expect(Object.fromEntries(["valid", "invalid", "warning", "linux-only", "windows-only"].map((kind) => [kind, of(kind).length]))).toEqual({
      valid: 27,
      invalid: 15,
      warning: 6,
      "linux-only": 6,
      "windows-only": 6,
    });
  });

  it("has its valid bags found valid", () => {
    expect(of("valid").map(([bag, { errors, valid, complete }]) => ({ bag, errors, valid, complete }))).toEqual(
      of("valid").map(([bag]) => ({ bag, errors: [], valid: true, complete: true })),
    );
  });

  it("has its invalid bags found invalid, for the reason in their names", () => {
    for (const [bag, { valid, errors }] of of("invalid")) {
      expect(valid, bag).toBe(false);
      const expected = FAULTS[basename(bag)] ?? FAULTS[`${bag.split("/")[0]} ${basename(bag)}`];
      expect(
        errors.map(({ rule }) => rule),
        bag,
      ).toEqual(expected);
    }
  });

  it("has its odd bags warned of", () => {
    for (const [bag, { warnings, errors }] of of("warning")) {
      const expected = WARNINGS[basename(bag)];
      expect(
        warnings.map(({ rule }) => rule),
        bag,
      ).toContain(expected?.rule);
      expect(
        errors.map(({ rule }) => rule),
        bag,
      ).toEqual(expected?.errors);
    }
  });

  it("has its attacks on one system found on every system", () => {
    for (const [bag, { valid, errors }] of [...of("linux-only"), ...of("windows-only")]) {
      expect(valid, bag).toBe(false);
      expect(
        errors.map(({ rule }) => rule),
        bag,
      ).toContain("path");
    }
  });

  it("has its bag of system files valid once the lost file is back", async () => {
    const bag = join(suite, "v0.97/warning/special-system-files");
    const whole = join(suite, "whole");
    await cp(bag, whole, { recursive: true });
    await writeFile(join(whole, "data/.DS_Store"), "");
    expect(await validateBag(whole)).toMatchObject({ valid: true, errors: [] });
  });
});
