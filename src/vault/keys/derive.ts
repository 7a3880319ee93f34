import { hkdfSync } from "node:crypto";

/** The keys of an unlocked workspace, 32 bytes each. */
export interface WorkspaceKeys {
  /** The raw key of the database file. */
  readonly database: Buffer;
  /** Seals the identity of each object. */
  readonly objects: Buffer;
  /** The seed of the Ed25519 key that signs checkpoints of the log. */
  readonly logSigning: Buffer;
  /** Overwrites the keys; to be called at locking. Copies that libraries made are out of reach. */
  wipe(): void;
}

/** Derives the keys from the data key (HKDF-SHA256, RFC 5869): one by use, so that none tells another. */
export function deriveKeys(dataKey: Uint8Array): WorkspaceKeys {
  const key = (use: string) => Buffer.from(hkdfSync("sha256", dataKey, "", `dedere v1 ${use}`, 32));
  const keys = { database: key("database"), objects: key("objects"), logSigning: key("log signing") };
  return {
    ...keys,
    wipe: () => {
      for (const secret of Object.values(keys)) secret.fill(0);
    },
  };
}
