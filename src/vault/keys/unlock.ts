import { hkdfSync, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { DedereError } from "../../errors/index.ts";
import { deriveKeys, type WorkspaceKeys } from "./derive.ts";
import { type Argon2Cost, calibrate, checkPassphrase, stretch } from "./passphrase.ts";
import { newRecoveryKey, readRecoveryKey } from "./recovery-key.ts";
import { isSealed, sealFile } from "./seal.ts";
import { type PassphraseSlot, type RecoverySlot, VERSION, WORKSPACE_FILE, type WorkspaceFile } from "./workspace-file.ts";
import { unwrap, wrap } from "./wrap.ts";

/** What opens a workspace: either of the two. */
export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string };

const SALT_SIZE = 16;

/**
 * The keys of a new workspace: a random data key, sealed under the passphrase and under a recovery key.
 * @param cost of deriving the passphrase's key; without it, what takes a second on this machine
 * @returns the file to write, and the recovery key to show once
 * @throws DedereError `bad-request` where the passphrase is too short
 */
export async function createWorkspaceKeys(passphrase: string, cost?: Argon2Cost): Promise<{ file: WorkspaceFile; recoveryKey: string; keys: WorkspaceKeys }> {
  const origin = `dedere-log/${randomBytes(16).toString("hex")}`;
  return withSecret(randomBytes(32), async (dataKey) => ({ ...(await newFile(origin, dataKey, passphrase, cost)), keys: deriveKeys(dataKey) }));
}

/**
 * The keys of a workspace.
 * @throws DedereError `refused` where the secret is another one; `bad-request` where a recovery key is mistyped; `bad-file`
 * where anything else in the file was altered
 */
export async function unlockWorkspace(file: WorkspaceFile, secret: Secret): Promise<WorkspaceKeys> {
  return withSecret(await openDataKey(file, secret), (dataKey) => {
    checkSeal(file, dataKey, secret);
    return deriveKeys(dataKey);
  });
}

/**
 * The file with another passphrase; the recovery key stays. Copies of the old file still open with the old passphrase.
 * @throws DedereError as {@link unlockWorkspace} and {@link createWorkspaceKeys}
 */
export async function changePassphrase(file: WorkspaceFile, secret: Secret, passphrase: string, cost?: Argon2Cost): Promise<WorkspaceFile> {
  checkPassphrase(passphrase);
  return withSecret(await openDataKey(file, secret), async (dataKey) => {
    checkSeal(file, dataKey, secret);
    const { seal: _seal, ...rest } = file;
    return sealFile({ ...rest, passphrase: await sealByPassphrase(file.origin, dataKey, passphrase, cost) }, dataKey);
  });
}

/**
 * The file with another passphrase and a new recovery key, which is to be shown once. Nothing of the old file is kept but
 * the data key that the secret opens, so this also mends a file of which the rest was altered.
 * @throws DedereError `refused`, `bad-request` as {@link unlockWorkspace}
 */
export async function renewSecrets(
  file: WorkspaceFile,
  secret: Secret,
  passphrase: string,
  cost?: Argon2Cost,
): Promise<{ file: WorkspaceFile; recoveryKey: string }> {
  checkPassphrase(passphrase);
  return withSecret(await openDataKey(file, secret), async (dataKey) => newFile(file.origin, dataKey, passphrase, cost));
}

async function newFile(origin: string, dataKey: Buffer, passphrase: string, cost?: Argon2Cost): Promise<{ file: WorkspaceFile; recoveryKey: string }> {
  const recoveryKey = newRecoveryKey();
  const slots = { passphrase: await sealByPassphrase(origin, dataKey, passphrase, cost), recovery: sealByRecoveryKey(origin, dataKey, recoveryKey) };
  return { file: sealFile({ format: "dedere-workspace", version: VERSION, origin, ...slots }, dataKey), recoveryKey };
}

/** What opened the file has proved its own slot and the origin: what was altered is the other one, or the seal itself. */
function checkSeal(file: WorkspaceFile, dataKey: Buffer, secret: Secret): void {
  if (isSealed(file, dataKey)) return;
  const byPassphrase = "passphrase" in secret;
  const message = `${WORKSPACE_FILE} was altered: the part of the ${byPassphrase ? "recovery key" : "passphrase"}, or the seal over the file.`;
  const renew = byPassphrase ? 'make a new recovery key with "dedere passphrase --new-recovery-key"' : 'set a new passphrase with "dedere recover"';
  const remedy = `Put ${WORKSPACE_FILE} back from a backup, or ${renew}. Find out who had access to the folder.`;
  throw new DedereError("bad-file", message, [{ file: WORKSPACE_FILE, path: byPassphrase ? "recovery" : "passphrase", message, remedy }]);
}

async function sealByPassphrase(origin: string, dataKey: Buffer, passphrase: string, cost?: Argon2Cost): Promise<PassphraseSlot> {
  checkPassphrase(passphrase);
  const salt = randomBytes(SALT_SIZE);
  const head = { kdf: "argon2id", cost: cost ?? (await calibrate()), salt: salt.toString("base64") } as const;
  return withSecret(await stretch(passphrase, salt, head.cost), (key) => sealed(head, key, dataKey, origin));
}

function sealByRecoveryKey(origin: string, dataKey: Buffer, recoveryKey: string): RecoverySlot {
  const head = { kdf: "hkdf-sha256", salt: randomBytes(SALT_SIZE).toString("base64") } as const;
  const key = recoveryWrappingKey(recoveryKey, head.salt);
  const slot = sealed(head, key, dataKey, origin);
  key.fill(0);
  return slot;
}

async function openDataKey({ origin, passphrase, recovery }: WorkspaceFile, secret: Secret): Promise<Buffer> {
  const byPassphrase = "passphrase" in secret;
  const slot = byPassphrase ? passphrase : recovery;
  const key = byPassphrase
    ? await stretch(secret.passphrase, Buffer.from(passphrase.salt, "base64"), passphrase.cost)
    : recoveryWrappingKey(secret.recoveryKey, recovery.salt);
  const { wrapped, ...head } = slot;
  const dataKey = unwrap(key, Buffer.from(wrapped, "base64"), context(head, origin));
  key.fill(0);
  if (dataKey) return dataKey;
  const what = byPassphrase ? "passphrase" : "recovery key";
  throw new DedereError("refused", `This ${what} does not open the workspace.`);
}

/** The recovery key is random, so guessing it is hopeless without any stretching. */
function recoveryWrappingKey(recoveryKey: string, salt: string): Buffer {
  const secret = readRecoveryKey(recoveryKey);
  const key = Buffer.from(hkdfSync("sha256", secret, Buffer.from(salt, "base64"), "dedere v1 recovery", 32));
  secret.fill(0);
  return key;
}

function sealed<Head extends object>(head: Head, key: Buffer, dataKey: Buffer, origin: string): Head & { wrapped: string } {
  return { ...head, wrapped: wrap(key, dataKey, context(head, origin)).toString("base64") };
}

/** How the key was made and for which workspace: a sealed key moved elsewhere, or beside other parameters, does not open. */
function context(head: object, origin: string): string {
  return canonicalize({ use: "data key", origin, ...head }) ?? "";
}

/** Lets a secret be used, then wipes it. */
async function withSecret<T>(secret: Buffer, use: (secret: Buffer) => T | Promise<T>): Promise<T> {
  try {
    return await use(secret);
  } finally {
    secret.fill(0);
  }
}
