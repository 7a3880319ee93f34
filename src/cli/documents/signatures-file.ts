import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Signature, SIGNATURE_COLUMNS, signatureSchema } from "../../documents/index.ts";
import { DedereError, type Problem } from "../../errors/index.ts";
import { faultsOf } from "../../files/index.ts";
import type { Cli } from "../cli.ts";

/** The table of signatures beside a document: `open-letter.signatures.csv` for all its language versions. */
export function signaturesBeside(document: string): string {
  return document.replace(/(?:\.[a-z]{2})?\.md$/u, ".signatures.csv");
}

/**
 * Reads a table of signatures; none where there is no such file.
 * @throws {DedereError} `bad-file` with every row that is none
 */
export function readSignatures(cli: Cli, file: string): readonly Signature[] {
  if (!existsSync(file)) return [];
  const rows = rowsOf(cli, file);
  const read = rows.map(({ record, info }) => ({ line: info.lines, result: signatureSchema.safeParse(record, { reportInput: true }) }));
  const problems = read.flatMap(({ line, result }) =>
    result.success
      ? []
      : faultsOf(result.error.issues, { guide: "docs/guide/documents.md" }).map(({ path, message, remedy }): Problem => ({
          file,
          line,
          path: String(path[0] ?? ""),
          message,
          remedy,
        })),
  );
  if (problems.length > 0) throw refused(cli, file, problems);
  return read.flatMap(({ result }) => (result.success ? [result.data] : []));
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function rowsOf(cli: Cli, file: string): readonly Row[] {
  try {
    return parse(readFileSync(file, "utf8"), { columns: true, bom: true, trim: true, info: true, skip_empty_lines: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    throw refused(cli, file, [{ file, message, remedy: cli.t("cli:document.signatureColumns", { columns: SIGNATURE_COLUMNS.join(", ") }) }]);
  }
}

function refused({ t }: Cli, file: string, problems: readonly Problem[]): DedereError {
  return new DedereError("bad-file", t("cli:document.signaturesUnreadable", { file, count: new Set(problems.map(({ line }) => line)).size }), problems);
}
