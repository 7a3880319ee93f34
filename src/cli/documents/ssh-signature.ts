import { spawnSync } from "node:child_process";
import { DedereError } from "../../errors/index.ts";
import type { Cli } from "../cli.ts";

/** What a signature is for, so that it cannot stand under something else (OpenSSH, PROTOCOL.sshsig). */
const NAMESPACE = "dedere-release";

/**
 * Signs bytes with a key of OpenSSH: the signers' own, on a token or in an agent if they want (then the public key is named). Its
 * passphrase is asked for by `ssh-keygen` itself.
 * @returns the signature, armoured, and the public key as a line of `allowed-signers`
 * @throws {DedereError} `not-found` where there is no `ssh-keygen`; `bad-request` where the key cannot be used
 */
export function sshSign(cli: Cli, key: string, bytes: string, signer: string): { readonly signature: string; readonly allowed: string } {
  const { status, stdout: signature } = run(cli, ["-Y", "sign", "-f", key, "-n", NAMESPACE, "-q"], bytes);
  if (status === 0) return { signature, allowed: `${signer} namespaces="${NAMESPACE}" ${publicKeyIn(signature)}\n` };
  const message = cli.t("cli:document.keyUnusable", { key });
  throw new DedereError("bad-request", message, [{ file: key, message, remedy: cli.t("cli:document.keyUnusableRemedy") }]);
}

/** Whom a line of `allowed-signers` names: spaces and signs of patterns mean something else there (ssh-keygen(1), ALLOWED SIGNERS). */
export function principalOf(actor: string): string {
  return actor.replaceAll(/[\s,"*?!#]+/gu, "_");
}

/** The public key that a signature holds behind its magic and version, as strings with their lengths (OpenSSH, PROTOCOL.sshsig). */
function publicKeyIn(signature: string): string {
  const bytes = Buffer.from(signature.replaceAll(/-----.*-----|\s/gu, ""), "base64");
  const key = stringAt(bytes, "SSHSIG".length + 4);
  return `${stringAt(key, 0).toString("latin1")} ${key.toString("base64")}`;
}

function stringAt(bytes: Buffer, offset: number): Buffer {
  const start = offset + 4;
  return bytes.subarray(start, start + bytes.readUInt32BE(offset));
}

/**
 * Checks a signature against a file of signers.
 * @returns the fingerprint of the key; `undefined` where the signature is none of theirs
 * @throws {DedereError} `not-found` where there is no `ssh-keygen`
 */
export function sshVerify(cli: Cli, files: { readonly signature: string; readonly signers: string }, bytes: string): string | undefined {
  const [signer] = run(cli, ["-Y", "find-principals", "-s", files.signature, "-f", files.signers], "").stdout.trim().split("\n");
  if (!signer) return undefined;
  const { status, stdout } = run(cli, ["-Y", "verify", "-f", files.signers, "-I", signer, "-n", NAMESPACE, "-s", files.signature], bytes);
  return status === 0 ? (/SHA256:\S+/u.exec(stdout)?.[0] ?? signer) : undefined;
}

function run({ t }: Cli, args: readonly string[], input: string): { readonly status: number | null; readonly stdout: string } {
  const { error, status, stdout } = spawnSync("ssh-keygen", args, { input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] });
  // A process that ends before it has read everything is no missing one.
  if (error === undefined || (error as NodeJS.ErrnoException).code !== "ENOENT") return { status, stdout };
  const message = t("cli:document.noSsh");
  throw new DedereError("not-found", message, [{ message, remedy: t("cli:document.noSshRemedy") }]);
}
