import { changePassphrase, readWorkspaceFile, renewRecoveryKey, type Secret, writeWorkspaceFile } from "../vault/index.ts";

/**
 * Another passphrase for a workspace; the recovery key stays. Copies of the old `workspace.json` open with the old one.
 * @throws {DedereError} `refused` for a wrong secret; `bad-request` where the new passphrase is too short
 */
export async function setPassphrase(folder: string, secret: Secret, passphrase: string): Promise<void> {
  const file = await readWorkspaceFile(folder);
  await writeWorkspaceFile(folder, await changePassphrase(file, secret, passphrase));
}

/**
 * A new passphrase for those who lost the old one. The paper that was used has been out of its place, so there is a
 * new recovery key too; the old one opens nothing any more.
 * @returns the new recovery key, to be shown once
 * @throws {DedereError} as {@link setPassphrase}
 */
export async function recoverWorkspace(folder: string, recoveryKey: string, passphrase: string): Promise<{ readonly recoveryKey: string }> {
  const file = await readWorkspaceFile(folder);
  const reopened = await changePassphrase(file, { recoveryKey }, passphrase);
  const renewed = await renewRecoveryKey(reopened, { recoveryKey });
  await writeWorkspaceFile(folder, renewed.file);
  return { recoveryKey: renewed.recoveryKey };
}
