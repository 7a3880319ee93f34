import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Approval, approvalSchema, type DocumentSource, DOCUMENT_LANGUAGES, readDocument } from "../../documents/index.ts";
import { DedereError } from "../../errors/index.ts";
import type { Cli } from "../cli.ts";
import { readSignatures, signaturesBeside } from "./signatures-file.ts";
import type { Found } from "./found.ts";

const VERSION = new RegExp(`^(.+)\\.(${DOCUMENT_LANGUAGES.join("|")})\\.md$`, "u");

/** A document in a file: with the versions in other languages (`letter.en.md`, `letter.fa.md`) and the approval that stand beside it. */
export function documentFile(cli: Cli, path: string): Found {
  const document = documentOf(cli, path, readFileSync(path, "utf8"));
  const beside = `${path.replace(/\.md$/u, "")}.approved.json`;
  return {
    document,
    versions: versionsOf(path).map((other) => documentOf(cli, other, readFileSync(other, "utf8"))),
    approval: existsSync(beside) ? approvalOf(cli, beside, readFileSync(beside, "utf8")) : undefined,
    signatures: readSignatures(cli, signaturesBeside(path)),
    approve: (approval) => {
      writeFileSync(beside, `${JSON.stringify(approval, undefined, 2)}\n`);
      return Promise.resolve();
    },
  };
}

/**
 * Reads a document.
 * @throws {DedereError} `bad-file` with every problem where it is none
 */
export function documentOf({ t }: Cli, name: string, text: string): DocumentSource {
  const { document, problems } = readDocument(text, name);
  if (document && problems.length === 0) return document;
  throw new DedereError("bad-file", t("cli:document.unreadable", { file: name, count: problems.length }), problems);
}

/**
 * Reads an approval.
 * @throws {DedereError} `bad-file` where it is none
 */
export function approvalOf({ t }: Cli, file: string, text: string): Approval {
  try {
    return approvalSchema.parse(JSON.parse(text));
  } catch {
    const message = t("cli:document.noApproval", { file });
    throw new DedereError("bad-file", message, [{ file, message, remedy: t("cli:document.noApprovalRemedy") }]);
  }
}

function versionsOf(path: string): readonly string[] {
  const [, stem] = VERSION.exec(basename(path)) ?? [];
  if (stem === undefined) return [];
  return readdirSync(dirname(path))
    .filter((name) => VERSION.exec(name)?.[1] === stem && name !== basename(path))
    .toSorted()
    .map((name) => join(dirname(path), name));
}
