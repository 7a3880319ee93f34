import { changePassphrase, readWorkspaceFile, renewSecrets, type Secret, writeWorkspaceFile } from "../vault/index.ts";

/**
 * Another passphrase for a workspace; the recovery key stays. Copies of the old `workspace.json` open with the old one.
 * @throws {DedereError} `refused` for a wrong secret; `bad-request` where the new passphrase is too short; `bad-file` where
 * the file was altered
 */
export async function setPassphrase(folder: string, secret: Secret, passphrase: string): Promise<void> {
  const file = await readWorkspaceFile(folder);
  await writeWorkspaceFile(folder, await changePassphrase(file, secret, passphrase));
}

/**
 * A new passphrase and a new recovery key; what opened the workspace before opens nothing any more. For those who lost the
 * passphrase (the paper that they used has been out of its place), and for a `workspace.json` that was altered.
 * @returns the new recovery key, to be shown once
 * @throws {DedereError} `refused` for a wrong secret; `bad-request` where the new passphrase is too short
 */
export async function setSecrets(folder: string, secret: Secret, passphrase: string): Promise<{ readonly recoveryKey: string }> {
  const file = await readWorkspaceFile(folder);
  const renewed = await renewSecrets(file, secret, passphrase);
  await writeWorkspaceFile(folder, renewed.file);
  return { recoveryKey: renewed.recoveryKey };
}
