import { readFileSync } from "node:fs";
import { DedereError } from "../errors/index.ts";
import type { Secret } from "../workspace/index.ts";
import type { Cli } from "./cli.ts";

/** Where a passphrase may come from besides the terminal. */
export interface SecretOptions {
  readonly passphraseFile?: string;
}

/**
 * The passphrase of a workspace: from the file named, else `DEDERE_PASSPHRASE`, else typed at the terminal.
 * @throws {DedereError} `bad-request` where there is none of these
 */
async function passphraseOf(cli: Cli, { passphraseFile }: SecretOptions): Promise<string> {
  if (passphraseFile !== undefined) return firstLine(cli, passphraseFile);
  return cli.env["DEDERE_PASSPHRASE"] ?? (await cli.askSecret(cli.t("cli:secret.passphrase"))) ?? noSecret(cli, "passphrase");
}

/** What opens the workspace: the passphrase. */
export async function secretOf(cli: Cli, options: SecretOptions): Promise<Secret> {
  return { passphrase: await passphraseOf(cli, options) };
}

/**
 * A passphrase that is set: from the file named, else `DEDERE_NEW_PASSPHRASE`, else typed twice at the terminal.
 * @throws {DedereError} `bad-request` where there is none of these, or the two differ
 */
export async function newPassphraseOf(cli: Cli, file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLine(cli, file);
  const given = cli.env["DEDERE_NEW_PASSPHRASE"];
  if (given !== undefined) return given;
  const first = (await cli.askSecret(cli.t("cli:secret.newPassphrase"))) ?? noSecret(cli, "newPassphrase");
  const second = await cli.askSecret(cli.t("cli:secret.again"));
  if (first === second) return first;
  throw refused(cli, "different");
}

/** The recovery key: from the file named, else typed at the terminal. */
export async function recoveryKeyOf(cli: Cli, file: string | undefined): Promise<string> {
  return file === undefined ? ((await cli.askSecret(cli.t("cli:secret.recoveryKey"))) ?? noSecret(cli, "recoveryKey")) : firstLine(cli, file);
}

/** A secret file holds the secret alone; an editor's line end is no part of it. */
function firstLine(cli: Cli, file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch {
    throw new DedereError("not-found", cli.t("cli:problem.secretFile", { file }), [
      { file, message: cli.t("cli:problem.secretFile", { file }), remedy: cli.t("cli:problem.secretFileRemedy") },
    ]);
  }
}

function noSecret(cli: Cli, which: "passphrase" | "newPassphrase" | "recoveryKey"): never {
  throw refused(cli, which);
}

function refused({ t }: Cli, what: string): DedereError {
  const message = t(`cli:problem.secret.${what}`);
  return new DedereError("bad-request", message, [{ message, remedy: t(`cli:problem.secret.${what}Remedy`) }]);
}
